import { combine } from './combine.ts';
import { ADDRESS, type Edit, editsOf, MATH, outside, type Repair } from './repair.ts';

/** Emphasis, code and list marks that authors typed for a page that does not read them. */
export const markdown: Repair = {
	name: 'markdown',
	mends: 'Markdown that authors typed',
	find: (text) => {
		if (!/[*`_]/.test(text)) return [];
		const marks = combine(bold(text), emphasis(text), underscored(text), code(text), list(text));
		return outside(text, MATH, outside(text, ADDRESS, marks));
	},
};

/** `**words**`, also of one letter in a word; `2**10` is a power, and `**kwargs` an argument. */
const BOLD = /(?<![*\d)])\*\*(?![\s*])((?:[^*\n]|\*(?!\*))+?)(?<!\s)\*\*(?!\*|(?<=\d\*\*)\d)/g;

/** `*words*` between a space and a space, so that `V*`, `A* search` and `1.9*` stay. */
const EMPHASIS = /(?<![^\s("'“‘[—–-])\*(?=[\p{L}\d])([^*\n]{1,300}?)(?<=[\p{L}\d)%.!?])\*(?![*\p{L}\d])/gu;

const bold = (text: string): Edit[] => editsOf(text, BOLD, ([, words]) => words);

const emphasis = (text: string): Edit[] =>
	// A capital at the end may have its own star: `*as in A*`.
	editsOf(text, EMPHASIS, ([, words = '']) => (/\s[A-Z]{1,3}$/.test(words) ? undefined : words));

const underscored = (text: string): Edit[] =>
	editsOf(text, /(?<![^\s("'])_(\p{Ll}+(?:[ -]\p{Ll}+){0,5})_(?=[\s.,;:!?)]|$)/gu, ([, words]) => words);

/** `` `x` ``, but not `` `x' ``, which is a quotation of TeX. */
const code = (text: string): Edit[] =>
	editsOf(text, /(?<!`)`(?![\s`])([^`'\n]{1,60})(?<!\s)`(?!`)/g, ([, words]) => words);

const ITEM = / \* (?=(\p{Lu}\p{L}|\d+[.)]))/gu;

/** Several stars before capitals, all but the first after the end of a clause: `512 * 768` is none. */
function list(text: string): Edit[] {
	const items = [...text.matchAll(ITEM)].filter(({ index }) => !/\d$/.test(text.slice(0, index)));
	const ends = items.slice(1).every(({ index }) => /[.:;!?,]$/.test(text.slice(0, index)));
	return items.length > 1 && ends ? items.map(({ index }) => ({ start: index, end: index + 3, text: ' • ' })) : [];
}
