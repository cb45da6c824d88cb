import { combine } from './combine.ts';
import { KNOWN_TEX } from './known-tex.ts';
import { type Edit, editsOf, MATH, outside, type Repair } from './repair.ts';

/** Braces of a command that the source dropped. Comes after mathematics, of which most braces are. */
export const groups: Repair = {
	name: 'groups',
	mends: 'braces left around words',
	find: (text) =>
		/[{}]/.test(text)
			? outside(text, MATH, outside(text, WITH_WORDS, combine(words(text), letters(text), strays(text))))
			: [],
};

/** An address that has words of its own keeps their braces. */
const WITH_WORDS = /https?:\/\/[^\s<>"{}]+\{[^{}]*\}/g;

/** `{entropy collapse}`, `{Turing-RL}`; a set has commas, a symbol a name of TeX, and a prompt a colon before its blank. */
const WORDS = /(?<=(?:^|[^:>\s] |[("“]))\{((?:\d[\w.]* )?[A-Za-z][\w.-]+(?: [\w.()-]+){0,6})\}(?=[\s.,;:!?)'’”-]|$)/g;

const words = (text: string): Edit[] =>
	editsOf(text, WORDS, ([, inside = '']) =>
		KNOWN_TEX.has(inside) || inside.includes('_') || BLANK.test(inside) ? undefined : inside,
	);

/** One common word may be a blank to fill in: `{name}`. */
const BLANK = /^(?!(?:when|where|how|why|what|and|all|single)$)[a-z]+$/;

/** `{S}ignal`, at the beginning of a word: letters that spell an abbreviation. */
const SPELT = /(?<=(?:^|[\s("“-]))\{(\p{Lu}\p{L}*)\}(?=\p{Ll})/gu;

/** With those of `symmet{R}y` and `Learn{ING}`, which no command has; and `Touch{é}`. */
const letters = (text: string): Edit[] => [
	...editsOf(text, SPELT, ([, letter]) => letter),
	...(text.search(SPELT) < 0
		? []
		: editsOf(text, /(?<=(\p{L}{2,}))\{(\p{L}{1,4})\}/gu, ([, before = '', letter]) =>
				/^(?:text|math|bf|emph)/.test(before) ? undefined : letter,
			)),
	...editsOf(text, /(?<=\p{L})\{([à-ÿĀ-ſ])\}/gu, ([, letter]) => letter),
];

/** A closing brace that nothing opens: `the Orchestrator} executes`, `NILE}framework`. */
function strays(text: string): Edit[] {
	const edits: Edit[] = [];
	let open = 0;
	for (const { index, 0: brace } of text.matchAll(/(?<!\\)[{}]/g)) {
		open += brace === '{' ? 1 : -1;
		if (open >= 0) continue;
		open = 0;
		const replacement = strayIn(text.slice(Math.max(0, index - 30), index), text.slice(index + 1, index + 30));
		if (replacement !== undefined) edits.push({ start: index, end: index + 1, text: replacement });
	}
	return edits;
}

/** What a stray brace stands for: nothing after a word or its first letter, a space after a name in capitals. */
function strayIn(before: string, after: string): string | undefined {
	if (/[\p{L}.!?)]{2}$/u.test(before) && /^(?:[\s.,;:!?]|$)/.test(after)) return '';
	if (/(?:^|\s)\p{Lu}{2,}$/u.test(before) && /^\p{Ll}{4,}(?:[\s.,;:!?]|$)/u.test(after)) return ' ';
	// The article shows that the letter is no name: `an A}gentic`.
	return /(?:^|\s)an? \p{Lu}$/u.test(before) && /^\p{Ll}{4,}(?:[\s.,;:!?-]|$)/u.test(after) ? '' : undefined;
}
