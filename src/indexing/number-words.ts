import { numberWord, paperNumber } from '../search/paper-numbers.ts';
import { type AddedPages, notePlace, type Postings, postingsOf } from './postings.ts';

/**
 * Lists the numbers of some pages at arXiv and their DOIs, which Pagefind is not told of.
 *
 * @param numbers Of each page, by Pagefind's numbers of the pages.
 */
export function numberWords(numbers: readonly (readonly string[])[]): Postings[] {
	const found = new Map<string, AddedPages>();
	for (const [page, written] of numbers.entries())
		for (const number of written.flatMap((one) => paperNumber(one) ?? []))
			// It stands nowhere in the text; a page that has a word has a place for it.
			notePlace(found, numberWord(number), { page, place: 0, inTitle: false });
	return [...found].map(([word, hits]) => postingsOf(word, '', hits));
}
