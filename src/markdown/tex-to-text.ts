import { subscript, superscript, TEX_FUNCTIONS, TEX_OPERATORS, TEX_SYMBOLS } from './tex-symbols.ts';

/**
 * TeX → plain text in Unicode, for places that hold no markup: `O(\varepsilon^{-s}d^s)` → `O(ε⁻ˢdˢ)`. What Unicode
 * cannot raise or lower stands after `^` or `_`, in round brackets where it is more than a word. Every text can be
 * read; of a command that is not known the name stays, and of a text that is too long for a formula all.
 */
export function texToText(tex: string): string {
	if (tex.length > LONGEST_FORMULA) return tex.replace(/\s+/g, ' ').trim();
	const reader = { tex, position: 0 };
	let text = readGroup(reader);
	// A brace that closes nothing is left out.
	while (reader.position < tex.length) text += readGroup(reader);
	return text.replace(/\s+/g, ' ').trim();
}

/** Nobody writes a longer one. What stands within itself thousands of times takes ever longer to read. */
export const LONGEST_FORMULA = 3000;

/** TeX and how far it is read. */
interface Reader {
	tex: string;
	position: number;
}

const TOKEN = /\\([A-Za-z]+)\*?\s*|\\([^])|\s+|[^]/uy;

/** Reads up to the brace that closes the group, and past it. */
function readGroup(reader: Reader): string {
	let text = '';
	while (reader.position < reader.tex.length) {
		if (reader.tex[reader.position] === '}') {
			reader.position += 1;
			return text;
		}
		text += readItem(reader, text === '');
	}
	return text;
}

/** Reads a sign, a command with what belongs to it, a script or a group. */
function readItem(reader: Reader, isFirst: boolean): string {
	const start = reader.position;
	TOKEN.lastIndex = start;
	const [token = '', command, escaped] = TOKEN.exec(reader.tex) ?? [];
	reader.position += token.length || 1;
	if (command !== undefined) return readCommand(command, start, reader, isFirst);
	if (escaped !== undefined) return ESCAPED.get(escaped) ?? escaped;
	if (token === '{') return readGroup(reader);
	if (token === '^') return script(readArgument(reader), '^', superscript);
	if (token === '_') return script(readArgument(reader), '_', subscript);
	return SIGNS.get(token) ?? token;
}

const SIGNS = new Map(Object.entries({ '~': ' ', '&': ' ', $: '', "'": '′' }));
const ESCAPED = new Map(Object.entries({ ',': ' ', ';': ' ', ':': ' ', '!': '', '\\': ' ', '|': '‖' }));

/** Reads what a command or a script takes: a group, or the next item alone. */
function readArgument(reader: Reader): string {
	while (/\s/.test(reader.tex[reader.position] ?? '')) reader.position += 1;
	if (reader.position >= reader.tex.length || reader.tex[reader.position] === '}') return '';
	return readItem(reader, true).trim();
}

function readCommand(name: string, start: number, reader: Reader, isFirst: boolean): string {
	if (TEX_OPERATORS.has(name)) return operator(name, start, reader, isFirst);
	if (name === 'sqrt') return `√${bracketed(readArgument(reader))}`;
	if (/^[dt]?frac$/.test(name)) return `${bracketed(readArgument(reader))}/${bracketed(readArgument(reader))}`;
	if (name === 'begin' || name === 'end') return environment(reader);
	if (name === 'unicode') return unicode(readArgument(reader));
	if (name === 'mathbb') return readArgument(reader).replace(/[CHNPQRZ]/g, (letter) => DOUBLE_STRUCK[letter] ?? letter);
	if (FONTS.test(name)) return readArgument(reader);
	const accent = ACCENTS.get(name);
	if (accent !== undefined) return accented(readArgument(reader), accent);
	if (SIZES.test(name)) return '';
	if (/^q?quad$/.test(name)) return ' ';
	return TEX_SYMBOLS.get(name) ?? word(name, start, reader);
}

/** Keeps a space on both sides where the TeX has one on either, for there the space after a command is no space. */
function operator(name: string, start: number, { tex, position }: Reader, isFirst: boolean): string {
	const sign = TEX_OPERATORS.get(name) ?? name;
	const isSpaced = /\s/.test(tex[start - 1] ?? '') || /\s/.test(tex[position - 1] ?? '');
	// At the head it is a sign of what follows: `\sim 20` is `∼20`.
	return isSpaced && !isFirst && position < tex.length ? ` ${sign} ` : sign;
}

/** A function's or an unknown command's name, kept apart from a letter on either side. */
function word(name: string, start: number, { tex, position }: Reader): string {
	const before = TEX_FUNCTIONS.has(name) && /[\p{L}\p{N}]/u.test(tex[start - 1] ?? '') ? ' ' : '';
	return `${before}${name}${/[\p{L}\p{N}\\]/u.test(tex[position] ?? '') ? ' ' : ''}`;
}

/** What stands in an environment is read as it comes, and its name is none of it. */
function environment(reader: Reader): string {
	readArgument(reader);
	return ' ';
}

const FONTS =
	/^(text(bf|it|rm|sc|sf|tt|normal)?|math(rm|bf|it|sf|tt|cal|frak|scr|normal)|boldsymbol|bm|operatorname|emph|mbox)$/;
const SIZES = /^(left|right|[bB]igg?[lrm]?|displaystyle|textstyle|limits|nolimits|rm|bf|it|sf|tt|cal|em)$/;
const DOUBLE_STRUCK: Record<string, string> = { C: 'ℂ', H: 'ℍ', N: 'ℕ', P: 'ℙ', Q: 'ℚ', R: 'ℝ', Z: 'ℤ' };

/** Each accent as the character that combines with the letter before it. */
const ACCENTS = new Map(
	Object.entries({
		hat: '\u0302',
		widehat: '\u0302',
		tilde: '\u0303',
		widetilde: '\u0303',
		bar: '\u0304',
		overline: '\u0304',
		vec: '\u20d7',
		dot: '\u0307',
		ddot: '\u0308',
		underline: '',
	}),
);

const accented = (text: string, accent: string): string => text.replace(/^./u, `$&${accent}`).normalize('NFC');

const bracketed = (text: string): string => (/^([\p{L}\p{N}.]*|.)$/u.test(text) ? text : `(${text})`);

function script(text: string, mark: '^' | '_', translate: (text: string) => string | undefined): string {
	return translate(text.replace(/\s/g, '')) ?? `${mark}${bracketed(text)}`;
}

function unicode(code: string): string {
	const point = Number(code.replace(/^x/, '0x'));
	return Number.isInteger(point) && point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : code;
}
