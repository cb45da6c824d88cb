import { excerptOf, type Piece } from '../../search/excerpt.ts';
import { type Facets, type PackedFacets, unpackFacets } from '../../search/facets.ts';
import { find } from '../../search/find.ts';
import { lookupIn } from '../../search/lookup.ts';
import { withNames } from '../../search/names.ts';
import { type Outcome, outcomeOf } from '../../search/outcome.ts';
import { type PackedWords, type SearchWords, unpackWords } from '../../search/search-words.ts';
import type { SearchState } from '../../search/state.ts';
import { loadData } from '../load-data.ts';
import { MissingPart } from '../missing-part.ts';
import { type IndexedPaper, openIndex } from '../paper-index.ts';

/** A paper as a list of results shows it. */
export interface Result {
	/** From the site's root, without a slash before it. */
	address: string;
	title: string;
	/** ISO date; absent where none is known. */
	date?: string;
	excerpt: Piece[];
	/** The words found, as the page writes them, to mark them there. */
	words: string[];
}

export interface Answer extends Outcome {
	/** Loads what a list shows of a paper. */
	resultOf: (id: string) => Promise<Result>;
}

/**
 * Searches the collection.
 *
 * @throws MissingPart where a part of the search is missing or damaged.
 */
export async function search(state: SearchState): Promise<Answer> {
	const [index, words, facets] = await parts();
	const lookup = lookupIn(index, words);
	const finding = await find(state.query.trim(), words, lookup, facets.size, { asTyped: state.isAsTyped });
	const outcome = outcomeOf(finding, state, facets);
	const places = (id: string): Set<number> => new Set(finding.found.find((one) => one.id === id)?.places ?? []);
	return { ...outcome, resultOf: async (id) => resultOf(await index.paper(id), places(id), facets.get(id)) };
}

const parts = () => Promise.all([openIndex(), wordsKnown(), facetsKnown()]);

/** Loads what every search needs, when a reader turns to the search. A part that fails is told by the search itself. */
export function makeReady(): void {
	parts().catch(() => undefined);
}

let words: SearchWords | undefined;
let facets: Map<string, Facets> | undefined;

const wordsKnown = async (): Promise<SearchWords> => (words ??= unpackWords(await loadData<PackedWords>('words')));

async function facetsKnown(): Promise<Map<string, Facets>> {
	const [packed, { ids }] = await Promise.all([loadData<PackedFacets>('facets'), openIndex()]);
	// A browser, or a copy that was renewed in part, may have files of two editions, of which one has the other's papers.
	if (packed.dates.length !== ids.length) throw new MissingPart('search/facets.js');
	return (facets ??= unpackFacets(packed, ids));
}

function resultOf({ url, content, meta, names }: IndexedPaper, found: ReadonlySet<number>, facets?: Facets): Result {
	const title = meta['title'] ?? url;
	const { text, places } = withNames({ text: content, places: found }, names);
	const words = content.split(/\s+/).filter(Boolean);
	return {
		address: url.replace(/^\//, ''),
		title,
		...(facets?.date && { date: facets.date }),
		excerpt: excerptOf(text, title.split(/\s+/).length, places),
		words: [...new Set([...found].flatMap((place) => words[place] ?? []))],
	};
}
