import { ADDRESS, editsOf, MATH, outside, type Repair } from './repair.ts';

/** TeX puts a sign in braces to take the space from around it: `1{,}879`, `r{=}{-}0.5`, `FID{}=2`. */
const SIGN = /(?<=\d)\{,\}(?=\d{3})|(?<=[\p{L}\p{N}}])\{([=<>+-])\}|\{([+-])\}(?=\.?\d)|(?<=[A-Za-z])\{\}(?==)/gu;

export const bracedSigns: Repair = {
	name: 'braced-signs',
	mends: 'signs that stand in TeX braces',
	find(text) {
		if (!text.includes('{')) return [];
		// `x^{+}` has its braces from the superscript.
		const edits = editsOf(text, SIGN, ([sign]) => sign.slice(1, -1));
		return outside(text, MATH, outside(text, ADDRESS, edits));
	},
};
