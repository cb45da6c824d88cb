import { combine } from './combine.ts';
import { isMathematics } from './dollars.ts';
import { type Edit, editsOf, MATH, outside, type Repair } from './repair.ts';

/** Puts mathematics that stands on lines of its own into the line, where one dollar sign on each side is around it. */
export const displays: Repair = {
	name: 'displays',
	mends: 'mathematics between $$ and $$, between \\[ and \\], and in environments',
	find: (text) => {
		if (!/\$\$|\\\[|\\begin\{/.test(text)) return [];
		return combine(doubleDollars(text), outside(text, MATH, [...squareDelimiters(text), ...environments(text)]));
	},
};

const doubleDollars = (text: string): Edit[] =>
	editsOf(text, /(?<![\\$])\$\$((?:[^$\\]|\\[^]){1,300}?)\$\$(?!\$)/g, ([, tex = '']) =>
		SIGN.test(tex) || !/\s/.test(tex) ? inLine(tex) : undefined,
	);

const squareDelimiters = (text: string): Edit[] =>
	editsOf(text, /(?<!\\)\\\[((?:[^$\\]|\\[^\][]){1,300}?)\\\]/g, ([, tex = '']) =>
		SIGN.test(tex) ? inLine(tex) : undefined,
	);

/** What neither brackets that Markdown escapes hold nor words between the signs of what is dear. */
const SIGN = /[\\^_=<>+]/;

/** What may stand within a formula in place of an environment that is one. */
const WITHIN: Record<string, string> = { align: 'aligned', gather: 'gathered' };

const environments = (text: string): Edit[] =>
	editsOf(
		text,
		/(?<!\\)\\begin\{((equation|align|gather)\*?)\}([^$]{1,300}?)\\end\{\1\}/g,
		([, , name = '', tex = '']) => {
			const within = WITHIN[name];
			return inLine(within ? `\\begin{${within}}${unnumbered(tex).trim()}\\end{${within}}` : unnumbered(tex));
		},
	);

/** Without the numbers of equations and the names by which a paper refers to them. */
const unnumbered = (tex: string): string =>
	tex.replace(/\\(?:(?:label|tag\*?)\{[^{}]*\}|(?:nonumber|notag)(?![A-Za-z]))/g, '');

/** With the punctuation of the sentence behind the formula. */
function inLine(display: string): string | undefined {
	const [, tex = '', punctuation = ''] =
		/^ ?(.*?)(?:(?<!\\)\\(?: |$))? ?((?:(?<!\\)[.,;:?])?) ?$/.exec(display.replace(/\s+/g, ' ')) ?? [];
	return isMathematics(tex, '') ? `$${tex}$${punctuation}` : undefined;
}
