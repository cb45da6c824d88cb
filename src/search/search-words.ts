import { acronymsIn } from './acronyms.ts';
import { fold, partsOf, stemsOf, wordsOf } from './fold.ts';

/** Phrases under their stems, each with others. */
type Thesaurus = ReadonlyMap<string, readonly string[]>;

/** What the search knows of the collection's words. */
export interface SearchWords {
	/** How many papers use a word. */
	frequency: ReadonlyMap<string, number>;
	/** Phrases that are the same thing: an acronym and what it stands for. */
	same: Thesaurus;
	/** Phrases that are near in meaning. */
	near: Thesaurus;
}

/** Search words as a file holds them. */
export interface PackedWords {
	/** Each word with the number of papers that use it: `agent 88 agents 61 …`. */
	words: string;
	same: (readonly string[])[];
	near: (readonly string[])[];
}

/** What few papers of very many use would make the file large and be asked for by few: one use more for each of these. */
const PAPERS_A_USE = 5000;

/**
 * What the search has to know of a collection.
 *
 * @param texts Title and abstract of each paper, as plain text.
 * @param near Groups of phrases that are near in meaning.
 */
export function packWords(texts: readonly string[], near: readonly (readonly string[])[]): PackedWords {
	const frequency = new Map<string, number>();
	for (const text of texts) {
		for (const word of new Set(wordsOf(text).flatMap((word) => [word, ...partsOf(word)]))) {
			frequency.set(word, (frequency.get(word) ?? 0) + 1);
		}
	}
	const least = 1 + Math.floor(texts.length / PAPERS_A_USE);
	const counted = [...frequency].filter(([, papers]) => papers >= least).sort(([a], [b]) => (a < b ? -1 : 1));
	return { words: counted.flat().join(' '), same: acronymGroups(texts, least), near: [...near] };
}

export function unpackWords({ words, same, near }: PackedWords): SearchWords {
	const parts = words.split(' ');
	const frequency = new Map<string, number>();
	for (let at = 0; at + 1 < parts.length; at += 2) frequency.set(parts[at] ?? '', Number(parts[at + 1]));
	return { frequency, same: thesaurusOf(same), near: thesaurusOf(near) };
}

/** Each acronym with what it stands for in the texts; one that stands for several things is in several groups. */
function acronymGroups(texts: readonly string[], least: number): string[][] {
	const groups = new Map<string, { group: string[]; papers: number }>();
	for (const text of texts) {
		for (const { short, long } of acronymsIn(text)) {
			const group = [fold(short), wordsOf(long).join(' ')];
			const key = group.map(stemsOf).join('\n');
			groups.set(key, { group, papers: (groups.get(key)?.papers ?? 0) + 1 });
		}
	}
	const known = [...groups.values()].filter(({ papers }) => papers >= least).map(({ group }) => group);
	return known.sort((a, b) => (a.join('\n') < b.join('\n') ? -1 : 1));
}

function thesaurusOf(groups: readonly (readonly string[])[]): Thesaurus {
	const thesaurus = new Map<string, Set<string>>();
	for (const group of groups) {
		for (const phrase of group) {
			const key = stemsOf(phrase);
			const others = thesaurus.get(key) ?? new Set();
			for (const other of group) if (stemsOf(other) !== key) others.add(other);
			thesaurus.set(key, others);
		}
	}
	return new Map([...thesaurus].map(([key, others]) => [key, [...others]]));
}
