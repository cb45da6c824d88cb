import { partsOf, wordsOf } from '../search/fold.ts';
import { NAMES_START, namesInWords, nameWord } from '../search/names.ts';
import { type AddedPages, type Postings, postingsOf } from './postings.ts';

/**
 * Lists the words of the names of some pages, which Pagefind is not told of.
 *
 * @param pages The names on each, by Pagefind's numbers.
 */
export function nameWords(pages: readonly (readonly string[])[]): Postings[] {
	const found = new Map<string, AddedPages>();
	for (const [page, names] of pages.entries()) {
		// The first word is none of a name.
		for (const [place, token] of namesInWords(names).split(' ').entries().drop(1))
			for (const word of wordsOf(token).flatMap(partsOf)) {
				const pages = found.getOrInsertComputed(nameWord(word), (): AddedPages => new Map());
				const hit = pages.getOrInsertComputed(page, () => ({ places: new Set(), inTitle: false }));
				hit.places.add(NAMES_START + place);
			}
	}
	return [...found].map(([word, hits]) => postingsOf(word, '', hits));
}
