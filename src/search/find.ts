import { type Concept, conceptsOf, phraseConcept } from './concepts.ts';
import { correct } from './correct.ts';
import { partsOf, wordsOf } from './fold.ts';
import { type Lookup, matchesOf } from './matches.ts';
import { type Found, type MatchedConcept, rank } from './rank.ts';
import type { SearchWords } from './search-words.ts';

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
	const strict = rank(await matched(concepts.map(strictly), lookup, total), total);
	if (strict.filter(({ isFull }) => isFull).length >= ENOUGH) return { found: strict, concepts };
	const near = rank(await matched(concepts, lookup, total), total);
	const named = await foundByName(query, lookup, total);
	if (named.length === 0) return { found: near, concepts };
	const ids = new Set(named.map(({ id }) => id));
	return { found: [...named, ...near.filter(({ id }) => !ids.has(id))], concepts: typed };
}

const LONGEST_NAME = 4;

/** The pages that name someone as it is typed, though texts may have a part of the name, as they do of `Song Han`. */
async function foundByName(query: string, lookup: Lookup, total: number): Promise<Found[]> {
	const words = wordsOf(query).flatMap(partsOf);
	if (words.length < 2 || words.length > LONGEST_NAME) return [];
	const concept = phraseConcept(words);
	const matches = await matchesOf(concept, (word) => lookup(word, false, 'name'), total);
	return rank([{ concept, matches }], total);
}

/** With so many full answers nobody is shown what is only near in meaning, and its words need not be loaded. */
const ENOUGH = 3;

const strictly = (concept: Concept): Concept => ({
	...concept,
	wordings: concept.wordings.filter(({ isLoose }) => !isLoose),
});

const matched = (concepts: readonly Concept[], lookup: Lookup, total: number): Promise<MatchedConcept[]> =>
	Promise.all(concepts.map(async (concept) => ({ concept, matches: await matchesOf(concept, lookup, total) })));
