import { superscript } from '../../markdown/tex-symbols.ts';
import { combine } from './combine.ts';
import { ADDRESS, type Edit, editsOf, MATH, outside, type Repair } from './repair.ts';

/**
 * Powers of units: `67 km s^{-1} Mpc^{-1}`, `720 m^2/s^2`, `(0.5 nm)^2`. A unit alone is a name of two letters, which
 * `raised-names` knows, or a letter, which may be a quantity: `5 m^2` is left to those who read formulas.
 */
export const units: Repair = {
	name: 'units',
	mends: 'powers of units, and the unit of lengths within molecules',
	find(text) {
		if (!/\^|\dA| AA/.test(text)) return [];
		return outside(text, MATH, outside(text, ADDRESS, combine(products(text), powers(text), angstroms(text))));
	},
};

/** Names that are no words and no quantities. */
const NAME =
	'(?:[kcmnμ]m|[kmμ]?g(?=/)|[kmμ]g|erg|mmol|mol|[kMGT]?eV|[kMG]?pc|[MG]?yr|[kMGT]?Hz|[mkMG]W|[kM]J|mL|m?Jy|[kMG]?Pa|arcsec|arcmin|photons|counts|kcal)';
const LETTER = '[msgJWVAKNLh]';
const POWER = String.raw`\^(?:\{-?\d\}|-?\d)`;
const FACTOR = String.raw`(?:${NAME}|${LETTER})(?![A-Za-z_])(?:${POWER})?`;

/** Two units or more, of which one has a name or a number stands before them. */
const PRODUCT = new RegExp(
	String.raw`(?<![\p{L}\p{N}\\/_^$.-])(?:(?<=[\d}] )${LETTER}|${NAME}|${LETTER}(?=${POWER} ${NAME}(?![A-Za-z])))(?![A-Za-z_])(?:${POWER})?(?:(?:[ /·]|(?<=\}))(?:${FACTOR}|(?<=eV/)c${POWER}))+(?![\w^{/])`,
	'gu',
);

const products = (text: string): Edit[] => editsOf(text, PRODUCT, ([product]) => raisedPowers(product));

const raisedPowers = (product: string): string =>
	product.replace(/\^\{?(-?\d)\}?/g, (power, digits: string) => superscript(digits) ?? power);

/** A number with its unit, in brackets that are raised. */
const RAISED = new RegExp(
	String.raw`(?<=(?<![\p{L}\p{N}])\(\d[\d.,]* ?(?:${FACTOR}[ /]?){1,3}\))\^(?:\{(-?\d)\}|(-?\d))(?!\w)`,
	'gu',
);

const powers = (text: string): Edit[] => editsOf(text, RAISED, ([, braced, bare]) => superscript(braced ?? bare ?? ''));

/** `1.5 AA`. There may be 2 AA batteries, but not one and a half. */
const angstroms = (text: string): Edit[] => editsOf(text, /(?<=(?<![\w.])\d+\.\d+ ?)AA(?![\w-])/g, () => 'Å');
