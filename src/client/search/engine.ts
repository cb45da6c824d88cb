import { excerptOf, type Piece } from '../../search/excerpt.ts';
import { type Facets, type PackedFacets, unpackFacets } from '../../search/facets.ts';
import { find } from '../../search/find.ts';
import type { Hit } from '../../search/matches.ts';
import { type Outcome, outcomeOf } from '../../search/outcome.ts';
import { type PackedWords, type SearchWords, unpackWords } from '../../search/search-words.ts';
import type { SearchState } from '../../search/state.ts';
import { loadData } from '../load-data.ts';
import { loadPagefind } from '../load-pagefind.ts';
import type { Pagefind, PagefindPage } from '../pagefind-module.ts';

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
	const [pagefind, words, facets] = await parts();
	const index = indexOf(pagefind, words);
	const query = state.query.trim();
	const { found, concepts } = await find(query, words, index.lookup, facets.size, { asTyped: state.isAsTyped });
	const outcome = outcomeOf(found, concepts, state, facets);
	const places = (id: string): Set<number> => new Set(found.find((one) => one.id === id)?.places ?? []);
	return { ...outcome, resultOf: async (id) => resultOf(await pagefind.page(id), places(id), facets.get(id)) };
}

const parts = () => Promise.all([loadPagefind(), wordsKnown(), facetsKnown()]);

/** Loads what every search needs, when a reader turns to the search. A part that fails is told by the search itself. */
export function makeReady(): void {
	parts().catch(() => undefined);
}

let words: SearchWords | undefined;
let facets: Map<string, Facets> | undefined;

const wordsKnown = async (): Promise<SearchWords> => (words ??= unpackWords(await loadData<PackedWords>('words')));

async function facetsKnown(): Promise<Map<string, Facets>> {
	const [packed, { pages }] = await Promise.all([loadData<PackedFacets>('facets'), loadPagefind()]);
	return (facets ??= unpackFacets(packed, pages));
}

/** Asks Pagefind for single words, each once. */
class Index {
	readonly #pagefind: Pagefind;
	readonly #words: SearchWords;
	readonly #hits = new Map<string, Promise<ReadonlyMap<string, Hit>>>();

	constructor(pagefind: Pagefind, words: SearchWords) {
		this.#pagefind = pagefind;
		this.#words = words;
	}

	lookup = (word: string, isOpen: boolean): Promise<ReadonlyMap<string, Hit>> => {
		const key = isOpen ? `${word}…` : word;
		const hits = this.#hits.get(key) ?? this.#ask(word, isOpen);
		this.#hits.set(key, hits);
		return hits;
	};

	/**
	 * Without quotes Pagefind also finds longer words and, where it does not know a word, shorter ones. It tells places
	 * and fields only so; the quoted search tells which pages have the very word.
	 */
	async #ask(word: string, isOpen: boolean): Promise<ReadonlyMap<string, Hit>> {
		const [loose, exact] = await Promise.all([this.#pagefind.search(word), this.#pagefind.search(`"${word}"`)]);
		const isBeginning = isOpen && exact.results.length === 0 && this.#begins(word);
		const wanted = new Set((isBeginning ? loose : exact).results.map(({ id }) => id));
		const hits = new Map<string, Hit>();
		for (const result of loose.results) {
			if (!wanted.has(result.id)) continue;
			hits.set(result.id, { places: result.words, inTitle: result.matchedMetaFields?.includes('title') ?? false });
		}
		return hits;
	}

	#begins(typed: string): boolean {
		for (const word of this.#words.frequency.keys()) if (word.startsWith(typed)) return true;
		return false;
	}
}

let known: { pagefind: Pagefind; index: Index } | undefined;

/** The same index as long as Pagefind is the same; it is a new one after a failure. */
function indexOf(pagefind: Pagefind, words: SearchWords): Index {
	if (known?.pagefind !== pagefind) known = { pagefind, index: new Index(pagefind, words) };
	return known.index;
}

function resultOf({ url, content, meta }: PagefindPage, places: ReadonlySet<number>, facets?: Facets): Result {
	const title = meta['title'] ?? url;
	const words = content.split(/\s+/).filter(Boolean);
	return {
		address: url.replace(/^\//, ''),
		title,
		...(facets?.date && { date: facets.date }),
		excerpt: excerptOf(content, title.split(/\s+/).length, places),
		words: [...new Set([...places].flatMap((place) => words[place] ?? []))],
	};
}
