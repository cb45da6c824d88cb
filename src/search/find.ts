import { type Concept, conceptsOf } from './concepts.ts';
import { correct } from './correct.ts';
import { type Lookup, matchesOf } from './matches.ts';
import { type Found, rank } from './rank.ts';
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
	const asked = await Promise.all(
		concepts.map(async (concept) => ({ concept, matches: await matchesOf(concept, lookup, total) })),
	);
	return { found: rank(asked, total), concepts };
}
