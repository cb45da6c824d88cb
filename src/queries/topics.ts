import { readTopics } from '../entries/read-topics.ts';
import { topicsFolder } from '../files/folders.ts';
import type { Paper } from '../model/paper.ts';
import { kindOf, type Period } from '../model/period.ts';
import { ProblemLog } from '../model/problem.ts';
import type { PlacedTopic, Topic } from '../model/topic.ts';
import { topicUrl } from '../model/urls.ts';
import { once } from './once.ts';
import { placeInList } from './paging.ts';
import { allPapers } from './papers.ts';
import { papersOfPeriod } from './timeline.ts';

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

/** A topic with how many of some papers are on it, and where these are. */
export interface CountedTopic {
	topic: PlacedTopic;
	count: number;
	url: string;
}

/** The topics of a year or a month; none for a week or a day, whose papers can be seen at a glance. */
export const topicsOfPeriod = (period: Period): CountedTopic[] =>
	['year', 'month'].includes(kindOf(period)) ? topicsAmong(papersOfPeriod(period), period) : [];

/**
 * The topics of some papers, the most frequent first, then by name.
 *
 * @param period The year or the month of the papers, where they have one.
 */
export function topicsAmong(papers: readonly Paper[], period?: Period): CountedTopic[] {
	const topics = Map.groupBy(papers.flatMap(topicsOf), (topic) => topic);
	return [...topics]
		.sort(([a, those], [b, others]) => others.length - those.length || a.name.localeCompare(b.name, 'en'))
		.map(([topic, { length }]) => ({ topic, count: length, url: placeOnTopic(topic, period) }));
}

const placeOnTopic = (topic: Topic, period: Period | undefined): string =>
	period === undefined ? topicUrl(topic) : placeInList(papersOfTopic(topic), topicUrl(topic), period);
