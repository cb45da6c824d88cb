import { readArxivId } from '../model/arxiv-id.ts';
import { arxivWord } from '../search/arxiv-word.ts';
import { type AddedPages, notePlace, type Postings, postingsOf } from './postings.ts';

/**
 * Lists the numbers of some pages at arXiv, which Pagefind is not told of.
 *
 * @param numbers By Pagefind's numbers of the pages.
 */
export function arxivWords(numbers: readonly (string | undefined)[]): Postings[] {
	const found = new Map<string, AddedPages>();
	for (const [page, number] of numbers.entries()) {
		const id = readArxivId(number ?? '');
		// It stands nowhere in the text; a page that has a word has a place for it.
		if (id !== undefined) notePlace(found, arxivWord(id), { page, place: 0, inTitle: false });
	}
	return [...found].map(([word, hits]) => postingsOf(word, '', hits));
}
