import { excerptOf, type Piece } from '../../search/excerpt.ts';
import { type Facets, type PackedFacets, unpackFacets } from '../../search/facets.ts';
import { find } from '../../search/find.ts';
import { lookupIn } from '../../search/lookup.ts';
import { withNames } from '../../search/names.ts';
import { type Outcome, outcomeOf } from '../../search/outcome.ts';
import { type PackedWords, type SearchWords, unpackWords } from '../../search/search-words.ts';
import type { SearchState } from '../../search/state.ts';
import { beginsWith } from '../../search/titled.ts';
import { loadData } from '../load-data.ts';
import { MissingPart } from '../missing-part.ts';
import { type IndexedPaper, openIndex, type PaperIndex } from '../paper-index.ts';

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
	const finding = await find(state.query.trim(), words, lookup, { asTyped: state.isAsTyped });
	const outcome = outcomeOf(finding, state, facets);
	const places = new Map(finding.found.map((one) => [one.id, new Set(one.places)]));
	const placesOf = (id: string): ReadonlySet<number> => places.get(id) ?? new Set();
	const ids = isRanked(outcome, state)
		? await titledFirst(outcome.ids, outcome.corrected ?? state.query, index, placesOf)
		: outcome.ids;
	return { ...outcome, ids, resultOf: async (id) => resultOf(await index.paper(id), placesOf(id), facets.get(id)) };
}

const isRanked = ({ match }: Outcome, { order }: SearchState): boolean => match === 'all' && order === 'relevance';

/** A list shows so many at once, and loads their titles. */
const AT_ONCE = 10;

/**
 * Of the papers that a list begins with, those first whose title begins with the words as they were typed: an index has
 * the parts of `MARS-M` too, and stems.
 */
async function titledFirst(
	ids: readonly string[],
	query: string,
	{ paper }: PaperIndex,
	placesOf: (id: string) => ReadonlySet<number>,
): Promise<string[]> {
	const likely = ids.slice(0, AT_ONCE).filter((id) => placesOf(id).has(0));
	const titles = await Promise.all(likely.map(async (id) => (await paper(id)).meta['title'] ?? ''));
	const first = new Set(likely.filter((_, at) => beginsWith(titles[at] ?? '', query)));
	return [...first, ...ids.filter((id) => !first.has(id))];
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
