import { stemsOf } from './fold.ts';

type Group = readonly string[];

/** Phrases by their stems, each with the others of its groups. */
type Others = ReadonlyMap<string, readonly string[]>;

/**
 * Groups of phrases that mean the same or nearly, to be found by the stems of any of them. Stems are made of the phrases
 * that begin with the letter asked for, because a collection has thousands of groups and a search asks for few.
 */
export class PhraseGroups {
	readonly #groups: readonly Group[];
	readonly #byLetter = new Map<string, Others>();

	constructor(groups: readonly Group[]) {
		this.#groups = groups;
	}

	/** The other phrases of the groups that have a phrase; nothing where none has it. */
	othersOf(stems: string): readonly string[] | undefined {
		const letter = firstLetter(stems);
		const others = this.#byLetter.get(letter) ?? othersOf(this.#groups, letter);
		this.#byLetter.set(letter, others);
		return others.get(stems);
	}
}

/** A stem begins as its word does. */
const firstLetter = (phrase: string): string => phrase.charAt(0);

function othersOf(groups: readonly Group[], letter: string): Others {
	const others = new Map<string, Set<string>>();
	for (const group of groups.filter((phrases) => phrases.some((phrase) => firstLetter(phrase) === letter))) {
		const phrases = group.map((phrase) => ({ phrase, stems: stemsOf(phrase) }));
		for (const { stems } of phrases) {
			const known = others.get(stems) ?? new Set();
			for (const other of phrases) if (other.stems !== stems) known.add(other.phrase);
			others.set(stems, known);
		}
	}
	return new Map([...others].map(([stems, phrases]) => [stems, [...phrases]]));
}
