import { FILLERS } from './word-lists.ts';

/**
 * Finds short forms with their long forms, as in "Group Relative Policy Optimization (GRPO)".
 *
 * After Schwartz and Hearst, "A Simple Algorithm for Identifying Abbreviation Definitions in Biomedical Text" (2003).
 */
export function acronymsIn(text: string): { short: string; long: string }[] {
	return [...text.matchAll(SHORT_FORM)].flatMap(({ 1: short = '', index }) => {
		const long = longForm(text.slice(Math.max(0, index - 120), index), short.replace(/s$/, ''));
		return long === undefined ? [] : [{ short: short.replace(/s$/, ''), long }];
	});
}

// Two to eight letters or digits, at least two of them capitals.
const SHORT_FORM = /\((?=[A-Z][^)A-Z]{0,6}[A-Z])([A-Z][A-Za-z0-9-]{1,7}s?)\)/g;

/** The shortest run of words that ends the text and holds the letters of the short form, the first one at its start. */
function longForm(before: string, short: string): string | undefined {
	const text = before.trimEnd();
	const most = Math.min(short.length + 5, short.length * 2);
	let at = text.length - 1;
	for (let letter = short.length - 1; letter >= 0; letter--) {
		const wanted = short.charAt(letter).toLowerCase();
		if (!/[a-z0-9]/.test(wanted)) continue;
		const startsWord = (): boolean => at === 0 || /[^\p{L}\p{N}]/u.test(text.charAt(at - 1));
		while (at >= 0 && (text.charAt(at).toLowerCase() !== wanted || (letter === 0 && !startsWord()))) at--;
		if (at < 0) return undefined;
		at--;
	}
	const long = text.slice(at + 1);
	const isWhole = !/[.;:()[\]]/.test(long) && long.length > short.length + 2;
	const words = long.split(/\s+/).length;
	return isWhole && words >= 2 && words <= most ? long : undefined;
}

/** The short forms in a group of phrases with their long forms: `bc` is short for `behavior cloning`. */
export const initialsIn = (group: readonly string[]): (readonly [short: string, long: string])[] =>
	group.flatMap((long) => group.filter((short) => isShortOf(short, long)).map((short) => [short, long] as const));

function isShortOf(short: string, long: string): boolean {
	const words = long.split(/[\s-]+/);
	const telling = words.filter((word) => !FILLERS.has(word));
	const withDigit = words.map((word) => (word === 'to' ? '2' : word));
	return telling.length > 1 && [words, telling, withDigit].some((some) => initials(some) === short);
}

const initials = (words: readonly string[]): string => words.map((word) => word.charAt(0)).join('');
