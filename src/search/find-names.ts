import { type Concept, conceptsOf, phraseConcept } from './concepts.ts';
import { partsOf, wordsOf } from './fold.ts';
import { type Lookup, matchesOf } from './matches.ts';
import { initialOf } from './names.ts';
import { type Found, ranked } from './rank.ts';
import type { SearchWords } from './search-words.ts';
import { FILLERS } from './word-lists.ts';
import { inOrder } from './wordings.ts';
import { datedIn } from './year.ts';

const LONGEST_NAME = 4;

/**
 * The pages that name someone as the whole search does, though texts have its words: `Yang`, `Song Han`, `Han, Song`.
 * Names of several words take files that few searches need, and are not looked for where nothing tells of a name.
 *
 * @param isAnswered Whether texts answer the search as it is typed.
 */
export async function foundByName(query: string, isAnswered: boolean, lookup: Lookup): Promise<Found[]> {
	const words = partsIn(query);
	if (words.length === 0 || words.length > LONGEST_NAME) return [];
	if (words.length > 1 && isAnswered && !mayBeName(query, words)) return [];
	for (const order of ordersOf(query)) {
		const found = await ranked([nameConcept(order)], lookup);
		if (found.length > 0) return found;
	}
	return [];
}

/**
 * The pages that name someone as two neighbours in a search do, ordered by how they answer the rest of it, with those that
 * answer the rest alone: `Ziwei Liu diffusion`. Nothing where nobody is named so, or the search is longer than that.
 */
export async function foundByNameInside(query: string, words: SearchWords, lookup: Lookup): Promise<Found[]> {
	const tokens = query.split(/\s+/).filter((token) => isCapital(token) || !partsIn(token).every(isSmall));
	if (tokens.length > LONGEST_NAME) return [];
	for (const at of tokens.slice(1).keys()) {
		const concept = nameConcept(tokens.slice(at, at + 2).flatMap(partsIn));
		if ((await matchesOf(concept, lookup)).size === 0) continue;
		return ranked([concept, ...conceptsOf(tokens.toSpliced(at, 2).join(' '), words)], lookup);
	}
	return [];
}

/** What of a search may name someone: citations have `et al.` and a year behind it. */
export const withoutCitation = (query: string): string =>
	(datedIn(query)?.rest ?? query)
		.trim()
		.replace(/(?!^)\bet\s+al\b\.?/i, ' ')
		// From the first of several signs alone: there may be thousands, and more words behind them.
		.replace(/(?<![\s,;()])[\s,;()]+$/, '')
		.replace(/^[\s(]+/, '');

const partsIn = (text: string): string[] => wordsOf(text).flatMap(partsOf);

const isCapital = (token: string): boolean => /^\p{Lu}/u.test(token);

const isSmall = (word: string): boolean => FILLERS.has(word);

/** So many words on stands the next word of a name: `John Foster` is John Bellamy Foster too. */
const MOST_APART = 3;

/** The words of a name, those first that stand together. A letter before others is that of a given name. */
function nameConcept(words: readonly string[]): Concept {
	const asked = words.map((word, at) => (word.length === 1 && at < words.length - 1 ? initialOf(word) : word));
	const together = inOrder(asked);
	const apart = { ...together, distances: asked.map(() => MOST_APART), worth: APART_WORTH };
	return { ...phraseConcept(words), wordings: asked.length > 1 ? [together, apart] : [together], isName: true };
}

/** Of a name with others between its words. */
const APART_WORTH = 0.5;

/** The words of a name in the orders in which papers may have them: who types it may begin with the family's. */
function ordersOf(query: string): string[][] {
	const words = partsIn(query);
	const [family = [], ...given] = query.split(',').map(partsIn);
	const turned = given.length === 1 ? [...given.flat(), ...family] : [...words.slice(1), ...words.slice(0, 1)];
	const orders = given.length === 1 ? [turned, words] : words.length > 1 ? [words, turned] : [words];
	const apart = query.replace(LETTERS, (letters) => letters.split('').join(' '));
	return apart === query ? orders : [...orders, ...ordersOf(apart)];
}

/** The letters of given names in one, before the family's name or behind it: `JB Foster`, `Foster JB`. */
const LETTERS = /^\p{Lu}{2,3}(?=\s\p{Lu}\p{Ll}\S*$)|(?<=^\p{Lu}\S*\p{Ll},?\s)\p{Lu}{2,3}$/u;

/** Whether each word begins with a capital, or one is such as `an` and `he`, which are names too. */
const mayBeName = (query: string, words: readonly string[]): boolean =>
	query.split(/[\s"“”]+/).every((word) => word === '' || isCapital(word)) || words.some(isSmall);

/** The pages that name someone, with those whose texts answer the search before and behind them. */
export async function amongTexts(
	named: readonly Found[],
	inTexts: readonly Found[],
	query: string,
	lookup: Lookup,
): Promise<Found[]> {
	const isNamed = new Set(named.map(({ id }) => id));
	const texts = inTexts.filter(({ id }) => !isNamed.has(id));
	const full = texts.filter(({ isFull }) => isFull);
	const first = new Set(await textsBeforeNames(query, full, named, lookup));
	return [...first, ...named, ...texts.filter((text) => !first.has(text))];
}

/** A given name, of which texts have no trace. */
const LETTER = /(?<![\p{L}\p{N}])\p{Lu}(?![\p{L}\p{N}])/u;

/** Where so many times as many pages name someone so as have the word, a name was meant: `Li` is no lithium. */
const NAMES_A_TEXT = 20;

/**
 * Which of the texts that answer a search go before the pages that name someone so: none of `J. Foster`, else all where
 * there are more of them, or where the word is written in capitals, as `GAN` is; else those with the word in the title,
 * because `Wan` is a model too.
 */
async function textsBeforeNames(
	query: string,
	texts: readonly Found[],
	named: readonly Found[],
	lookup: Lookup,
): Promise<readonly Found[]> {
	const [word = '', ...others] = partsIn(query);
	if (others.length > 0 && LETTER.test(query)) return [];
	if (texts.length > named.length) return texts;
	if (others.length > 0 || named.length > NAMES_A_TEXT * texts.length) return [];
	if (/^\p{Lu}{2,}$/u.test(query.trim())) return texts;
	// An index takes so few letters out of longer words, as `ma` out of LLaMA.
	if (word.length < 3) return [];
	const hits = await lookup.text(word, false);
	return texts.filter(({ id }) => hits.get(id)?.inTitle);
}
