import { type Concept, conceptsOf } from './concepts.ts';
import { correct } from './correct.ts';
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
	return { found: rank(await matched(concepts, lookup, total), total), concepts };
}

/** With so many full answers nobody is shown what is only near in meaning, and its words need not be loaded. */
const ENOUGH = 3;

const strictly = (concept: Concept): Concept => ({
	...concept,
	wordings: concept.wordings.filter(({ isLoose }) => !isLoose),
});

const matched = (concepts: readonly Concept[], lookup: Lookup, total: number): Promise<MatchedConcept[]> =>
	Promise.all(concepts.map(async (concept) => ({ concept, matches: await matchesOf(concept, lookup, total) })));
