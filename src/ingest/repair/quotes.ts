import { combine } from './combine.ts';
import { type Edit, editsOf, MATH, outside, type Repair } from './repair.ts';

/** TeX types quotation marks as accents and apostrophes. What has no partner stays, and so do straight marks. */
export const quotes: Repair = {
	name: 'quotes',
	mends: 'quotation marks of TeX',
	find: (text) =>
		/`|''/.test(text) ? outside(text, MATH, combine(double(text), apostrophes(text), single(text))) : [],
};

/** Up to `''`, or to a straight mark where the author mixed them. */
const DOUBLE = /(?<!`)``(?!`) ?((?:(?!``|''(?!')|")[^\n]){1,400}?) ?(?:''(?!')|")/g;

const double = (text: string): Edit[] =>
	editsOf(text, DOUBLE, (match) => {
		const [, words = ''] = match;
		const glued = /[\p{L}\d]$/u.test(text.slice(0, match.index));
		return `${glued ? ' ' : ''}“${inner(words)}”`;
	});

/** Quotations within one: `` ``the `so' of it'' ``. */
const inner = (words: string): string => words.replace(SINGLE, '‘$1’');

/** `''words''`, `"words''` and `''words"`: one mark shows what was meant with the other. */
const apostrophes = (text: string): Edit[] => [
	...editsOf(
		text,
		/(?<=^|[\s(])(?:''|")(?=[\p{L}\d])([^"'`\n]{1,200}?)(?<=[\p{L}\d.,!?)*])''(?![\p{L}\d'])/gu,
		([, words]) => `“${words ?? ''}”`,
	),
	...editsOf(
		text,
		/(?<=^|[\s(])''(?=[\p{L}\d])([^"'`\n]{1,200}?)(?<=[\p{L}\d.,!?)])"(?![\p{L}\d'"])/gu,
		([, words]) => `“${words ?? ''}”`,
	),
];

/** The mark at the end is no apostrophe: no letter comes after it. */
const SINGLE = /(?<![^\s([“—–-])`(?=[\p{L}\d])((?:[^`'\n]|'(?=\p{L})){1,200}?)(?<=[\p{L}\d.,!?)])'(?![\p{L}\d'])/gu;

const single = (text: string): Edit[] => editsOf(text, SINGLE, ([, words]) => `‘${words ?? ''}’`);
