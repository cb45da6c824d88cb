import { stemsOf } from './fold.ts';
import type { SearchWords } from './search-words.ts';
import { FILLERS } from './word-lists.ts';

/** Words of a search that are one thing. */
export interface Thing {
	/** As typed, the small ones too. */
	typed: readonly string[];
	/** Those that say something; all where none does. */
	telling: readonly string[];
	/** The stems by which groups of phrases know it. */
	key: string;
}

const LONGEST_THING = 6;
/** More small words than that between two words part them: `goats in a lamp` is no goat lamp. */
const MOST_SMALL_WORDS = 1;
/** Two small words, such as `what if`, stand together by chance. */
const FEWEST_SMALL_WORDS = 3;

/** Divides a search into things and leaves out the small words between them; those stay where there are no others. */
export function thingsIn(all: readonly string[], words: SearchWords): Thing[] {
	const isTelling = all.some((word) => !FILLERS.has(word)) ? (word: string) => !FILLERS.has(word) : () => true;
	const things: Thing[] = [];
	for (let at = 0; at < all.length;) {
		const thing = longestAt(all.slice(at, at + LONGEST_THING), isTelling, words);
		if (thing) things.push(thing);
		at += thing?.typed.length ?? 1;
	}
	return things;
}

/** The longest thing at the beginning of some words; nothing where a small word stands there that begins none. */
function longestAt(
	run: readonly string[],
	isTelling: (word: string) => boolean,
	words: SearchWords,
): Thing | undefined {
	for (let length = run.length; length > 0; length--) {
		const thing = thingOf(run.slice(0, length), isTelling, words);
		if (thing) return thing;
	}
	return undefined;
}

/** Some words as a thing, if they are one: small ones belong to it where it is known by them, or known without them. */
function thingOf(
	typed: readonly string[],
	isTelling: (word: string) => boolean,
	words: SearchWords,
): Thing | undefined {
	const telling = typed.filter(isTelling);
	const whole = stemsOf(typed.join(' '));
	if (typed.length === 1) return telling.length === 1 ? { typed, telling, key: whole } : undefined;
	if (isKnown(whole, words)) {
		if (telling.length > 0) return { typed, telling, key: whole };
		return typed.length < FEWEST_SMALL_WORDS ? undefined : { typed, telling: typed, key: whole };
	}
	const isCompact = [typed.at(0), typed.at(-1)].every((word = '') => isTelling(word));
	if (!isCompact || typed.length - telling.length > MOST_SMALL_WORDS || !areOneThing(telling, words)) return undefined;
	return { typed, telling, key: stemsOf(telling.join(' ')) };
}

const isKnown = (key: string, { same, near }: SearchWords): boolean => same.has(key) || near.has(key);

/** Whether words that follow one another have another name, or are also written as one word. */
function areOneThing(telling: readonly string[], words: SearchWords): boolean {
	if (isKnown(stemsOf(telling.join(' ')), words)) return true;
	return telling.length === 2 && ['', '-', '2', '4'].some((joint) => words.frequency.has(telling.join(joint)));
}
