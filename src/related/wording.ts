import type { PaperText } from './terms.ts';

/** What stands in a paper's plain text, as the paper writes it, ready for the middle of a sentence. */
export const writtenAs = (written: string, { source }: PaperText, known: ReadonlySet<string>): string =>
	inSmallLetters(asSource(written, source), known);

/** With the accents and apostrophes that the words were compared without. */
function asSource(written: string, source: string): string {
	if (source.includes(written)) return written;
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
