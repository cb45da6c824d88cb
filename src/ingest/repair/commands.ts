import { combine } from './combine.ts';
import { footnotes } from './footnotes.ts';
import { KNOWN_TEX } from './known-tex.ts';
import { type Edit, editsOf, MATH, outside, type Repair } from './repair.ts';
import { unwrap } from './unwrap.ts';

/** Commands that change how words look or where they lead, and are none of the words. */
export const commands: Repair = {
	name: 'commands',
	mends: 'left-over commands around words',
	find: (text) => {
		if (!/[\\{]/.test(text)) return [];
		return outside(text, MATH, combine(footnotes(text), links(text), unknown(text), wrapped(text)));
	},
};

/** `\textit{words}`, of which the source may have stripped the backslash, and `{\em words}`. */
const WRAPPED =
	/(?<![A-Za-z^_\\])\\?(?:text(?:bf|it|tt|sc|sf|rm|md|up|sl)|emph|underline|mbox)\{|\{\\?(?:it|em|bf|sc|tt|sl|rm|sf) |\\(?:b|textcolor\{[a-z]+\}|color)\{|(?<![A-Za-z\\])(?:soft)?(?:red|blue|green|teal|orange|black|magenta|purple|cyan|violet|brown|gray)\{/g;

const wrapped = (text: string): Edit[] =>
	[...text.matchAll(WRAPPED)].map(({ index }) => {
		const { end, words } = unwrap(text, index);
		return { start: index, end, text: words };
	});

/** `\url{X}` is the address, `\href{X}{words}` one that has words of its own. */
const links = (text: string): Edit[] => [
	...editsOf(text, /(?<=([\w.,;:)])?)\\url\{ ?([^\s{}]*?)[.,]? ?(?:\}|(?=\s|$))/g, ([, glued, address = '']) =>
		glued === undefined ? address : ` ${address}`,
	),
	...editsOf(text, /\\href\{ ?([^\s{}]+) ?\}\{((?:[^{}]|\{[^{}]*\})*)\}/g, ([, address = '', words = '']) => {
		const plain = words.replace(/\\[a-zA-Z]+ ?|[{}]/g, '').trim();
		return plain === '' || plain === address ? address : `${address}{${plain}}`;
	}),
];

/** `\q{counterfactual}`: a private command, which has its words in braces. */
const unknown = (text: string): Edit[] =>
	editsOf(text, /(?<![\\\w])\\([A-Za-z]+)\{([A-Za-z][^{}\\$]*)\}/g, ([, name = '', words]) =>
		KNOWN_TEX.has(name) || /^[cvukrHbdt]$/.test(name) ? undefined : words,
	);
