import type { PlacedTopic } from '../model/topic.ts';
import { once } from './once.ts';
import { allPapers } from './papers.ts';
import { allTopics, topicsOf } from './topics.ts';

const MOST_COMPANIONS = 6;

/** How many papers each two topics share, by the one and then the other. */
const sharedByTopic = once(() => {
	const shared = new Map(allTopics().map((topic) => [topic, new Map<PlacedTopic, number>()]));
	for (const paper of allPapers()) {
		const topics = topicsOf(paper);
		for (const topic of topics) {
			const counts = shared.get(topic);
			for (const other of topics) if (other !== topic) counts?.set(other, (counts.get(other) ?? 0) + 1);
		}
	}
	return shared;
});

/** The topics that share most papers with one, with how many: most first, then by name. */
export const companionsOf = (topic: PlacedTopic): { topic: PlacedTopic; count: number }[] =>
	[...(sharedByTopic().get(topic) ?? [])]
		.map(([other, count]) => ({ topic: other, count }))
		.sort((a, b) => b.count - a.count || a.topic.name.localeCompare(b.topic.name, 'en'))
		.slice(0, MOST_COMPANIONS);

/** The topics beside one in the order of their names. */
export function topicsBeside(topic: PlacedTopic): { previous?: PlacedTopic; next?: PlacedTopic } {
	const index = allTopics().indexOf(topic);
	const [previous, next] = [allTopics()[index - 1], allTopics()[index + 1]];
	return { ...(previous && { previous }), ...(next && { next }) };
}
