import { stemsOf } from './fold.ts';
import type { SearchWords } from './search-words.ts';
import { FILLERS } from './word-lists.ts';

/** Words of a search that are one thing. */
export interface Thing {
	/** Those of them that say something. */
	telling: readonly string[];
	/** The stems by which groups of phrases know it. */
	key: string;
	/** How many words of the search it takes. */
	length: number;
}

const LONGEST_THING = 6;
/** So many small words may stand in a thing that is known without them. */
const MOST_SMALL_WORDS = 1;

/** Divides a search into things and leaves out the small words between them; all stay where there are no others. */
export function thingsIn(all: readonly string[], words: SearchWords): Thing[] {
	const isTelling = all.some((word) => !FILLERS.has(word)) ? (word: string) => !FILLERS.has(word) : () => true;
	const things: Thing[] = [];
	for (let at = 0; at < all.length;) {
		const thing = longestAt(all.slice(at, at + LONGEST_THING), isTelling, words);
		if (thing) things.push(thing);
		at += thing?.length ?? 1;
	}
	return things;
}

/** The longest thing at the beginning of some words; nothing where a small word stands there that begins none. */
function longestAt(
	run: readonly string[],
	isTelling: (word: string) => boolean,
	words: SearchWords,
): Thing | undefined {
	for (let length = run.length; length > 1; length--) {
		const part = run.slice(0, length);
		const telling = part.filter(isTelling);
		if (telling.length === 0) continue;
		const whole = stemsOf(part.join(' '));
		if (isKnown(whole, words)) return { telling, key: whole, length };
		const [first = '', last = ''] = [part[0], part.at(-1)];
		const isCompact = isTelling(first) && isTelling(last) && length - telling.length <= MOST_SMALL_WORDS;
		if (isCompact && areOneThing(telling, words)) return { telling, key: stemsOf(telling.join(' ')), length };
	}
	const [first = ''] = run;
	return isTelling(first) ? { telling: [first], key: stemsOf(first), length: 1 } : undefined;
}

const isKnown = (key: string, { same, near }: SearchWords): boolean => same.has(key) || near.has(key);

/** Whether words that follow one another have another name, or are also written as one word. */
function areOneThing(telling: readonly string[], words: SearchWords): boolean {
	if (isKnown(stemsOf(telling.join(' ')), words)) return true;
	return telling.length === 2 && ['', '-', '2', '4'].some((joint) => words.frequency.has(telling.join(joint)));
}
