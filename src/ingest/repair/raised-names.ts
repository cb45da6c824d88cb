import { subscript, superscript, TEX_FUNCTIONS, TEX_SYMBOLS } from '../../markdown/tex-symbols.ts';
import { combine } from './combine.ts';
import { ADDRESS, type Edit, editsOf, MATH, outside, type Repair } from './repair.ts';

/**
 * Names with something raised or lowered. A name has two letters or more, before the mark or after it: `UniF^2ace`,
 * `VLM^2-Go`, `GUI-G^2`, `A^2FM`. What has one, such as `R^2` or `E^2C`, is read as a formula.
 */
export const raisedNames: Repair = {
	name: 'raised-names',
	mends: 'names with a superscript or a subscript',
	find(text) {
		if (!/[\^_]/.test(text)) return [];
		return outside(text, MATH, outside(text, ADDRESS, combine(raised(text), lowered(text))));
	},
};

const RAISED = String.raw`\^(?:\{(-?[\w+*]{1,3})\}|(\d+|[*+]|-(?![\w-])|[A-Za-z](?![A-Za-z])))`;

const RAISED_NAME = new RegExp(
	[
		String.raw`(?<=(?<![\\/])[\p{L}\d][\p{L}\d.-]*[A-Za-z])${RAISED}`,
		String.raw`(?<=(?<![\p{L}\d\\/_^{}.-])[A-Z])\^(?:\{(\d)\}|(\d))(?=[A-Za-z]{2,}|[A-Za-z]-[A-Z]|-[A-Z][a-zA-Z])`,
		String.raw`(?<=\([A-Z]{2,}\))${RAISED}`,
	].join('|'),
	'gu',
);

/** A name stays text, so that readers find it: what is raised becomes a character. */
const raised = (text: string): Edit[] =>
	editsOf(text, RAISED_NAME, (match) => {
		const [base = ''] = /[A-Za-z]+$/.exec(text.slice(0, match.index)) ?? [];
		// The measure `pass^k` is written so, as `pass@k` is.
		if (/^pass$/i.test(base) || isSymbol(base, text.slice(match.index + match[0].length))) return undefined;
		const script = match.slice(1).find(Boolean);
		return script === undefined ? undefined : superscript(script);
	});

/** `tau^2` and `log^2` are formulas, unless a name goes on after them; the second of `mu^+mu^-` is none. */
const isSymbol = (base: string, after: string): boolean =>
	TEX_FUNCTIONS.has(base) || (TEX_SYMBOLS.has(base) && !/^[A-Za-z]{2,}(?![A-Za-z^])/.test(after));

/** Few letters can be lowered; what stands in braces was TeX for certain: `LaSOT_{ext}`, `PM_{2.5}`. `GPT_4` stays. */
const lowered = (text: string): Edit[] =>
	editsOf(
		text,
		/(?<![\w\\/.^$-])([A-Z][A-Za-z0-9]+)_\{([A-Za-z0-9]{1,8}|\d\.\d)\}(?![\w^{])/g,
		([, name = '', script = '']) => {
			if (TEX_SYMBOLS.has(name)) return undefined;
			const digits = subscript(script.replace(/\D/g, '?'));
			return digits === undefined ? `$\\text{${name}}_{\\text{${script}}}$` : name + digits;
		},
	);
