import { wordSet } from '../model/word-set.ts';
import { SILENT } from './lexicon.ts';
import type { Collection } from './reasons.ts';
import type { PaperText } from './terms.ts';

/** A term as a paper writes it. */
export interface Wording {
	/** Whole words, those with hyphens too. */
	written: string;
	/** By their numbers in the book. */
	words: readonly number[];
	isPhrase: boolean;
	/** Whether the term is but a piece of a word with hyphens, such as `goals` of `long-term goals` is not. */
	isPiece: boolean;
	/** The stems of its words. */
	stems: ReadonlySet<number>;
}

/** The hyphen of the keyboard, and those from U+2010 to U+2013. */
const isHyphen = (code: number): boolean => code === 45 || (code >= 0x2010 && code <= 0x2013);
const CAPITAL = /\p{Lu}/u;
/** Phrases of topics may begin with these. */
const OPENING = wordSet('this our the a an we');

/** The words where a paper has one of its terms. */
export function wordingAt(place: number, text: PaperText, { lexicon, phrases }: Collection): Wording {
	const { plain, starts, words, firsts, lasts } = text;
	const { book } = phrases.trie;
	const endOf = (index: number): number => (starts[index] ?? 0) + (book.words[words[index] ?? 0]?.length ?? 0);
	const isJoined = (index: number): boolean =>
		(starts[index] ?? 0) - endOf(index - 1) === 1 && isHyphen(plain.charCodeAt(endOf(index - 1)));
	let [first = 0, last = 0] = [firsts[place], lasts[place]];
	while (first < last && OPENING.has(book.folded[words[first] ?? 0] ?? '')) first++;
	const length = last - first;
	while (first > 0 && isJoined(first)) first--;
	while (last + 1 < words.length && isJoined(last + 1)) last++;
	const range = words.slice(first, last + 1);
	const stems = new Set(range.map((word) => lexicon.stem(word)));
	stems.delete(SILENT);
	return {
		written: plain.slice(starts[first], endOf(last)).replaceAll('\n', ' '),
		words: range,
		isPhrase: last > first,
		isPiece: last - first > length,
		stems,
	};
}

/** Whether two papers write a term alike but for a plural. */
export const isAlike = (own: Wording, its: Wording, folded: readonly string[]): boolean =>
	own.words.length === its.words.length &&
	own.words.every((word, at) => isSame(folded[word] ?? '', folded[its.words[at] ?? 0] ?? ''));

const isSame = (one: string, other: string): boolean => one === other || singular(one) === singular(other);
const singular = (word: string): string => word.replace(/(ies|y|es?|s)$/, '');

/** Whether some words stand in a text, however their letters are. */
export function stands(wanted: readonly number[], { words }: PaperText, folded: readonly string[]): boolean {
	const letters = wanted.map((word) => folded[word]);
	for (let at = words.length - wanted.length; at >= 0; at--) {
		let length = 0;
		while (length < wanted.length && folded[words[at + length] ?? 0] === letters[length]) length++;
		if (length === wanted.length) return true;
	}
	return false;
}

/** What stands in a paper's plain text, with the accents and apostrophes that the words were compared without. */
export function asSource(written: string, { source, plain }: PaperText): string {
	if (source === plain || source.includes(written)) return written;
	const loose = [...written].map((sign) => (sign === ' ' ? '\\s+' : RegExp.escape(sign))).join("['’\\p{M}]*");
	return new RegExp(loose, 'u').exec(source.normalize('NFKD'))?.[0].normalize('NFC').replace(/\s+/g, ' ') ?? written;
}

/** A capital at the head of a word goes where any paper writes the word without it; `Markov` and `MAP` keep theirs. */
export const inSmallLetters = (written: string, isKnown: (small: string) => boolean): string =>
	CAPITAL.test(written)
		? written.replace(/[\p{L}\p{N}\p{M}]+/gu, (word) => {
				const small = word.toLowerCase();
				return word.slice(1) === small.slice(1) && isKnown(small) ? small : word;
			})
		: written;
