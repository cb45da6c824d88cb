import { initialOf, nameParts, namePlace, nameWord, wordsOfName } from '../search/names.ts';
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
			for (const [word, place] of placedWords(name))
				notePlace(found, nameWord(word), { page, place: namePlace(at, place), inTitle: false });
	return [...found].map(([word, hits]) => postingsOf(word, '', hits));
}

/** The words of a name with their places, and at those of the given names their initials. */
function placedWords(name: string): [word: string, place: number][] {
	const tokens = wordsOfName(name);
	return tokens.flatMap((token, place) => {
		const words = nameParts(token);
		const initials = place < tokens.length - 1 ? words.slice(0, 1).map(initialOf) : [];
		return [...words, ...initials].map((word): [string, number] => [word, place]);
	});
}
