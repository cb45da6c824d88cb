import { SILENT } from './lexicon.ts';
import type { Collection } from './reasons.ts';
import type { PaperText } from './terms.ts';

/** A term as a paper writes it. */
export interface Wording {
	/** Whole words, those with hyphens too. */
	written: string;
	isPhrase: boolean;
	/** The stems of its words. */
	stems: ReadonlySet<number>;
}

const HYPHEN = /^[-\u2010-\u2013]$/;

/** The words where a paper has a term, given by its place in the lists of the counts. */
export function wordingAt(place: number, text: PaperText, { lexicon, phrases, firsts, lasts }: Collection): Wording {
	const { plain, starts, words } = text;
	const all = phrases.trie.book.words;
	const endOf = (index: number): number => (starts[index] ?? 0) + (all[words[index] ?? 0]?.length ?? 0);
	// `goals` of `long-term goals` may stay, but not `term goals`.
	const isJoined = (index: number): boolean =>
		(starts[index] ?? 0) - endOf(index - 1) === 1 && HYPHEN.test(plain.charAt(endOf(index - 1)));
	let [first = 0, last = 0] = [firsts[place], lasts[place]];
	while (first > 0 && isJoined(first)) first--;
	while (last + 1 < words.length && isJoined(last + 1)) last++;
	const stems = new Set(words.slice(first, last + 1).map((word) => lexicon.stem(word)));
	stems.delete(SILENT);
	const written = plain.slice(starts[first], endOf(last)).replace(/\s+/g, ' ');
	return { written, isPhrase: last > first, stems };
}

/** What stands in a paper's plain text, as the paper writes it, ready for the middle of a sentence. */
export const writtenAs = (written: string, text: PaperText, known: ReadonlySet<string>): string =>
	inSmallLetters(asSource(written, text), known);

/** A spelling that both papers write, else both spellings; of two forms of one word, such as the plural, the first. */
export function inBoth(own: Wording, text: PaperText, its: Wording, other: PaperText): Wording[] {
	const [ours, theirs] = [folded(own.written), folded(its.written)];
	if (singular(ours) === singular(theirs) || has(other, ours)) return [own];
	return has(text, theirs) ? [its] : [own, its];
}

const folded = (written: string): string => written.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');
const singular = (written: string): string => written.replace(/(ies|y|e?s)\b/g, '');
const has = ({ plain }: PaperText, written: string): boolean => ` ${folded(plain)} `.includes(` ${written} `);

/** With the accents and apostrophes that the words were compared without. */
function asSource(written: string, { source, plain }: PaperText): string {
	if (source === plain || source.includes(written)) return written;
	const loose = [...written].map((sign) => (sign === ' ' ? '\\s+' : RegExp.escape(sign))).join("['’\\p{M}]*");
	return new RegExp(loose, 'u').exec(source.normalize('NFKD'))?.[0].normalize('NFC').replace(/\s+/g, ' ') ?? written;
}

/**
 * A capital at the head of a word goes where any paper writes the word without it, and `Markov` keeps its own. The
 * phrases of topics may begin with `this` or `a`.
 */
function inSmallLetters(written: string, known: ReadonlySet<string>): string {
	return written.replace(/^(this|our|the|an?|we) /i, '').replace(/[\p{L}\p{N}\p{M}]+/gu, (word) => {
		const small = word.charAt(0).toLowerCase() + word.slice(1);
		return known.has(small) ? small : word;
	});
}
