import { combine } from './combine.ts';
import { footnotes } from './footnotes.ts';
import { KNOWN_TEX } from './known-tex.ts';
import { type Edit, editsOf, MATH, outside, type Repair } from './repair.ts';
import { closingBrace, STYLE, unwrap } from './unwrap.ts';

/** Commands that change how words look or where they lead, and are none of the words. */
export const commands: Repair = {
	name: 'commands',
	mends: 'left-over commands around words',
	find: (text) => {
		if (!/[\\{]|boldsymbol/.test(text)) return [];
		const found = combine(
			footnotes(text),
			links(text),
			brokenLinks(text),
			unknown(text),
			thinSpaces(text),
			wrapped(text),
			bold(text),
			upright(text),
		);
		return outside(text, MATH, found);
	},
};

/** `\textit{words}`, of which the source may have stripped the backslash, and `{\em words}`. */
const WRAPPED = new RegExp(
	[
		STYLE,
		/\{\\?(?:it|em|bf|sc|tt|sl|rm|sf) |\\(?:b|textcolor\{[a-z]+\}|color)\{/.source,
		/(?<![A-Za-z\\])(?:soft)?(?:red|blue|green|teal|orange|black|magenta|purple|cyan|violet|brown|gray)\{/.source,
	].join('|'),
	'g',
);

const wrapped = (text: string): Edit[] =>
	[...text.matchAll(WRAPPED)].map(({ index }) => {
		const { end, words } = unwrap(text, index);
		// Raised and lowered words keep the braces that say how far they go: `Z_{rm MW}`.
		if (words !== '' && /[_^]/.test(text[index - 1] ?? '')) return { start: index, end, text: `{${words}}` };
		return { start: index, end, text: words };
	});

/** Of the thin space before a unit, as in `8\,{\rm Gyr}`, the source leaves a comma. */
const thinSpaces = (text: string): Edit[] => editsOf(text, /(?<=\d),(?=\{\\?rm )/g, () => ' ');

/** `\url{X}` is the address, `\href{X}{words}` one that has words of its own. */
const links = (text: string): Edit[] =>
	[
		...editsOf(text, URL_COMMAND, ([, glued, content = '']) => (glued === undefined ? content : ` ${content}`)),
		...editsOf(text, /\\href\{ ?([^\s{}]+) ?\}\{((?:[^{}]|\{[^{}]*\})*)\}/g, ([, address = '', words = '']) => {
			const plain = words.replace(/\\[a-zA-Z]+ ?|[{}]/g, '').trim();
			return plain === '' || plain === address ? address : `${address}{${plain}}`;
		}),
	].map((edit) => withGroup(text, edit));

/** Its address ends at a blank, unless all that it has are words: arXiv writes `\url{this https URL}`. */
const URL_COMMAND =
	/(?<=([\w.,;:)])?)\\url\{ ?([A-Za-z]+(?: [A-Za-z]+)+[.,]?(?= ?\})|[^\s{}]*?)[.,]? ?(?:\}|(?=\s|$))/g;

/** With the braces that hold the link alone: `{\url{X}}`. */
const withGroup = (text: string, { start, end, text: link }: Edit): Edit =>
	text[end] === '}' && /(?:^|[\s([~])\{$/.test(text.slice(Math.max(0, start - 2), start))
		? { start: start - 1, end: end + 1, text: link }
		: { start, end, text: link };

/** `\href{X{words}}`, of which the source has lost the brackets between the two, and `\href{X}` without words. */
const brokenLinks = (text: string): Edit[] =>
	[...text.matchAll(/\\href\{ ?(?=https?:\/\/)/g)].flatMap(({ index, 0: { length } }) => {
		const opening = { start: index, end: index + length, text: '' };
		const close = closingBrace(text, opening.end);
		if (close === undefined) return [opening];
		if (/^ ?\{/.test(text.slice(close + 1, close + 3))) return [];
		// A sentence's end that stands before the brace and again after it.
		const stop = text[close - 1] === '.' && /[.,;:]/.test(text[close + 1] ?? '') ? 1 : 0;
		return [opening, { start: close - stop, end: close + 1, text: '' }];
	});

/** A symbol in bold type, outside of mathematics: `boldsymbolπ-X`, `boldsymbol v` and `\boldsymbol{v}`. */
const bold = (text: string): Edit[] => [
	...editsOf(text, /(?<![A-Za-z\\}])\\?boldsymbol\{(\p{L}|\\[A-Za-z]+)\}(?![\p{L}{])/gu, ([, symbol]) => symbol),
	...editsOf(text, /(?<![A-Za-z\\}])\\?boldsymbol ?(?=\p{Script=Greek}|[A-Za-z](?![A-Za-z]))/gu, () => ''),
];

/**
 * What is within mathematics alone, and is none: `mathbf{10.2}`, `text{CO}2`. One figure may be a vector, and what has a
 * script or braces around it belongs to a formula.
 */
const upright = (text: string): Edit[] => [
	...editsOf(
		text,
		/(?<![\w^\\{})$.])\\?(?:mathbf\{(\d[\d.,]*\d[%×]?|\d[%×])\}|text\{([A-Za-z]+(?:[ -][A-Za-z]+)*)\})(?![{^_])/g,
		([, number, words]) => number ?? words,
	),
	...editsOf(text, LOWERED, ([, word]) => word),
];

/** A word of a script is upright without a command, as in `v_{goat}`: `v_{text{goat}}`, `D_{mathrm{KL}}`. */
const LOWERED =
	/(?<=[_^]\{(?:[^{}]{0,20}[^{}\\A-Za-z])?)\\?(?:text|mathrm|mbox|operatorname)\{([A-Za-z]{2,})\}(?=[^{}]{0,20}\})/g;

/** `\q{counterfactual}`: a private command, which has its words in braces. */
const unknown = (text: string): Edit[] =>
	editsOf(text, /(?<![\\\w])\\([A-Za-z]+)\{([A-Za-z][^{}\\$]*)\}/g, ([, name = '', words]) =>
		KNOWN_TEX.has(name) || /^[cvukrHbdt]$/.test(name) ? undefined : words,
	);
