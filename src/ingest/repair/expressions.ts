import type { Expression } from './mathematics/expression.ts';
import { readExpression } from './mathematics/read-expression.ts';
import { ADDRESS, type Edit, MATH, outside, type Repair } from './repair.ts';

/**
 * Nearly every text has none of these, and is not read any further. As one pattern they take twice as long to look for,
 * and names without the sign behind them many times.
 */
const EVIDENCE: readonly RegExp[] = [
	/[\^_]/,
	/\\[a-z]{2}/i,
	/(?<=(?:alpha|beta|gamma|delta|epsilon|eta|kappa|lambda|mu|nu|xi|pi|rho|sigma|tau|phi|psi|omega|chi)\s?)[=<>≤≥≈∝()/]/i,
	/varepsilon|varphi|[gln]eq|cdot|ldots|equiv|approx|propto|infty|nabla|math(?:cal|bb|bf|rm|sf|frak|scr)/i,
	/\{(?<=(?:hat|tilde|bar|vec)\{)/,
];

/** Puts TeX between dollar signs where an expression has lost its own: `O(varepsilon^{-s})` → `$O(\varepsilon^{-s})$`. */
export const expressions: Repair = {
	name: 'expressions',
	mends: 'expressions that have lost their dollar signs',
	find(text) {
		if (!EVIDENCE.some((sign) => sign.test(text))) return [];
		const edits: Edit[] = [];
		for (let start = nextStart(text, 0); start < text.length;) {
			const expression = readExpression(text, start);
			if (expression && isWhole(text, start, expression)) {
				if (isFormula(expression) && !isPiece(text, start, expression.end))
					edits.push({ start, end: expression.end, text: `$${expression.tex}$` });
				start = nextStart(text, expression.end);
			} else start = nextStart(text, start + 1);
		}
		return outside(text, MATH, outside(text, ADDRESS, edits));
	},
};

/** Where a word begins that is no part of a longer one, of an address or of a path. */
const START =
	/(?<![\p{L}\p{N}_^\\/@#.}$~-]|[^\s(]\{)[\p{L}\p{N}({\\+-]|(?<=[\p{L}\p{N}]-)\p{L}(?=[_^(]|[a-z]{1,6}[_^])|(?<=[\p{N}}]-)\d(?=\d*\^)/gu;

function nextStart(text: string, from: number): number {
	START.lastIndex = from;
	return START.exec(text)?.index ?? text.length;
}

/** Whether nothing goes on where the expression ends: a word, a script that could not be read, a file's ending. */
function isWhole(text: string, start: number, { end, tex }: Expression): boolean {
	const after = text.slice(end, end + 3);
	if (/^(?:[\p{L}\p{N}_^@\\]|\{|\*\*)/u.test(after) || /^\.[a-z]/.test(after)) return false;
	// A sign of its own is a dash that hangs on the word.
	return !(/^[-+]/.test(tex) && text[start - 1] === ')');
}

/** Words of TeX that no expression is read with, so that what is read beside them is a piece only. */
const UNREAD = /(?<![a-z])(?:[dt]?frac|sqrt|[lr](?:angle|floor|ceil|vert|Vert))(?![a-z])|left[([{|]| mid /;
const PAIR = /(?<![a-z])([lr])(?:angle|floor|ceil|vert|Vert)(?![a-z])/g;
const AROUND = 100;

/** Whether more of the formula stands around, in the same run or in the brackets that enclose it. */
function isPiece(text: string, start: number, end: number): boolean {
	const before = text.slice(Math.max(0, start - AROUND), start);
	const after = text.slice(end, end + AROUND);
	if ([...before.matchAll(PAIR)].at(-1)?.[1] === 'l' && after.matchAll(PAIR).next().value?.[1] === 'r') return true;
	const [open, close] = [openBracket(before), closeBracket(after)];
	const isEnclosed = open !== undefined && close !== undefined;
	const from = /\S*$/.exec(isEnclosed ? before.slice(0, open) : before)?.index ?? 0;
	const [rest = ''] = /^\S*/.exec(isEnclosed ? after.slice(close) : after) ?? [];
	return UNREAD.test(before.slice(from)) || UNREAD.test(after.slice(0, (isEnclosed ? close : 0) + rest.length));
}

/** Where the bracket opens that is open at the end. */
function openBracket(text: string): number | undefined {
	let depth = 0;
	for (let at = text.length - 1; at >= 0; at -= 1) {
		if (text[at] === ')') depth += 1;
		if (text[at] === '(') depth -= 1;
		if (depth < 0) return at;
	}
	return undefined;
}

/** Where the bracket closes that is open at the beginning. */
function closeBracket(text: string): number | undefined {
	let depth = 0;
	for (let at = 0; at < text.length; at += 1) {
		if (text[at] === '(') depth += 1;
		if (text[at] === ')') depth -= 1;
		if (depth < 0) return at;
	}
	return undefined;
}

/** A dropped root leaves `O(d_k)` behind, which no longer says what it did. */
const ROOTLESS = /^[OT]\([a-z]_\w\)$/;

const isFormula = ({ tex, isSure, isComposed }: Expression): boolean => isSure && isComposed && !ROOTLESS.test(tex);
