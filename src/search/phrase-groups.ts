import { stemsOf } from './fold.ts';
import { FILLERS } from './word-lists.ts';

/** Phrases that mean the same or nearly: those that papers may have, and those by which these are only asked for. */
export type PhraseGroup = readonly [said: readonly string[], asked: readonly string[]];

/** Phrases by their stems, each with what papers may say in its place. */
type Others = ReadonlyMap<string, readonly string[]>;

/**
 * Groups of phrases, to be found by the stems of any of them. Stems are made of the phrases that begin with the letter
 * asked for, because a collection has thousands of groups and a search asks for few.
 */
export class PhraseGroups {
	readonly #groups: readonly PhraseGroup[];
	readonly #byLetter = new Map<string, Others>();

	constructor(groups: readonly PhraseGroup[]) {
		this.#groups = groups;
	}

	/** The other phrases of the groups that have a phrase, as far as papers may have them; nothing where none has it. */
	othersOf(stems: string): readonly string[] | undefined {
		const letter = firstLetter(stems);
		const others = this.#byLetter.get(letter) ?? othersOf(this.#groups, letter);
		this.#byLetter.set(letter, others);
		return others.get(stems);
	}
}

/** A stem begins as its word does. */
const firstLetter = (phrase: string): string => phrase.charAt(0);

function othersOf(groups: readonly PhraseGroup[], letter: string): Others {
	const others = new Map<string, Set<string>>();
	for (const [said, asked] of groups) {
		for (const phrase of [...said, ...asked].flatMap(waysToAsk).filter((way) => firstLetter(way) === letter)) {
			const stems = stemsOf(phrase);
			const known = others.get(stems) ?? new Set();
			for (const other of said) if (!waysToAsk(other).some((way) => stemsOf(way) === stems)) known.add(other);
			others.set(stems, known);
		}
	}
	return new Map([...others].map(([stems, phrases]) => [stems, [...phrases]]));
}

/** A phrase as it is, and without the small words that a search leaves out: `mixture of experts`, `mixture experts`. */
function waysToAsk(phrase: string): string[] {
	const words = phrase.split(' ');
	const telling = words.filter((word) => !FILLERS.has(word));
	return telling.length > 1 && telling.length < words.length ? [phrase, telling.join(' ')] : [phrase];
}

/**
 * The groups with something that papers may say, each divided into that and the rest.
 *
 * @param words All that papers use.
 */
export function dividedGroups(groups: readonly (readonly string[])[], words: Iterable<string>): PhraseGroup[] {
	const used = new Set(Array.from(words, (word) => stemsOf(word).split(' ')).flat());
	const isSaid = (phrase: string): boolean =>
		stemsOf(phrase)
			.split(' ')
			.every((stem) => used.has(stem));
	return groups
		.map((group): PhraseGroup => [group.filter(isSaid), group.filter((phrase) => !isSaid(phrase))])
		.filter(([said]) => said.length > 0);
}
