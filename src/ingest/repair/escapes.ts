import { ADDRESS, type Edit, editsOf, MATH, outside, type Repair } from './repair.ts';
import { combine } from './combine.ts';

/** What TeX escapes, and its spaces: `5\%`, `R\&D`, `8\,GB`, `Figure~3`, `(e.g.\ by`. */
export const escapes: Repair = {
	name: 'escapes',
	mends: 'escaped signs, TeX spaces and ties',
	find: (text) => {
		if (!/[\\~]/.test(text) && !/[a-z]x20|unicode\{|\d\. \d/.test(text)) return [];
		const everywhere = [signs(text), breaks(text), enumerators(text)];
		const prose = outside(text, ADDRESS, combine(apostrophes(text), shorts(text), ties(text)));
		const inProse = combine(...everywhere, thinSpaces(text), prose, numbers(text), strippedDashes(text));
		return combine(byNumber(text), outside(text, MATH, inProse));
	},
};

/** `\$` is left: it is how the text writes a dollar sign. */
const signs = (text: string): Edit[] => editsOf(text, /\\([%&_#])|\\~(?=\d)/g, ([, sign]) => sign ?? '~');

/** `\3)` in a list that has `2)` before it. */
const enumerators = (text: string): Edit[] =>
	editsOf(text, /(?<=^|\s)\\(\d)\)(?= \p{L})/gu, ({ 1: digit = '', index }) =>
		new RegExp(`(?<!\\d)${String(Number(digit) - 1)}\\) `).test(text.slice(0, index)) ? `${digit})` : undefined,
	);

/** `GPT\'s`, `users\' needs`, `\'so\'`, `\"so\"`. */
const apostrophes = (text: string): Edit[] => [
	...editsOf(text, /(?<=[\p{L}\d])\\'(?=(?:s|t|d|m|re|ve|ll)?(?![A-Za-z{]))/gu, () => "'"),
	...editsOf(text, /(?<![\p{L}\d\\])\\'([\p{L}\d][^'\\]{0,60})\\'(?![A-Za-z{])/gu, ([, words]) => `'${words ?? ''}'`),
	...editsOf(text, /\\"([A-Za-z][^"\\]*)\\"/g, ([, words]) => `"${words ?? ''}"`),
];

const SHORTS: Readonly<Record<string, string>> = {
	eg: 'e.g.',
	ie: 'i.e.',
	etc: 'etc.',
	aka: 'a.k.a.',
	LaTeX: 'LaTeX',
	TeX: 'TeX',
	textgreater: '>',
	textless: '<',
	ldots: '…',
};

/** Abbreviations that styles define, and words that are characters; the full stop that follows is theirs already. */
const shorts = (text: string): Edit[] =>
	editsOf(
		text,
		/\\(eg|ie|etc|aka|LaTeX|TeX|textgreater|textless|ldots)(?![A-Za-z])(?:\{\}|\\(?= ))?(\.(?=[\s,)]))?/g,
		(match) => {
			const [, name = '', stop = ''] = match;
			const word = SHORTS[name] ?? '';
			return word.endsWith('.') ? word : word + stop;
		},
	);

/** Where a line may or may not break, also within an address. */
const breaks = (text: string): Edit[] =>
	editsOf(
		text,
		/\\nobreakdash(?![A-Za-z]) ?|\\allowbreak(?![A-Za-z]) ?|\\linebreak(?![A-Za-z]) ?|\\-(?=[a-z])/g,
		() => '',
	);

/** `i.\,i.\,d` is one word, `8\,GB` are two; beside a space it adds nothing. */
const thinSpaces = (text: string): Edit[] => [
	...editsOf(text, /(?<![\w.])i\.(?:\\,)?i\.(?:\\,)?d(?!\w)\.?/g, ([word]) =>
		word.includes('\\') ? 'i.i.d.' : undefined,
	),
	...editsOf(text, /(?<=[A-Za-z]\.)\\,(?=[a-z]\.)|(?<=\s)\\[,;:]|\\[,;:](?=[\s.,;:)])/g, () => ''),
	...editsOf(text, /\\[,;:](?=[\p{L}\d(\\])/gu, () => ' '),
	...editsOf(text, / ?(?<!\\)\\ (?=\S)/g, () => ' '),
];

const ties = (text: string): Edit[] => editsOf(text, /(?<![\\~])~(?!~)/g, ({ index }) => tieAt(text, index));

/** The space that a tie was. Before a number it may say "about", between numbers "to", in an address it is a home. */
function tieAt(text: string, at: number): string | undefined {
	const before = /\S*$/.exec(text.slice(Math.max(0, at - 40), at))?.[0] ?? '';
	const after = text.slice(at + 1, at + 3);
	if (/^\d/.test(after))
		return /^[^\d/+<>=$-].*[A-Za-z)}\]]\.?$|^[A-Z]$/.test(before.replace(/^[([]/, '')) ? ' ' : undefined;
	if (before === '') return /^[\p{L}(\\]/u.test(after) ? '' : undefined;
	if (!/[\w.,;:)}\]%"']$/.test(before)) return undefined;
	// `x~N(0,1)` has the sign of a distribution.
	if (/^[A-Za-z]$/.test(before) && /^[A-Za-z]\(/.test(after)) return undefined;
	if (/^ [A-Za-z(]/.test(after)) return /^\d/.test(before) ? undefined : '';
	return /^[\p{L}(\\[{]/u.test(after) ? ' ' : undefined;
}

/** `53. 6%` is one number; in "as of Table 3. 6% of them" a sentence ends. */
const numbers = (text: string): Edit[] =>
	editsOf(
		text,
		/(?<=(?<!\p{Lu}\S*|\b(?:version|step|level|phase|stage|task|item))[\s(]\d{1,2}\.) (?=\d{1,2}\\?%)/gu,
		() => '',
	);

/** `\unicode{x2014}`, which MathJax knows, in mathematics or alone in it. */
const byNumber = (text: string): Edit[] =>
	editsOf(text, /\$\s*\\unicode\{x([\da-f]{2,5})\}\s*\$|\\?unicode\{x([\da-f]{2,5})\}/gi, ([, alone, within]) =>
		shownCharacter(parseInt(alone ?? within ?? '', 16)),
	);

/** Not what would be TeX. */
const shownCharacter = (code: number): string | undefined =>
	/^(?![$\\{}%&#_^~])[\p{L}\p{N}\p{P}\p{S}]$/u.exec(String.fromCodePoint(code))?.[0];

/** Of the same a page leaves `unicodex2014`, or `x2014` between the words. */
const strippedDashes = (text: string): Edit[] =>
	editsOf(text, /\bunicodex(20(?:1[0-9a-d]|26))|(?<=[a-z])x(201[34])(?=[a-z])/g, ([, named, left]) =>
		String.fromCodePoint(parseInt(named ?? left ?? '', 16)),
	);
