import { combine } from './combine.ts';
import { ADDRESS, type Edit, editsOf, MATH, outside, type Repair } from './repair.ts';

/** References that have no list to point to: `\cite{key}`, and the key where only that is left. */
export const citations: Repair = {
	name: 'citations',
	mends: 'citation keys left behind',
	find: (text) =>
		text.includes('\\cite') || MAY_BE_KEY.test(text)
			? outside(text, MATH, combine(commands(text), outside(text, ADDRESS, keys(text))))
			: [],
};

// V8 looks for digits that are written out many times as fast as for `\d{4}`.
const MAY_BE_KEY = /\d\d\d\d[a-z]/;

/** With the word that leads to it: "a task by `\citet{key}`" ends at the task. */
const commands = (text: string): Edit[] =>
	editsOf(text, /(?: (?:by|like|of|in|from|see))?[ ~]*\\cite[a-z]*\*?(?:\[[^[\]]*\]){0,2}\{[^{}]*\}/g, () => '');

/** All-lower-case name, year and word, joined by commas or not: nothing else is written so. */
const KEY = String.raw`[a-z]{2,}(?:19|20)\d{2}[a-z]{2,}\d*`;
const KEYS = new RegExp(String.raw`(?<=(\S+))[ ~]+(${KEY}(?:[,;] ?${KEY})*)(?=[.,;:)]|\s|$)(?!\.\w)`, 'g');

/** Before a reference stands a word that can do without it: no "on", as in "on `coco2017val`". */
const NEEDS_MORE =
	/^(?:a|an|the|on|in|of|for|with|from|to|and|or|by|at|using|via|our|its|is|are|as|than|called|named)$/i;
/** Data sets are named by name, year and part too; an `x` before the digits is a stripped character. */
const NO_KEY =
	/^(?:coco|voc|imagenet|ilsvrc|wmt|aime|hmmt|squad|librispeech)|^[a-z]+x20|(?:19|20)\d{2}(?:val|test|train|dev|trainval|mini|ende|defr)\d*$/;

const keys = (text: string): Edit[] =>
	editsOf(text, KEYS, ([, before = '', found = '']) =>
		NEEDS_MORE.test(before) || found.split(/[,;] ?/).some((key) => NO_KEY.test(key)) ? undefined : '',
	);
