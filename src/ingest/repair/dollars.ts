import { TEX_FUNCTIONS, TEX_SYMBOLS } from '../../markdown/tex-symbols.ts';
import { combine } from './combine.ts';
import { type Edit, editsOf, type Repair } from './repair.ts';
import { closingBrace } from './unwrap.ts';

/** Tells mathematics from money, so that the steps after it may take every bare dollar sign for mathematics. */
export const dollars: Repair = {
	name: 'dollars',
	mends: 'dollar signs that are money, and mathematics between \\( and \\)',
	find: (text) => combine(loneDollars(text), roundDelimiters(text), lostDollars(text)),
};

const DOLLAR = /(?<!\\)\$/g;

/** Escapes the dollar signs that are no pair around mathematics. */
function loneDollars(text: string): Edit[] {
	const outer = outerDollars(text);
	const places = [...text.matchAll(DOLLAR)].map(({ index }) => index).filter((place) => !outer.includes(place));
	const edits: Edit[] = outer.map((place) => ({ start: place, end: place + 1, text: '' }));
	for (let number = 0; number < places.length; number += 1) {
		const start = places[number] ?? 0;
		const end = places[number + 1];
		const content = end === undefined ? '' : text.slice(start + 1, end);
		if (end !== undefined && WORDS_ALONE.test(content)) edits.push({ start, end: end + 1, text: content });
		else if (end === undefined || !isMathematics(content, (text[start - 1] ?? '') + (text[end + 1] ?? ''))) {
			edits.push({ start, end: start + 1, text: isDirt(text, start) ? '' : '\\$' });
			continue;
		} else edits.push(...signAlone(content, start, end + 1));
		number += 1;
	}
	return edits;
}

/** A formula of one sign is that sign: `5.9%$\rightarrow$10.9%`. */
function signAlone(content: string, start: number, end: number): Edit[] {
	const name = /^\\([A-Za-z]+)$/.exec(content)?.[1];
	const sign = /^[<>=~+]$/.test(content) ? content : name && TEX_SYMBOLS.get(name);
	return sign ? [{ start, end, text: sign }] : [];
}

/** Words in bold type: `$\textbf{B}$ig`. Without the dollar signs they are what other repairs know. */
const WORDS_ALONE =
	/^(?:[A-Za-z ,-]+ )?\\?(?:text(?:bf|it|sc|tt|rm)|emph)\{[^{}$^_\\]*\}(?: [A-Za-z ,-]+ \\?(?:text(?:bf|it|sc|tt|rm)|emph)\{[^{}$^_\\]*\})*$/;

const AROUND_DOLLARS = /(?<!\\)\$\\(?:text(?:bf|it|sc|tt|rm)|emph)\{(?=[^{}$]*\$)/g;

/** Where the dollar signs are around words that hold others: `$\textit{The $\textbf{B}$ig}$`. */
function outerDollars(text: string): number[] {
	if (!text.includes('$\\')) return [];
	return [...text.matchAll(AROUND_DOLLARS)].flatMap(({ index, 0: { length } }) => {
		const close = closingBrace(text, index + length);
		if (close === undefined) return [];
		return text[close + 1] === '$' ? [index, close + 1] : [index];
	});
}

/** A sign that hangs on a word or a brace is no price, and what it belonged to is gone. */
const isDirt = (text: string, at: number): boolean =>
	/[\p{Ll}}]$/u.test(text.slice(0, at)) && /^(?:[\s.,;:)]|$)/.test(text.slice(at + 1, at + 2));

const LONGEST_FORMULA = 300;
/** What TeX writes as text within a formula, or as the name of a command. */
const TEX_WORDS = /\\(?:text|math|operatorname)[a-z]*\s*\{[^{}]*\}|\\[A-Za-z]+|\{[^{}]*\}/g;
const PROSE = /[a-z]{3,} +(?:[^\s]+ +)?[a-z]{3,}/;

const SIGN = /^[-+<>=~≤≥±] ?/;
/** `0 < p < 1`, `2k+1`, `1/2`: no word of two letters, and no sentence that ends. */
const FIGURES = /^\d(?:(?!\p{L}\p{L})[^.;!?]|\.\d)*$/u;
/** `f(x)`, `p<0.05`, `[0,1]`, `n!`. */
const LETTERS = /^(?=[\p{L}([|])(?:(?!\p{L}{3})[^.;:!?]|\.\d|(?<=[\p{L})])!)*$/u;
/** `sin(x)`, `log n`: names that are no words before what they are applied to. */
const APPLIED = new RegExp(
	String.raw`(?<!\p{L})(?:${[...TEX_FUNCTIONS].join('|')})(?=\([^()]*\)| [a-z\d](?!\p{L}))`,
	'gu',
);

/** Whether TeX is what stands between two dollar signs; beside them, a figure makes two prices of numbers. */
export function isMathematics(content: string, beside: string): boolean {
	if (content.length > LONGEST_FORMULA) return false;
	const isSpaced = /^\s|\s$/.test(content);
	const hasCommand = /\\[A-Za-z]/.test(content);
	if (isSpaced && !hasCommand) return false;
	if (hasCommand || /\\[,;!%]|[\^_{]/.test(content))
		return !PROSE.test(content.replace(TEX_WORDS, ' ')) || /[\^_]\{/.test(content);
	// Without TeX it is short: one symbol, a number, a small relation. `$5/$10`, `5$-10$` and `US$-A$` are money.
	if (content.length > 20) return false;
	if (/^(?:[<>=~+-]|[A-Z]{1,4})$/.test(content)) return true;
	if (/[-+/,<>=–—]$/.test(content)) return false;
	const unsigned = content.replace(APPLIED, 'f').replace(SIGN, '');
	if (SIGN.test(content) && /[\p{L}\d]/u.test(beside)) return false;
	return LETTERS.test(unsigned) || (FIGURES.test(unsigned) && !/\d/.test(beside));
}

/** `\( x \)` is mathematics as `$x$` is. */
const roundDelimiters = (text: string): Edit[] =>
	editsOf(text, /(?<!\\)\\\(\s*((?:[^$\\]|\\[^()])+?)\s*\\\)/g, ({ 0: { length }, 1: tex = '', index }) =>
		isMathematics(tex, text[index + length] ?? '') ? `$${tex}$` : undefined,
	);

/** The source drops a dollar sign and keeps the backslash before it: `\1.49M`. No command of TeX begins with a digit. */
const lostDollars = (text: string): Edit[] => editsOf(text, /(?<![\\\w$/)])\\(?=\d[\d.,]*(?![\d)]))/g, () => '\\$');
