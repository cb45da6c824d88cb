import { phraseConcept } from './concepts.ts';
import { partsOf, wordsOf } from './fold.ts';
import { type Lookup, matchesOf } from './matches.ts';
import { type Found, rank } from './rank.ts';
import { FILLERS } from './word-lists.ts';

const LONGEST_NAME = 4;

/**
 * The pages that name someone as the whole search does, though texts have its words: `Yang`, `Song Han`. Names of several
 * words take files that few searches need, and are not looked for where nothing tells of a name.
 *
 * @param isAnswered Whether texts answer the search as it is typed.
 */
export async function foundByName(query: string, isAnswered: boolean, lookup: Lookup, total: number): Promise<Found[]> {
	const words = wordsOf(query).flatMap(partsOf);
	if (words.length === 0 || words.length > LONGEST_NAME) return [];
	if (words.length > 1 && isAnswered && !mayBeName(query, words)) return [];
	const concept = { ...phraseConcept(words), isName: true };
	return rank([{ concept, matches: await matchesOf(concept, lookup, total) }], total);
}

/** Whether each word begins with a capital, or one is such as `an` and `he`, which are names too. */
const mayBeName = (query: string, words: readonly string[]): boolean =>
	query.split(/[\s"“”]+/).every((word) => word === '' || /^\p{Lu}/u.test(word)) ||
	words.some((word) => FILLERS.has(word));

/** Where so many times as many pages name someone so as have the word, a name was meant: `Li` is no lithium. */
const NAMES_A_TEXT = 20;

/**
 * Which of the texts that answer a search go before the pages that name someone so: all where there are more of them, or
 * where the word is written in capitals, as `GAN` is; else those with the word in the title, because `Wan` is a model too.
 */
export async function textsBeforeNames(
	query: string,
	texts: readonly Found[],
	named: readonly Found[],
	lookup: Lookup,
): Promise<readonly Found[]> {
	if (texts.length > named.length) return texts;
	const [word = '', ...others] = wordsOf(query).flatMap(partsOf);
	if (others.length > 0 || named.length > NAMES_A_TEXT * texts.length) return [];
	if (/^\p{Lu}{2,}$/u.test(query.trim())) return texts;
	// An index takes so few letters out of longer words, as `ma` out of LLaMA.
	if (word.length < 3) return [];
	const hits = await lookup.text(word, false);
	return texts.filter(({ id }) => hits.get(id)?.inTitle);
}
