import { compareText } from '../model/compare.ts';
import { acronymsIn, initialsIn } from './acronyms.ts';
import { fold, partsOf, stemsOf, wordsOf } from './fold.ts';
import { frontCoded, frontDecoded, letterOf, papersOf } from './front-coding.ts';
import { dividedGroups, groupLines, groupsIn, type PhraseGroup, PhraseGroups } from './phrase-groups.ts';

/** What the search knows of the collection's words. */
export interface SearchWords {
	/** How many papers use a word. */
	frequency: ReadonlyMap<string, number>;
	/** Phrases that are the same thing: an acronym and what it stands for. */
	same: PhraseGroups;
	/** Phrases that are near in meaning. */
	near: PhraseGroups;
}

/** Search words as a file holds them. */
export interface PackedWords {
	/** The words by the alphabet, each with how much of it is as in the one before: `AagentFicFs` is agent, agentic, agents. */
	words: string;
	/** For each word a letter, which says how many papers use it: about twice as many two letters on. */
	uses: string;
	same: (readonly string[])[];
	/** A line for each group, as `groupLines` writes them. */
	near: string;
}

/** What some papers use. */
export interface WordCounts {
	papers: number;
	/** How many of them use each word and each part of one. */
	words: Counted<string>[];
	/** How many of them say what each acronym stands for: the acronym and the long form as one of them writes it. */
	acronyms: Counted<readonly [short: string, long: string]>[];
}

type Counted<Item> = [item: Item, papers: number];

/** @param texts Title and abstract of each paper, as plain text. */
export const countWords = (texts: readonly string[]): WordCounts => ({
	papers: texts.length,
	words: usedIn(texts),
	acronyms: mergedAcronyms(
		texts.flatMap(acronymsIn).map(({ short, long }) => [[fold(short), wordsOf(long).join(' ')], 1]),
	),
});

/** What few papers of very many use would make the file large and be asked for by few: one use more for each of these. */
const PAPERS_A_USE = 4000;

/**
 * What the search has to know of a collection.
 *
 * @param counts Of some of the papers each.
 * @param near Groups of phrases that are near in meaning. Those without a phrase whose words papers have are left out.
 */
export function packWords(counts: readonly WordCounts[], near: readonly (readonly string[])[]): PackedWords {
	const papers = counts.reduce((sum, { papers }) => sum + papers, 0);
	const least = 1 + Math.floor(papers / PAPERS_A_USE);
	const isKnown = ([, papers]: Counted<unknown>): boolean => papers >= least;
	const words = mergedWords(counts);
	const counted = words.filter(isKnown).sort(([a], [b]) => compareText(a, b));
	const groups = dividedGroups(
		near,
		words.map(([word]) => word),
	);
	const stated = mergedAcronyms(counts.flatMap(({ acronyms }) => acronyms)).filter(isKnown);
	const same = mergedAcronyms([...stated, ...groups.flatMap(shortFormsIn)]);
	return {
		words: frontCoded(counted.map(([word]) => word)),
		uses: counted.map(([, papers]) => letterOf(papers)).join(''),
		// Each acronym with what it stands for; one that stands for several things is in several groups.
		same: same.map(([group]) => group).sort((a, b) => compareText(a.join('\n'), b.join('\n'))),
		// A group of nothing but a phrase and its initials says no more than that they are the same.
		near: groupLines(groups.filter((group) => group.flat().length > 2 || shortFormsIn(group).length === 0)),
	};
}

export function unpackWords({ words, uses, same, near }: PackedWords): SearchWords {
	const frequency = new Map(frontDecoded(words).map((word, at) => [word, papersOf(uses.charAt(at))]));
	return {
		frequency,
		same: new PhraseGroups(same.map((group) => [group, []])),
		near: new PhraseGroups(groupsIn(near)),
	};
}

interface Use {
	papers: number;
	/** The last text that uses the word, by its number. */
	last: number;
}

/** The words of all texts and their parts. */
function usedIn(texts: readonly string[]): Counted<string>[] {
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
	return [...uses].map(([word, { papers }]) => [word, papers]);
}

function mergedWords(counts: readonly WordCounts[]): Counted<string>[] {
	const merged = new Map(counts[0]?.words);
	for (const { words } of counts.slice(1)) {
		for (const [word, papers] of words) merged.set(word, (merged.get(word) ?? 0) + papers);
	}
	return [...merged];
}

/** What every reader of the field writes short, though no paper says what that stands for. */
const shortFormsIn = ([said, asked]: PhraseGroup): WordCounts['acronyms'] =>
	initialsIn([...said, ...asked])
		.filter(([, long]) => said.includes(long))
		.map((pair) => [pair, 1]);

/** What is the same but for the forms of its words is one, as it is written first. */
function mergedAcronyms(acronyms: WordCounts['acronyms']): WordCounts['acronyms'] {
	const merged = new Map<string, WordCounts['acronyms'][number]>();
	for (const [group, papers] of acronyms) {
		const key = group.map(stemsOf).join('\n');
		const [first, before] = merged.get(key) ?? [group, 0];
		merged.set(key, [first, before + papers]);
	}
	return [...merged.values()];
}
