import { asWhole, type Concept, conceptsOf, phraseConcept } from './concepts.ts';
import { correct } from './correct.ts';
import { partsOf, wordsOf } from './fold.ts';
import { type Lookup, matchesOf } from './matches.ts';
import { type Found, type MatchedConcept, rank } from './rank.ts';
import type { SearchWords } from './search-words.ts';
import { FILLERS } from './word-lists.ts';

export interface Finding {
	/** The best first; those that have everything before those that have a part. */
	found: Found[];
	concepts: readonly Concept[];
}

/**
 * Searches the collection.
 *
 * @param total How many pages there are.
 * @param options.asTyped Words that no page has are not corrected.
 */
export async function find(
	query: string,
	words: SearchWords,
	lookup: Lookup,
	total: number,
	{ asTyped = false } = {},
): Promise<Finding> {
	const typed = conceptsOf(query, words);
	const concepts = asTyped ? typed : await correct(typed, words, lookup);
	const isMended = concepts.some(({ corrected }) => corrected !== undefined);
	const inTexts = await foundInTexts(isMended ? concepts : [...concepts, ...asWhole(query)], lookup, total);
	const isAnswered = !isMended && inTexts.filter(({ isFull }) => isFull).length >= ENOUGH;
	const named = await foundByName(query, isAnswered, lookup, total);
	if (named.length === 0) return { found: inTexts, concepts };
	// Words that stand together in a name are no slips.
	if (isMended && wordsOf(query).length > 1) return { found: named, concepts: typed };
	const isNamed = new Set(named.map(({ id }) => id));
	const full = inTexts.filter(({ id, isFull }) => isFull && !isNamed.has(id));
	const rest = inTexts.filter(({ id, isFull }) => !isFull && !isNamed.has(id));
	// What more papers have was rather meant.
	const isNameFirst = named.length >= full.length;
	return { found: [...(isNameFirst ? named : full), ...(isNameFirst ? full : named), ...rest], concepts };
}

async function foundInTexts(concepts: readonly Concept[], lookup: Lookup, total: number): Promise<Found[]> {
	const strict = rank(await matched(concepts.map(strictly), lookup, total), total);
	if (strict.filter(({ isFull }) => isFull).length >= ENOUGH) return strict;
	return rank(await matched(concepts, lookup, total), total);
}

const LONGEST_NAME = 4;

/**
 * The pages that name someone as the whole search does, though texts have its words: `Yang`, `Song Han`. Names of several
 * words take files that few searches need, and are not looked for where nothing tells of a name.
 *
 * @param isAnswered Whether texts answer the search as it is typed.
 */
async function foundByName(query: string, isAnswered: boolean, lookup: Lookup, total: number): Promise<Found[]> {
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

/** With so many full answers nobody is shown what is only near in meaning, and its words need not be loaded. */
const ENOUGH = 3;

const strictly = (concept: Concept): Concept => ({
	...concept,
	wordings: concept.wordings.filter(({ isLoose }) => !isLoose),
});

const matched = (concepts: readonly Concept[], lookup: Lookup, total: number): Promise<MatchedConcept[]> =>
	Promise.all(concepts.map(async (concept) => ({ concept, matches: await matchesOf(concept, lookup, total) })));
