import { ADDRESS, editsOf, MATH, outside, type Repair } from './repair.ts';

/** `360^circ`, `360^{circ}`, `360{\deg}`, `360\degree`, `37 ^circC` and what `times` may follow: `360^circtimes180^circ`. */
const DEGREES =
	/(?<=\d ?)(?:\^\{?\\?circ(?![a-su-z])\}?|\^\{\\?circ\}|\{\\deg\}|\\deg(?:ree)?(?![A-Za-z]))(times(?=\d))?/g;

export const degrees: Repair = {
	name: 'degrees',
	mends: 'degree signs written as TeX',
	find(text) {
		const edits = editsOf(text, DEGREES, ([, times]) => (times ? '°×' : '°'));
		return outside(text, MATH, outside(text, ADDRESS, edits));
	},
};
