/** Words that follow each other with nothing but a space or a hyphen between them, written as one. */
export interface Run {
	/** The letters and digits as written, gaps left out. */
	exact: string;
	/** The same in small letters, character for character. */
	folded: string;
	/** Where words begin. */
	starts: readonly number[];
	/** Where words end. */
	ends: ReadonlySet<number>;
}

const WORD = /[\p{L}\p{N}]+/gu;
const ACCENTS = /\p{M}+/gu;
const APOSTROPHES = /(?<=\p{L})['\u2019](?=\p{L})/gu;
// The words of an address are names of files and accounts, not what the paper says.
const WEB_ADDRESS = /https?:\/\/\S+/g;
// One hyphen; two of them are a dash, which parts what stands around it.
const JOINT = /^(\s+|[-\u2010-\u2013]\s*)$/;

/** Cuts a text at everything that ends a phrase: punctuation, brackets, signs. */
export function runsOf(text: string): Run[] {
	const plain = text.replace(WEB_ADDRESS, '.').normalize('NFKD').replace(ACCENTS, '').replace(APOSTROPHES, '');
	const runs: Run[] = [];
	let words: string[] = [];
	let end = 0;
	for (const { 0: word, index } of plain.matchAll(WORD)) {
		if (words.length > 0 && !JOINT.test(plain.slice(end, index))) {
			runs.push(join(words));
			words = [];
		}
		words.push(word);
		end = index + word.length;
	}
	if (words.length > 0) runs.push(join(words));
	return runs;
}

/** Makes one run of words. */
export function join(words: readonly string[]): Run {
	const starts: number[] = [];
	const ends = new Set<number>();
	let length = 0;
	for (const word of words) {
		starts.push(length);
		length += word.length;
		ends.add(length);
	}
	const exact = words.join('');
	return { exact, folded: exact.toLowerCase(), starts, ends };
}

/** The words of a text as written, as often as they occur. */
export function wordsOf(text: string): string[] {
	return runsOf(text).flatMap(({ exact, starts }) => starts.map((start, i) => exact.slice(start, starts[i + 1])));
}
