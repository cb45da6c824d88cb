/** Words that follow each other with nothing but a space or a hyphen between them, written as one. */
export interface Run {
	/** The words as written. */
	words: readonly string[];
	/** The letters and digits as written, gaps left out. */
	exact: string;
	/** The same in small letters, character for character. */
	folded: string;
	/** Where words begin. */
	starts: readonly number[];
	/** Where words end. */
	ends: readonly number[];
	/** Where the words begin in the text that the run was cut from. */
	places: readonly number[];
}

const GAPS = /([^\p{L}\p{N}]+)/u;
const ACCENTS = /\p{M}+/gu;
const APOSTROPHES = /(?<=\p{L})['\u2019](?=\p{L})/gu;
// The words of an address are names of files and accounts, not what the paper says.
const WEB_ADDRESS = /https?:\/\/\S+/g;
// One hyphen; two of them are a dash, which parts what stands around it.
const JOINT = /^(\s+|[-\u2010-\u2013]\s*)$/;

/** Cuts a text at everything that ends a phrase: punctuation, brackets, signs. */
export const runsOf = (text: string): Run[] => runsIn(plainText(text));

/** A text without web addresses, accents and apostrophes, which no phrase depends on. */
export const plainText = (text: string): string =>
	text.replace(WEB_ADDRESS, '.').normalize('NFKD').replace(ACCENTS, '').replace(APOSTROPHES, '');

/** Cuts a plain text. */
export function runsIn(plain: string): Run[] {
	const runs: Run[] = [];
	let words: string[] = [];
	let places: number[] = [];
	let place = 0;
	// Words and what stands between them take turns.
	plain.split(GAPS).forEach((part, index) => {
		if (index % 2 === 0 && part !== '') {
			words.push(part);
			places.push(place);
		} else if (words.length > 0 && part !== ' ' && !JOINT.test(part)) {
			runs.push(join(words, places));
			words = [];
			places = [];
		}
		place += part.length;
	});
	if (words.length > 0) runs.push(join(words, places));
	return runs;
}

/** Makes one run of words. */
export function join(words: readonly string[], places: readonly number[] = []): Run {
	const starts: number[] = [];
	const ends: number[] = [];
	let length = 0;
	for (const word of words) {
		starts.push(length);
		length += word.length;
		ends.push(length);
	}
	const exact = words.join('');
	return { words, exact, folded: exact.toLowerCase(), starts, ends, places };
}

/** The words of a text as written, as often as they occur. */
export const wordsOf = (text: string): string[] => runsOf(text).flatMap(({ words }) => words);
