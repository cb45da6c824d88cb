import { acronymsIn } from './acronyms.ts';
import { fold, partsOf, stemsOf, wordsOf } from './fold.ts';
import { frontCoded, frontDecoded, letterOf, papersOf } from './front-coding.ts';

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
	/** The words by the alphabet, each with how much of it is as in the one before: `AagentFicFs` is agent, agentic, agents. */
	words: string;
	/** For each word a letter, which says how many papers use it: about twice as many two letters on. */
	uses: string;
	same: (readonly string[])[];
	near: (readonly string[])[];
}

/** What few papers of very many use would make the file large and be asked for by few: one use more for each of these. */
const PAPERS_A_USE = 4000;

/**
 * What the search has to know of a collection.
 *
 * @param texts Title and abstract of each paper, as plain text.
 * @param near Groups of phrases that are near in meaning.
 */
export function packWords(texts: readonly string[], near: readonly (readonly string[])[]): PackedWords {
	const used = usedIn(texts);
	const least = 1 + Math.floor(texts.length / PAPERS_A_USE);
	const counted = [...used].filter(([, { papers }]) => papers >= least).sort(([a], [b]) => (a < b ? -1 : 1));
	const words = counted.map(([word]) => word);
	const uses = counted.map(([, { papers }]) => letterOf(papers)).join('');
	return { words: frontCoded(words), uses, same: acronymGroups(texts, least), near: [...near] };
}

export function unpackWords({ words, uses, same, near }: PackedWords): SearchWords {
	const frequency = new Map(frontDecoded(words).map((word, at) => [word, papersOf(uses.charAt(at))]));
	return { frequency, same: thesaurusOf(same), near: thesaurusOf(near) };
}

interface Use {
	papers: number;
	/** The last text that uses the word, by its number. */
	last: number;
}

/** The words of all texts and their parts. */
function usedIn(texts: readonly string[]): Map<string, Use> {
	const uses = new Map<string, Use>();
	const note = (word: string, text: number): void => {
		const use = uses.get(word);
		if (use === undefined) uses.set(word, { papers: 1, last: text });
		else if (use.last !== text) {
			use.papers += 1;
			use.last = text;
		}
	};
	for (const [at, text] of texts.entries()) {
		for (const word of wordsOf(text)) {
			note(word, at);
			if (/[-']/.test(word)) for (const part of partsOf(word)) note(part, at);
		}
	}
	return uses;
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
