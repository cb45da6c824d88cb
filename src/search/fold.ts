import { stem } from 'porter2';

/** Text as searches compare it: small letters, no accents, every kind of apostrophe and hyphen alike. */
export const fold = (text: string): string => (isPlain(text) ? text.toLowerCase() : foldedSigns(text));

const isPlain = (text: string): boolean => /^[\0-\x7f]*$/.test(text);

const foldedSigns = (text: string): string =>
	text
		.normalize('NFKD')
		.replace(/\p{M}+/gu, '')
		.toLowerCase()
		.replace(/[\u2018\u2019\u02bc]/g, "'")
		.replace(/[\u2010-\u2015\u2212]/g, '-')
		.replaceAll('ß', 'ss');

const WORD = /[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu;

const PLAIN_WORD = /[a-z0-9]+(?:['-][a-z0-9]+)*/g;

/** The words of a text, folded. What a hyphen joins is one word. */
export function wordsOf(text: string): string[] {
	const folded = fold(text);
	return folded.match(isPlain(folded) ? PLAIN_WORD : WORD) ?? [];
}

/** The parts of a word that a hyphen joins; a plain word is its own and only part. */
export const partsOf = (word: string): string[] => word.split(/[-']/).filter(Boolean);

/** The stems of a folded phrase, as the index has them: the same for `reward models` and `rewards model`. */
export const stemsOf = (phrase: string): string =>
	phrase
		.split(/[\s'-]+/)
		.map(stem)
		.join(' ');

/** A word without the plain endings of number and tense, in which unlike words of one stem differ: `emerged`, `emergency`. */
export const uninflected = (word: string): string =>
	word
		.replace(/(?<=.{4})(?:ing|ed)$|(?<=..)(?:e?s|e)$/, '')
		.replace(/([^aeiou])\1$/, '$1')
		.replace(/y$/, 'i');
