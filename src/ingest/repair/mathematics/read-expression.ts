import { both, type Expression } from './expression.ts';
import { readFactor } from './read-factor.ts';
import { joinTex, readWord } from './tex-words.ts';

/** Reads operands with operators between them, as far as they go. Within brackets a space may stand for a product. */
export function readExpression(text: string, start: number, inside = false): Expression | undefined {
	let expression = readTerm(text, start, inside);
	while (expression) {
		const longer = readOperation(text, expression, inside) ?? readSpacedProduct(text, expression, inside);
		if (!longer) break;
		expression = longer;
	}
	return expression;
}

const SIGN = /( ?)(<=|>=|[<>=≤≥≈∝×·+*/]|\|\|?|-(?![->]))( ?)(?![*>-]\s)/y;
/** Those that are words need no list: a word between two quantities is a sign. */
const RELATIONS = new Set(['<', '>', '=', '<=', '>=', '≤', '≥', '≈', '∝']);

function readOperation(text: string, left: Expression, inside: boolean): Expression | undefined {
	SIGN.lastIndex = left.end;
	const [found = '', , sign = ''] = SIGN.exec(text) ?? [];
	if (sign) return operation(text, left, sign, left.end + found.length, found !== sign, inside);
	// A word, unless it is glued to what cannot be one: `C(S_N^+)to M_N`.
	const arrow = left.hasScript ? /^to(?: |(?=[A-Z]))/.exec(text.slice(left.end, left.end + 3))?.[0] : undefined;
	if (arrow !== undefined) return operation(text, left, 'to', left.end + arrow.length, false, inside);
	const start = left.end + (text[left.end] === ' ' ? 1 : 0);
	const hasBackslash = text[start] === '\\';
	const word = readWord(text, start + (hasBackslash ? 1 : 0), false);
	if (word?.kind !== 'operator') return undefined;
	const end = start + (hasBackslash ? 1 : 0) + word.name.length;
	return operation(text, left, word.name, end + (text[end] === ' ' ? 1 : 0), text[left.end] === ' ', inside);
}

function operation(text: string, left: Expression, sign: string, at: number, isSpaced: boolean, inside: boolean) {
	const right = readTerm(text, at, inside);
	if (!right || !isOperator(sign, left, right, isSpaced, inside)) return undefined;
	const isRelation = RELATIONS.has(sign);
	const isWord = /^[a-z]/.test(sign);
	const tex = SIGN_TEX[sign] ?? (isWord ? `\\${sign}` : sign);
	const gap = isSpaced || tex.startsWith('\\') ? ' ' : '';
	return {
		...both(left, right, `${left.tex}${gap}${tex}${gap}${right.tex}`),
		isSure:
			left.isSure ||
			right.isSure ||
			isWord ||
			(isRelation ? left.hasName || right.hasName : isRatio(sign, left, right)),
	};
}

/** `eta/lambda` is a ratio; `alpha/beta` may be a test of drugs or of programs, and `nu/nu` is a gene of mice. */
const isRatio = (sign: string, left: Expression, right: Expression): boolean =>
	sign === '/' &&
	left.hasName &&
	right.hasName &&
	left.tex !== right.tex &&
	!/alpha|beta|gamma|delta/.test(left.tex + right.tex);

const SIGN_TEX: Record<string, string> = {
	'||': '\\|',
	'<=': '\\leq',
	'>=': '\\geq',
	'≤': '\\leq',
	'≥': '\\geq',
	'≈': '\\approx',
	'∝': '\\propto',
	'×': '\\times',
	'·': '\\cdot',
};

/** Whether the sign stands between two quantities here. Between mere numbers it is left to those who know of numbers. */
function isOperator(sign: string, left: Expression, right: Expression, isSpaced: boolean, inside: boolean): boolean {
	if (!left.hasLetter && !right.hasLetter) return false;
	// Two words of other tongues: only between a letter and a number.
	if (sign === 'le' || sign === 'ge') return left.tex.length === 1 && !right.hasLetter;
	if (sign === 'mid' || sign.startsWith('|')) return inside && (sign !== 'mid' || isSpaced);
	if (RELATIONS.has(sign) || inside) return true;
	if (sign === 'times' || sign === '×') return left.hasScript || right.hasScript;
	// ` - ` may be a dash and `/` with spaces an "or".
	return !isSpaced || /^[a-z]/.test(sign) || (left.hasScript && right.hasScript);
}

function readSpacedProduct(text: string, left: Expression, inside: boolean): Expression | undefined {
	if (!/^ [^-+]/.test(text.slice(left.end, left.end + 2)) || !(inside || (left.hasScript && left.isSure)))
		return undefined;
	const right = readTerm(text, left.end + 1, inside);
	if (!right || !(inside || (right.hasScript && right.isSure))) return undefined;
	return both(left, right, `${left.tex} ${right.tex}`);
}

/** Reads factors without a space between them, with a sign before them where there is one. */
function readTerm(text: string, start: number, inside: boolean): Expression | undefined {
	const sign = /^[-+]/.exec(text.slice(start, start + 1))?.[0] ?? '';
	let term = readFactor(text, start + sign.length, { inside, isFirst: true, readBracket });
	while (term) {
		const factor = readFactor(text, term.end, { inside, isFirst: false, readBracket });
		// `3x`, `4B` and `E2E` are names; `4x^2` and `E^2C` are products.
		const isProduct =
			factor && (inside || (/^\d/.test(factor.tex) ? false : term.hasScript || factor.hasScript || factor.isSure));
		if (!isProduct) break;
		term = both(term, factor, joinTex([term.tex, factor.tex]));
	}
	return term && { ...term, tex: sign + term.tex };
}

/** Reads what stands between round brackets, divided by commas. */
function readBracket(text: string, start: number): Expression | undefined {
	if (!isClosed(text, start)) return undefined;
	let list = readExpression(text, start + 1, true);
	while (list && text[list.end] === ',') {
		const comma = text[list.end + 1] === ' ' ? ', ' : ',';
		const next = readExpression(text, list.end + comma.length, true);
		list = next && both(list, next, list.tex + comma + next.tex);
	}
	if (!list || text[list.end] !== ')') return undefined;
	return { ...list, tex: `(${list.tex})`, end: list.end + 1, isComposed: true };
}

const LONGEST_BRACKET = 80;

/** Whether the bracket closes soon. Most do not hold mathematics, and none is worth a long search. */
function isClosed(text: string, start: number): boolean {
	let depth = 0;
	for (let at = start; at < Math.min(text.length, start + LONGEST_BRACKET); at += 1) {
		if (text[at] === '(') depth += 1;
		if (text[at] === ')') depth -= 1;
		if (depth === 0) return true;
	}
	return false;
}
