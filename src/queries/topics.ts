import { topicsFolder } from '../entries/folders.ts';
import { readTopics } from '../entries/read-topics.ts';
import type { Paper } from '../model/paper.ts';
import { ProblemLog } from '../model/problem.ts';
import type { PlacedTopic, Topic } from '../model/topic.ts';
import { once } from './once.ts';
import { allPapers } from './papers.ts';

/** Every topic, in the order of their names. */
export const allTopics = once((): PlacedTopic[] =>
	readTopics(topicsFolder(), new ProblemLog())
		.sort((a, b) => a.name.localeCompare(b.name, 'en'))
		.map((topic, place) => ({ ...topic, place })),
);

const topicsById = once(() => new Map(allTopics().map((topic) => [topic.id, topic])));

const papersByTopic = once(() => {
	const filed = new Map(allTopics().map(({ id }): [string, Paper[]] => [id, []]));
	for (const paper of allPapers()) {
		for (const id of paper.topics ?? []) filed.get(id)?.push(paper);
	}
	return filed;
});

/** A paper's topics, the primary first; one whose file is gone is left out. */
export const topicsOf = ({ topics = [] }: Paper): PlacedTopic[] => topics.flatMap((id) => topicsById().get(id) ?? []);

/** The papers filed under a topic, the newest first. */
export const papersOfTopic = ({ id }: Topic): Paper[] => papersByTopic().get(id) ?? [];

/** Every topic with the number of its papers, in the order of their names. */
export const topicCounts = (): { topic: PlacedTopic; count: number }[] =>
	allTopics().map((topic) => ({ topic, count: papersOfTopic(topic).length }));
