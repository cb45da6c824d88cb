import { joined } from './index-files.ts';
import type { Hit, Lookup } from './matches.ts';
import { nameWord } from './names.ts';
import { numberWord } from './paper-numbers.ts';
import type { SearchWords } from './search-words.ts';
import { piecesAsked } from './unspaced.ts';

/** What an index tells of words. */
export interface WordIndex {
	/** The word as the index has it. */
	stemOf: (word: string) => string;
	/** How many pages it has. */
	total: number;
	pagesWith: (stem: string) => Promise<ReadonlyMap<string, Hit>>;
}

/** Looks words up in an index; one that no text has and that may still be being typed stands for those it may become. */
export const lookupIn = ({ stemOf, pagesWith, total }: WordIndex, { frequency }: SearchWords): Lookup => ({
	total,
	name: (word) => pagesWith(nameWord(word)),
	number: (number) => pagesWith(numberWord(number)),
	text: async (word, isOpen) => {
		const pieces = piecesAsked(word);
		const pages = inOnePlace(await Promise.all((pieces.length > 0 ? pieces : [word]).map(stemOf).map(pagesWith)));
		if (pages.size > 0 || !isOpen) return pages;
		const stems = mostUsed(
			[...frequency].filter(([known]) => known.startsWith(word)),
			stemOf,
		);
		return allOf(await Promise.all(stems.map(pagesWith)));
	},
});

/** So many words at most stand for their beginning, because each may need a file more. */
const MOST_STEMS = 12;

/** The stems of words, those first that most pages use. */
function mostUsed(words: Iterable<[word: string, uses: number]>, stemOf: WordIndex['stemOf']): string[] {
	const uses = new Map<string, number>();
	for (const [word, count] of words) uses.set(stemOf(word), (uses.get(stemOf(word)) ?? 0) + count);
	return [...uses]
		.sort(([, a], [, b]) => b - a)
		.slice(0, MOST_STEMS)
		.map(([stem]) => stem);
}

/** The pages that have all of some pieces in the same places. */
function inOnePlace([first = new Map(), ...others]: readonly ReadonlyMap<string, Hit>[]): ReadonlyMap<string, Hit> {
	if (others.length === 0) return first;
	const shared = [...first].flatMap(([id, hit]): [string, Hit][] => {
		const places = hit.places.filter((place) => others.every((pages) => pages.get(id)?.places.includes(place)));
		return places.length === 0 ? [] : [[id, { places, inTitle: hit.inTitle }]];
	});
	return new Map(shared);
}

function allOf(lists: readonly ReadonlyMap<string, Hit>[]): ReadonlyMap<string, Hit> {
	const all = new Map<string, Hit>();
	for (const [id, hit] of lists.flatMap((hits) => [...hits])) {
		const before = all.get(id);
		all.set(id, before ? joined(before, hit) : hit);
	}
	return all;
}
