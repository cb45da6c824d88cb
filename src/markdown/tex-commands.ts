import { subscript, superscript } from './tex-symbols.ts';

/** Stands beside what is a word of its own: a space between letters or numbers, and nothing elsewhere. */
export const SEAM = '\u2063';

/** What is raised or lowered stays with what it belongs to, but where it says which root is meant. */
const WANTED_SEAM = new RegExp(
	String.raw`(?<=[\p{L}\p{N}\p{M})])${SEAM}+(?=[\p{Lu}\p{Ll}\p{Lo}\p{Nd}∑∏∫√∛∜∂∇∞]|[\p{Lm}\p{No}⁺⁻]+√)`,
	'gu',
);

/** Text with its seams as what they become. */
export const settled = (text: string): string => text.replace(WANTED_SEAM, ' ').replaceAll(SEAM, '');

export const bracketed = (text: string): string =>
	/^([\p{L}\p{N}\p{M}.]*|.|\([^()]*\))$/u.test(text) ? text : `(${text})`;

export const raised = (text: string): string => script(text, '^', superscript);
export const lowered = (text: string): string => script(text, '_', subscript);

function script(text: string, mark: '^' | '_', translate: (text: string) => string | undefined): string {
	// Small letters of two words without their space would be one word.
	const small = /\p{L}{2}\s+\p{L}|\p{L}\s+\p{L}{2}/u.test(text) ? undefined : translate(text.replace(/\s/g, ''));
	return small ?? `${mark}${bracketed(text)}${SEAM}`;
}

/** Under a stroke or a root, `2a` would be read as `2` alone. */
const whole = (text: string): string => (/\p{Nd}[\p{Lu}\p{Ll}\p{Lo}]/u.test(text) ? `(${text})` : bracketed(text));

const fraction = (above: string, below: string): string => `${SEAM}${bracketed(above)}/${whole(below)}${SEAM}`;

const choice = (from: string, chosen: string): string => `(${from} choose ${chosen})`;

const ROOTS = new Map([
	['', '√'],
	['2', '√'],
	['3', '∛'],
	['4', '∜'],
]);

function root(degree: string, text: string): string {
	const sign = ROOTS.get(degree);
	if (sign !== undefined) return sign + whole(text);
	const small = superscript(degree);
	return small === undefined ? `${bracketed(text)}^(1/${whole(degree)})` : `${SEAM}${small}√${whole(text)}`;
}

/** What stands above or below a sign stands behind it. */
const above = (text: string, sign: string): string => sign + raised(text);
const below = (text: string, sign: string): string => sign + lowered(text);
const arrow =
	(sign: string) =>
	(under: string, over: string): string =>
		sign + (under && lowered(under)) + raised(over);

const accent = (mark: string) => (text: string) => text.replace(/^./u, `$&${mark}`).normalize('NFC');
/** Marks each character, for a line or an arrow over the first alone would part it from the rest. */
const accentOfAll = (mark: string, ofOne: string) => (text: string) =>
	text.replace(/[^\s\p{M}]/gu, `$&${[...text].length > 1 ? mark : ofOne}`).normalize('NFC');

const DOUBLE_STRUCK: Record<string, string> = { C: 'ℂ', H: 'ℍ', N: 'ℕ', P: 'ℙ', Q: 'ℚ', R: 'ℝ', Z: 'ℤ', 1: '𝟙' };
const doubleStruck = (text: string): string => text.replace(/[CHNPQRZ1]/g, (letter) => DOUBLE_STRUCK[letter] ?? letter);

function unicode(code: string): string {
	const point = Number(code.replace(/^x/, '0x'));
	return Number.isInteger(point) && point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : code;
}

type Made = (...groups: string[]) => string;

/** What a command makes of the groups behind it, of which it takes as many as it names. */
export const TEX_COMMANDS: ReadonlyMap<string, Made> = new Map(
	Object.entries<Made>({
		frac: fraction,
		dfrac: fraction,
		tfrac: fraction,
		cfrac: fraction,
		binom: choice,
		dbinom: choice,
		tbinom: choice,
		bmod: () => `${SEAM}mod${SEAM}`,
		pmod: (text: string) => ` (mod ${text})`,
		tag: (text: string) => ` (${text})`,
		overset: above,
		stackrel: above,
		underset: below,
		unicode,
		mathbb: doubleStruck,
		mathbbm: doubleStruck,
		mathds: doubleStruck,
		hat: accent('\u0302'),
		widehat: accent('\u0302'),
		tilde: accent('\u0303'),
		widetilde: accent('\u0303'),
		bar: accent('\u0304'),
		overline: accentOfAll('\u0305', '\u0304'),
		vec: accent('\u20d7'),
		overrightarrow: accentOfAll('\u20d7', '\u20d7'),
		dot: accent('\u0307'),
		ddot: accent('\u0308'),
	}),
);

/** The same of commands that first take what stands in square brackets, which may be nothing. */
export const TEX_COMMANDS_WITH_OPTION: ReadonlyMap<string, (option: string, group: string) => string> = new Map(
	Object.entries({
		sqrt: root,
		xleftarrow: arrow('←'),
		xleftrightarrow: arrow('↔'),
		xmapsto: arrow('↦'),
		xrightarrow: arrow('→'),
		xLeftarrow: arrow('⇐'),
		xLeftrightarrow: arrow('⇔'),
		xRightarrow: arrow('⇒'),
		xlongequal: arrow('='),
	}),
);

/** What stands in it is all that it says. */
export const TEX_FONTS =
	/^(math(rm|bf|it|sf|tt|cal|frak|scr|normal|op|rel|bin)|boldsymbol|bm|pmb|boxed|underline|ensuremath)$/;
/** The same, with the spaces at its ends. */
export const TEX_TEXTS = /^(text(bf|it|md|rm|sc|sf|sl|tt|up|normal)?|emph|[mhf]box)$/;
/** Says nothing. */
export const TEX_SIZES =
	/^([bB]igg?[lrm]?|displaystyle|(script){0,2}style|textstyle|limits|nolimits|nonumber|notag|hline|rm|bf|it|sf|tt|cal|em)$/;
/** Takes a group that says only how something looks, or where it leads. */
export const TEX_STYLES = /^([hv]?phantom|[hvm]space|label|(text)?color|colorbox|href|end)$/;

/** A sign that is crossed out. */
export const negated = (sign: string): string => `${sign}\u0338`.normalize('NFC');
