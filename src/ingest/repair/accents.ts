import { type Edit, editsOf, MATH, outside, type Repair } from './repair.ts';
import { combine } from './combine.ts';

/** TeX's accents as one character each: `Schr\"odinger`, `Bolet\'{\i}n`, `S{\o}ren`. */
export const accents: Repair = {
	name: 'accents',
	mends: 'TeX accents',
	find: (text) => {
		if (!text.includes('\\')) return [];
		return outside(text, MATH, combine(composed(text), letters(text)));
	},
};

/** Unicode's combining character for each of TeX's marks. */
const COMBINING: Readonly<Record<string, string>> = {
	'`': '\u0300',
	"'": '\u0301',
	'^': '\u0302',
	'~': '\u0303',
	'=': '\u0304',
	u: '\u0306',
	'.': '\u0307',
	'"': '\u0308',
	r: '\u030a',
	H: '\u030b',
	v: '\u030c',
	c: '\u0327',
	k: '\u0328',
};

/** Marks that are letters need braces: `\c{c}`, while `\ce` is a command. */
const ACCENT = new RegExp(
	[
		// `{\"u}`, `{\"{u}}`, `{\'{\i}}`
		/\{\\(["'`^~=.uHvckr])(?:\{\\?([A-Za-z])\}|([A-Za-z]))\}/,
		// `\"{u}`, `\'{\i}`
		/\\(["'`^~=.uHvckr])\{\\?([A-Za-z])\}/,
		// `\"u`, `\'\i{}`
		/\\(["'`^~])(?:([A-Za-z])|\\([ij])(?![A-Za-z])(?:\{\}| )?)/,
	]
		.map(({ source }) => source)
		.join('|'),
	'g',
);

function composed(text: string): Edit[] {
	const quoted = escapedQuotes(text);
	return editsOf(text, ACCENT, (match) => {
		const [whole] = match;
		const [mark = '', letter = ''] = match.slice(1).filter(Boolean);
		if (whole.length === 3 && (quoted.has(mark) || isApostrophe(text, match.index))) return undefined;
		const character = (letter + (COMBINING[mark] ?? '')).normalize('NFC');
		// What has no character of its own, or one that no name uses, was no accent: `\"Help` is a quotation.
		return [...character].length === 1 && !/^[ḧẅẍẗ]$/i.test(character) ? character : undefined;
	});
}

/** The marks that stand for themselves: `\"so\"`, where the second one has no letter. */
const escapedQuotes = (text: string): Set<string> =>
	new Set(['"', "'"].filter((mark) => new RegExp(`[^\\s\\\\(]\\\\${mark}(?![A-Za-z{])`).test(text)));

/** `GPT\'s`, `don\'t`: an apostrophe that someone escaped. */
const isApostrophe = (text: string, at: number): boolean =>
	/^[A-Za-z0-9]\\'(?:s|t|d|m|re|ve|ll)(?![A-Za-z])/.test(text.slice(Math.max(0, at - 1), at + 6));

const LETTERS: Readonly<Record<string, string>> = {
	o: 'ø',
	O: 'Ø',
	l: 'ł',
	L: 'Ł',
	ss: 'ß',
	ae: 'æ',
	AE: 'Æ',
	oe: 'œ',
	OE: 'Œ',
	aa: 'å',
	AA: 'Å',
	i: 'ı',
	j: 'ȷ',
};

/**
 * In braces, before empty braces, or glued to the word before, where a private macro cannot be. Behind a number stands
 * the unit of length.
 */
const LETTER =
	/\{\\(ss|[ao]e|A[EA]|OE|aa|[oOlLij])\}|\\(ss|[ao]e|A[EA]|OE|aa|[oOlLij])\{\}|(?<=[A-Za-z])\\(ss|[ao]e|aa|[ol])(?![A-Za-z{]) ?|(?<=\d ?)\\(AA)(?![A-Za-z])/g;

const letters = (text: string): Edit[] => editsOf(text, LETTER, ([, ...names]) => LETTERS[names.find(Boolean) ?? '']);
