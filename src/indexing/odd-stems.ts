import { stem } from 'porter2';
import { compareText } from '../model/compare.ts';
import type { PageHits } from '../search/index-files.ts';

/** A word of letters alone, of which an index has one stem; of `DeepSeek` and `GPT-4` it has their parts as well. */
const PLAIN = /^[^\p{L}\p{N}]*([A-Z]?[a-z]+)[^\p{L}\p{N}]*$/u;

/** Of `“expert”` an index has `expert` and the word as it is written. */
const LETTERS = /^[a-z]+$/;

/**
 * The words whose stem in Pagefind's index is not the one that `stem` makes of them, with the index's. Pagefind follows a
 * newer Snowball, which keeps `international` and `internal` apart: some fifty words of thirty-five thousand.
 *
 * @param texts Of the pages, by their numbers.
 * @param found What the index has.
 */
export function oddStems(
	texts: readonly string[],
	found: readonly (readonly [stem: string, hits: PageHits])[],
): [word: string, stem: string][] {
	const words = texts.map((text) => text.split(/\s+/));
	const odd = new Map<string, string>();
	for (const [stemmed, hits] of found) {
		if (!LETTERS.test(stemmed)) continue;
		for (const word of plainWords(hits, words)) if (stem(word) !== stemmed) odd.set(word, stemmed);
	}
	return [...odd].sort(([a], [b]) => compareText(a, b));
}

/** The words of letters alone that stand where an index has found something. */
function plainWords(hits: PageHits, words: readonly string[][]): Set<string> {
	const written = new Set<string>();
	for (const [page, { places }] of hits) for (const place of places) written.add(words[page]?.[place] ?? '');
	return new Set([...written].flatMap((word) => PLAIN.exec(word)?.[1]?.toLowerCase() ?? []));
}
