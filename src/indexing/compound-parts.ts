import { wordsOf } from '../search/fold.ts';
import type { PageHits } from '../search/index-files.ts';
import { piecesWithin } from '../search/unspaced.ts';
import { type AddedPages, notePlace, type Postings, postingsOf } from './postings.ts';

/** What lists show of a page: its text, and its title. */
export interface PageText {
	content: string;
	meta: Record<string, string>;
}

/** The form under which an index has these places of a word, beside its own, as it has those with an accent. */
export const IN_COMPOUND = '-';

/** A word with a sign behind it, be it the end of a sentence, or one of another script. */
const MAY_HAVE_PARTS = /[\p{L}\p{N}][^\p{L}\p{N}]|[^\0-\u02ff]/u;

/** A figure above or below the line, as in `VILA²`, which readers type on it. */
const RAISED = /\p{L}\p{No}/u;

/**
 * Finds the parts of compounds that Pagefind does not: it takes `DeepSeek-R1` for one word, and for `deep`, `seek`, `r`
 * and `1`, but readers ask for `deepseek` and for `r1`; and of a text without blanks it finds nothing but the whole.
 *
 * @param pages By Pagefind's numbers.
 * @param words What Pagefind's index has.
 * @param stemOf Makes of a word what the index has of it.
 */
export function compoundParts(
	pages: readonly PageText[],
	words: readonly (readonly [stem: string, hits: PageHits])[],
	stemOf: (word: string) => string,
): Postings[] {
	const known = new Map(words);
	const found = new Map<string, AddedPages>();
	for (const [page, { content, meta }] of pages.entries()) {
		const inTitle = new Set(partsIn(meta['title'] ?? ''));
		for (const [place, token] of content.split(/\s+/).entries())
			for (const part of partsOfToken(token)) {
				const stem = stemOf(part);
				if (known.get(stem)?.get(page)?.places.includes(place)) continue;
				notePlace(found, stem, { page, place, inTitle: inTitle.has(part) });
			}
	}
	return [...found].map(([stem, hits]) => postingsOf(stem, IN_COMPOUND, hits));
}

const partsIn = (text: string): string[] => text.split(/\s+/).flatMap(partsOfToken);

/**
 * The parts of what stands between two blanks, where it has several, or is written otherwise; of an address nobody
 * searches them.
 */
function partsOfToken(token: string): string[] {
	const isRaised = RAISED.test(token);
	if ((!MAY_HAVE_PARTS.test(token) && !isRaised) || token.includes('://')) return [];
	const parts = wordsOf(token).flatMap((word) => word.split('-'));
	const pieces = parts.flatMap(piecesWithin);
	return parts.length > 1 || isRaised ? [...parts, ...pieces] : pieces;
}
