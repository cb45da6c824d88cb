import { partsOf, wordsOf } from '../search/fold.ts';
import { namePlace, nameWord, wordsOfName } from '../search/names.ts';
import { type AddedPages, notePlace, type Postings, postingsOf } from './postings.ts';

/**
 * Lists the words of the names of some pages, which Pagefind is not told of.
 *
 * @param names On each page, by Pagefind's numbers.
 */
export function nameWords(names: readonly (readonly string[])[]): Postings[] {
	const found = new Map<string, AddedPages>();
	for (const [page, named] of names.entries())
		for (const [at, name] of named.entries())
			for (const [place, token] of wordsOfName(name).entries())
				for (const word of wordsOf(token).flatMap(partsOf))
					notePlace(found, nameWord(word), { page, place: namePlace(at, place), inTitle: false });
	return [...found].map(([word, hits]) => postingsOf(word, '', hits));
}
