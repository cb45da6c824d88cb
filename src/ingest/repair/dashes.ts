import { combine } from './combine.ts';
import { ADDRESS, type Edit, editsOf, MATH, outside, type Repair, type RepairContext } from './repair.ts';
import { spacedHyphens } from './spaced-hyphens.ts';

/** Hyphens that are dashes: `word -- word`, `8--12`, `word---word`, `word - word`. */
export const dashes: Repair = {
	name: 'dashes',
	mends: 'dashes typed as hyphens',
	find: (text, context: RepairContext) => {
		if (!/--| - /.test(text)) return [];
		const found = combine(spaced(text), glued(text), oneSided(text), spacedHyphens(text, context));
		return outside(text, MATH, outside(text, ADDRESS, found));
	},
};

const dashOf = (hyphens: string): string => (hyphens.length === 3 ? '—' : '–');

const spaced = (text: string): Edit[] =>
	editsOf(text, /(?<=[^\s-] )-{2,3}(?= [^\s-])/g, ([hyphens]) => dashOf(hyphens));

/** `a--b` in an address without a scheme, or in code, is not between words. */
const glued = (text: string): Edit[] =>
	editsOf(text, /(?<=[\p{L}\d%)\]}”"'’.])-{2,3}(?=[\p{L}\d([{“"‘$\\+<>~≥≤])/gu, (match) => {
		const before = /\S*$/.exec(text.slice(Math.max(0, match.index - 80), match.index))?.[0] ?? '';
		const isCode = /[/@=<]|^-|\w\.\w+$/.test(before) && !/\d\.\d+%?$/.test(before);
		return isCode && !isRange(before, text.slice(match.index + match[0].length)) ? undefined : dashOf(match[0]);
	});

/** `0.6B--14B` and `4.9x--9.2x` with the same kind of unit at both ends, and `mAP@50--95`. */
const isRange = (before: string, after: string): boolean =>
	(/^[([~]?\d+\.\d+[A-Za-z×]{1,2}$/.test(before) && /^\d+(?:\.\d+)?[A-Za-z×]{1,2}(?![\w/@-])/.test(after)) ||
	(/^[([]?[A-Za-z]+@\d+$/.test(before) && /^\d+(?![\w/@-]|\.\w)/.test(after));

/** A space on one side only: a dash where what follows cannot be the option of a command. */
const oneSided = (text: string): Edit[] => {
	const after = editsOf(text, /(?<=[\p{L}\d)%”"'])-{2,3} (?=\p{L})/gu, ([hyphens]) => ` ${dashOf(hyphens.trim())} `);
	const closes = (at: number) => after.some(({ end }) => end < at && !/[.!?] /.test(text.slice(end, at)));
	const before = editsOf(text, /(?<=[\p{L}\d)%”"',] )-{2,3}(?=\p{L})/gu, ({ index, 0: hyphens }) =>
		/\p{Lu}/u.test(text[index + hyphens.length] ?? '') || closes(index) ? `${dashOf(hyphens)} ` : undefined,
	);
	return [...after, ...before];
};
