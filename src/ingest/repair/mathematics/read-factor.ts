import { GREEK_LETTERS, TEX_OPERATORS, TEX_SYMBOLS } from '../../../markdown/tex-symbols.ts';
import { both, type Expression, plain } from './expression.ts';
import { readScripts } from './read-scripts.ts';
import { commandOf, greekTex, readWord, type WordKind } from './tex-words.ts';

/** Reads a round bracket with all that stands in it. */
type ReadBracket = (text: string, start: number) => Expression | undefined;

/** Where a factor stands, and how a bracket is read there. */
export interface Surroundings {
	inside: boolean;
	isFirst: boolean;
	readBracket: ReadBracket;
}

/** Reads a number, a letter, a name or a bracket, with its scripts and with the bracket that it is applied to. */
export function readFactor(text: string, start: number, around: Surroundings): Expression | undefined {
	const base = readNumber(text, start) ?? readGroup(text, start, around) ?? readSymbol(text, start, around.inside);
	if (!base) return undefined;
	const factor = readScripts(text, base);
	return factor.hasLetter ? (readApplication(text, factor, around) ?? factor) : factor;
}

const NUMBER = /\d+(?:,\d{3})*(?:\.\d+)?/y;

function readNumber(text: string, start: number): Expression | undefined {
	NUMBER.lastIndex = start;
	const number = NUMBER.exec(text)?.[0];
	return number === undefined ? undefined : { ...plain(number, start + number.length), hasLetter: false };
}

/** Reads `{F}` where a script follows, `{}` that carries one for what comes next, and `(…)` where it is a factor. */
function readGroup(
	text: string,
	start: number,
	{ inside, isFirst, readBracket }: Surroundings,
): Expression | undefined {
	if (text[start] === '{') {
		const [group, letters = ''] = /^\{([A-Z]{1,3}|[a-z]|)\}(?=[_^])/.exec(text.slice(start, start + 6)) ?? [];
		return group === undefined ? undefined : plain(letters.length === 1 ? letters : group, start + group.length);
	}
	const list = text[start] === '(' && isFirst ? readBracket(text, start) : undefined;
	return list && (inside || text[list.end] === '^') ? list : undefined;
}

function readSymbol(text: string, start: number, inside: boolean): Expression | undefined {
	const greek = greekTex(text[start] ?? '');
	if (greek !== undefined) return plain(greek, start + 1);
	const accented = readAccented(text, start);
	if (accented) return accented;
	if (text[start] === '\\') return readCommand(text, start);
	const word = readWord(text, start, inside);
	if (!word || word.kind === 'operator') return undefined;
	const end = start + word.name.length;
	if (word.kind === 'font') return readFont(text, word.name, end);
	const symbol = { ...plain(commandOf(word.name), end), isSure: word.isCertain, hasName: word.kind === 'greek' };
	return needs(word.kind, text, end, inside) ? symbol : undefined;
}

/**
 * A function needs its bracket, or braces below it, and a sum its bounds; a name that goes on after a hyphen is a
 * system's.
 */
function needs(kind: WordKind, text: string, end: number, inside: boolean): boolean {
	if (kind === 'function')
		return text[end] === '(' || text.startsWith('_{', end) || (inside && /^[ ^_]/.test(text.slice(end, end + 1)));
	if (kind === 'sum') return /^_(?:\{|[a-z] [A-Za-z]_)/.test(text.slice(end, end + 5));
	return kind !== 'greek' || !/-\w/.test(text.slice(end, end + 2)) || inside;
}

/** Reads a command that has its backslash. Operators are left to those who look for them. */
function readCommand(text: string, start: number): Expression | undefined {
	const word = readWord(text, start + 1, false);
	const [command = '', name = ''] = /^\\([A-Za-z]{2,16})/.exec(text.slice(start, start + 17)) ?? [];
	const end = start + command.length;
	if (word?.kind === 'font') return readFont(text, name, end);
	return TEX_SYMBOLS.has(name) && !TEX_OPERATORS.has(name) ? { ...plain(command, end), isSure: true } : undefined;
}

function readFont(text: string, name: string, end: number): Expression | undefined {
	const [group] = /^\{[A-Za-z]{1,6}\}/.exec(text.slice(end, end + 8)) ?? [];
	if (group === undefined) return undefined;
	return { ...plain(`\\${name}${group}`, end + group.length), isSure: true, isComposed: true };
}

/** One letter, for a word in such braces may be a blank in a program's text: `bar{name}`. */
const ACCENTED = new RegExp(
	String.raw`\\?((?:wide)?(?:hat|tilde)|bar|vec)\{([A-Za-z]|\\?(?:math(?:cal|bb|bf)\{[A-Za-z]\}|${[...GREEK_LETTERS].flat().join('|')}))\}`,
	'y',
);

/** Reads a letter with a sign above it: `tilde{O}`, `hat{theta}`, `bar{mathbf{x}}`. */
function readAccented(text: string, start: number): Expression | undefined {
	ACCENTED.lastIndex = start;
	const [whole, accent = '', letter = ''] = ACCENTED.exec(text) ?? [];
	if (whole === undefined) return undefined;
	const tex = letter.length > 1 && !letter.startsWith('\\') ? `\\${letter}` : (greekTex(letter) ?? letter);
	return { ...plain(`\\${accent}{${tex}}`, start + whole.length), isSure: true, isComposed: true };
}

/** Reads the bracket of a function: `O(…)`. A name in it is a letter, unless it is the `s` of a plural. */
function readApplication(text: string, applied: Expression, { readBracket }: Surroundings): Expression | undefined {
	const bracket = text[applied.end] === '(' ? readBracket(text, applied.end) : undefined;
	if (!bracket) return undefined;
	// `delta(s)` may be a word in the plural; `exp(s)` is none.
	if (bracket.tex === '(s)' && applied.hasName) return undefined;
	const isSure = bracket.isSure || bracket.hasName || (applied.hasName && bracket.hasLetter);
	return { ...both(applied, bracket, applied.tex + bracket.tex), isSure: applied.isSure || isSure };
}
