import { subscript, superscript } from '../../markdown/tex-symbols.ts';
import { combine } from './combine.ts';
import { ADDRESS, type Edit, editsOf, MATH, outside, type Repair } from './repair.ts';

/** Formulas of chemistry stay text, so that readers find them: what is lowered or raised becomes a character. */
export const chemicals: Repair = {
	name: 'chemicals',
	mends: 'chemical formulas and isotopes',
	find(text) {
		if (!/[\^_]/.test(text)) return [];
		return outside(text, MATH, outside(text, ADDRESS, combine(formulas(text), ions(text), isotopes(text))));
	},
};

const ELEMENT =
	'(?:A[cglrstu]|B[aeir]|C[adelorsu]|D[by]|E[rsu]|F[er]|G[ade]|H[efgo]|I[nr]|Kr|L[airu]|M[gno]|N[abdeip]|Os|P[abdmortu]|R[abehnu]|S[bceimnr]|T[abcehilm]|Xe|Yb|Z[nr]|[BCFHIKNOPSUVWY])';

/** No formula counts one atom, and two such letters may be quantities: `C_1H_1`. */
const COUNT = String.raw`_(?:[2-9x]|1\d|\{[\dx.+-]{1,5}\})`;
const FORMULA = new RegExp(
	String.raw`(?<![\p{L}\p{N}\\/_^{}$.-])([kMGmt]?[gt])?((?:${ELEMENT}(?:${COUNT})?){2,})(?:\^(?:\{(\d?[+-])\}|(\d?[+-])(?![\w+-])))?(?=e?(?![\w^{]))`,
	'gu',
);

/** Without an element of two letters these only. `GPT_4` and `CNN_2` are names. */
const COMMON =
	/^(?:(?:CO|SO|NO|CH|NH|PO)[2-4x]|H2O|H2O2|H2S|H3O|N2O|N2O5|V2O5|C2H[246]|C3H8|H2SO4|HNO3|HCO3|WS2|[CU]F[46]|SF6|[BP]F[46])$/;

const formulas = (text: string): Edit[] =>
	editsOf(text, FORMULA, ([, amount = '', formula = '', charge, sign]) => {
		const plain = formula.replace(/[_{}]/g, '');
		if (!formula.includes('_') || !(COMMON.test(plain) || (!amount && isCompound(formula)))) return undefined;
		// What Unicode cannot lower keeps its mark, and the formula stays as it was.
		const lowered = formula.replace(/_\{?([\dx.+-]+)\}?/g, (part, count: string) => subscript(count) ?? part);
		return lowered.includes('_') ? undefined : amount + lowered + (superscript(charge ?? sign ?? '') ?? '');
	});

/** Two elements, one of them with two letters. */
const isCompound = (formula: string): boolean => {
	const elements = formula.match(/[A-Z][a-z]?/g) ?? [];
	return new Set(elements).size > 1 && elements.some(({ length }) => length > 1);
};

/** `Ca^2+`. An element of one letter may be a quantity. */
const ION = new RegExp(String.raw`(?<=(?<![\p{L}\p{N}\\/_^{}$.-])(?=[A-Z][a-z])${ELEMENT})\^(\d[+-])(?![\w+-])`, 'gu');

const ions = (text: string): Edit[] => editsOf(text, ION, ([, charge = '']) => superscript(charge));

/** The mass before its element: `^7Li`, `{}^{13}C`, `^{99m}Tc`, and the second one of `(^3H, ^3H)^4He`. */
const ISOTOPE = new RegExp(
	String.raw`(?<![\p{L}\p{N}$}\])^_]|\{\})(?:\{\})?\^(?:\{(\d{2,3}m?|\d)\}|(\d{1,3}))(?=${ELEMENT}(?![A-Za-z]))|(?<![\p{L}\p{N}$}\])^_])\^\{(\d{2,3})\}(?=CO(?![A-Za-z]))|(?<=\))\^(\d)(?=He(?![A-Za-z]))`,
	'gu',
);

const isotopes = (text: string): Edit[] =>
	editsOf(text, ISOTOPE, ([, ...masses]) => superscript(masses.find(Boolean) ?? ''));
