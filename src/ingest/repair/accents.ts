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
		// `{\"u}`, `{\v s}`, `{\"{u}}`, `{\'{\i}}`
		/\{\\(["'`^~=.uHvckr])(?:\{\\?([A-Za-z])\}| ?([A-Za-z]))\}/,
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
	const itself = signs(text);
	return editsOf(text, ACCENT, (match) => {
		const [whole] = match;
		const [mark = '', letter = ''] = match.slice(1).filter(Boolean);
		const isWithin = /\p{L}/u.test(text.charAt(match.index - 1));
		const isItself = (itself.has(mark) && !isWithin) || isApostrophe(text, match.index);
		if (whole.length === 3 && isItself) return undefined;
		const character = (letter + (COMBINING[mark] ?? '')).normalize('NFC');
		// What has no character of its own, or one that no name uses, was no accent: `\"Help` is a quotation.
		return [...character].length === 1 && !/[ḧẅẍẗ]/i.test(character) ? character : undefined;
	});
}

/** What stands for itself at the beginning of a word: `\"so\"`, where the second mark has no letter, and `\~an hour`. */
const signs = (text: string): Set<string> =>
	new Set(['~', ...['"', "'", '`'].filter((mark) => new RegExp(`\\\\${mark}(?![A-Za-z{]|\\\\[ij])`).test(text))]);

/** `GPT\'s`, `don\'t`, `\'s-Gravenhage`: an apostrophe that someone escaped. */
const isApostrophe = (text: string, at: number): boolean =>
	/^\\'(?:s|t|d|m|re|ve|ll)(?![A-Za-z])/.test(text.slice(at, at + 5));

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
 * In braces, before empty braces, or glued to the word before, where a private macro cannot be; the unit of length
 * anywhere.
 */
const LETTER =
	/\{\\(ss|[ao]e|A[EA]|OE|aa|[oOlLij])\}|\\(ss|[ao]e|A[EA]|OE|aa|[oOlLij])\{\}|(?<=[A-Za-z])\\(ss|[ao]e|aa|[ol])(?![A-Za-z{]) ?|\\(AA)(?![A-Za-z])/g;

const letters = (text: string): Edit[] => editsOf(text, LETTER, ([, ...names]) => LETTERS[names.find(Boolean) ?? '']);
