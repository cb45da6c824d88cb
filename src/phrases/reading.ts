import { NO_LETTERS, withLetter, WordBook } from './word-book.ts';

/** The words of a text in order; the lists run side by side. */
export interface Reading {
	/** By their numbers in the book. */
	words: readonly number[];
	/** Where each begins. */
	starts: readonly number[];
	/** Whether nothing but a space or a hyphen parts it from the word before, so that a phrase may go on. */
	follows: readonly boolean[];
}

const NOT_ASCII = /[\u0080-\uffff]/;
const ACCENTS = /\p{M}+/gu;
const APOSTROPHES = /(?<=\p{L})['\u2019](?=\p{L})/gu;
// The words of an address are names of files and accounts, not what the paper says.
const WEB_ADDRESS = /https?:\/\/\S+/g;
// One hyphen; two of them are a dash, which parts what stands around it.
const JOINT = /^(\s+|[-\u2010-\u2013]\s*)$/;
const LETTER = /[\p{L}\p{N}]/u;
const ASCII_LETTERS = Uint8Array.from({ length: 128 }, (_, code) => (LETTER.test(String.fromCharCode(code)) ? 1 : 0));

/** A text without web addresses, accents and apostrophes, which no phrase depends on. */
export function plainText(text: string): string {
	const bare = text.replace(WEB_ADDRESS, '.');
	const plain = NOT_ASCII.test(bare) ? bare.normalize('NFKD').replace(ACCENTS, '') : bare;
	return plain.replace(APOSTROPHES, '');
}

/** Reads a plain text: words are letters and digits, and what else there is parts them. */
export function read(plain: string, book: WordBook): Reading {
	const words: number[] = [];
	const starts: number[] = [];
	const follows: boolean[] = [];
	let end = 0;
	for (let place = 0; place < plain.length; place++) {
		let code = plain.charCodeAt(place);
		if (!isLetter(code, plain, place)) continue;
		const start = place;
		let hash = NO_LETTERS;
		do {
			hash = withLetter(hash, code);
			code = plain.charCodeAt(++place);
		} while (isLetter(code, plain, place));
		follows.push(start > 0 && isJoint(plain, end, start) && words.length > 0);
		words.push(book.number(plain, start, place, hash));
		starts.push(start);
		end = place;
	}
	return { words, starts, follows };
}

/** The words of a text as written, as often as they occur. */
export function wordsOf(text: string): string[] {
	const book = new WordBook();
	return read(plainText(text), book).words.map((word) => book.words[word] ?? '');
}

/** Whether the code at a place, none after the end, is that of a letter or a digit. */
function isLetter(code: number, text: string, place: number): boolean {
	if (code < 128) return ASCII_LETTERS[code] === 1;
	if (place >= text.length) return false;
	// The second half of a pair goes with the first.
	const isSecondHalf = code >= 0xdc00 && code <= 0xdfff;
	return LETTER.test(String.fromCodePoint(text.codePointAt(isSecondHalf ? place - 1 : place) ?? 0));
}

function isJoint(text: string, from: number, to: number): boolean {
	const code = text.charCodeAt(from);
	// Nearly all: a space or a hyphen, and a comma or full stop with its space.
	if (to === from + 1 && (code === 32 || code === 45)) return true;
	if (code === 44 || code === 46) return false;
	return JOINT.test(text.slice(from, to));
}
