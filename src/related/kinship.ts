import { MatrixBuilder } from './matrix.ts';
import type { Traits } from './nearest.ts';

/** A paper's first topic counts twice as much as the others. */
const FURTHER = 0.5;

/** What every paper is filed under: rare topics count more, and the squares of a paper's weights make one. */
export function weighTopics(topicsOf: readonly (readonly string[])[]): Pick<Traits, 'topics' | 'topicCount'> {
	const holders = new Map<string, number>();
	for (const topic of topicsOf.flat()) holders.set(topic, (holders.get(topic) ?? 0) + 1);
	const numbers = new Map([...holders.keys()].map((topic, number) => [topic, number]));
	const weighed = new MatrixBuilder();
	for (const topics of topicsOf) {
		const weights = topics.map(
			(topic, rank) => (rank === 0 ? 1 : FURTHER) * Math.log(topicsOf.length / (holders.get(topic) ?? 1)),
		);
		const length = Math.hypot(...weights);
		topics.forEach((topic, rank) => {
			if (length > 0) weighed.add(numbers.get(topic) ?? 0, (weights[rank] ?? 0) / length);
		});
		weighed.endRow();
	}
	return { topics: weighed.build(), topicCount: numbers.size };
}
