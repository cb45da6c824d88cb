import { takesTheRest, type Topic } from '../model/topic.ts';
import { wordsOf } from '../phrases/reading.ts';

/** For each word of the topics' names and phrases, the topics that use it. */
export type Vocabulary = ReadonlyMap<string, ReadonlySet<string>>;

// Shorter words are mostly `of`, `in` and `the`.
const SHORTEST_WORD = 4;

export function vocabularyOf(topics: readonly Topic[]): Vocabulary {
	const users = new Map<string, Set<string>>();
	for (const { id, name, phrases } of topics.filter((topic) => !takesTheRest(topic))) {
		for (const word of tellingWords([name, ...Object.keys(phrases)].join('. '))) {
			users.set(word, (users.get(word) ?? new Set()).add(id));
		}
	}
	return users;
}

/**
 * The topic that shares most words with a text in which no phrase was found; a word weighs less the more topics use it.
 * Where no word is shared, it is the first topic without phrases and titles; where there is none, as of equals, the first as given.
 */
export function nearestByWords(text: string, topics: readonly Topic[], vocabulary: Vocabulary): string | undefined {
	const shared = new Map<string, number>();
	for (const word of tellingWords(text)) {
		const users = vocabulary.get(word) ?? new Set<string>();
		for (const id of users) shared.set(id, (shared.get(id) ?? 0) + 1 / users.size);
	}
	if (shared.size === 0) return (topics.find(takesTheRest) ?? topics[0])?.id;
	let nearest: string | undefined;
	for (const { id } of topics) {
		if (nearest === undefined || (shared.get(id) ?? 0) > (shared.get(nearest) ?? 0)) nearest = id;
	}
	return nearest;
}

/** Distinct words, the longer ones, without a plural's s. */
function tellingWords(text: string): Set<string> {
	const words = wordsOf(text).filter(({ length }) => length >= SHORTEST_WORD);
	return new Set(words.map((word) => word.toLowerCase().replace(/s$/, '')));
}
