import { ADDRESS, editsOf, MATH, outside, type Repair } from './repair.ts';

/** A number, or what a formula ends with before the sign: `10^{-3}times`. */
const NUMBER = String.raw`(?<=[\d}%])`;

/**
 * `times` that has lost its backslash. Glued to a number it is the sign; between two numbers it divides dimensions.
 * `2 times faster` are words, whatever the authors typed.
 */
const TIMES = new RegExp(
	[
		// `512times512`, `5-10times`, `64times64times4`; not `5timesteps`.
		String.raw`${NUMBER}times(?![a-z])`,
		// `256 times 256`; not `3 times 2%`.
		String.raw`(?<=(?<![\w.])\d[\d,.^{}]*) times(?= \d[\d,.^]*(?!\w|[.,]\d|%|\\%| %| \\%))`,
		// `up to times3.2`
		String.raw`(?<![\w\\/-])times(?=\d)`,
		// `SFTtimesRL`, `Rtimes`: no word begins with capitals and ends so.
		String.raw`(?<=\b[A-Z]+)times(?=[A-Z])`,
		String.raw`(?<=(?<![\w-])[A-Z])times(?![a-z])`,
		String.raw`\{times\}`,
	].join('|'),
	'g',
);

export const gluedTimes: Repair = {
	name: 'glued-times',
	mends: 'numbers glued to a stripped `times`',
	find(text) {
		if (!text.includes('times')) return [];
		const edits = editsOf(text, TIMES, ([found]) => (found.startsWith(' ') ? ' ×' : '×'));
		return outside(text, MATH, outside(text, ADDRESS, edits));
	},
};
