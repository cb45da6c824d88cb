import type { Topic } from '../model/topic.ts';
import { wordsOf } from '../phrases/reading.ts';

/** The topics that the words of a title put first, each with the word that does. */
export function leadingTopics(title: string, topics: readonly Topic[]): { id: string; word: string }[] {
	const words = wordsOf(title);
	return topics.flatMap(({ id, titles }) => {
		const word = words.find((written) => titles.some((wanted) => isMeant(written.toLowerCase(), wanted.toLowerCase())));
		return word === undefined ? [] : [{ id, word }];
	});
}

const isMeant = (word: string, wanted: string): boolean =>
	wanted.startsWith('*') ? word.endsWith(wanted.slice(1)) : word === wanted || word === `${wanted}s`;
