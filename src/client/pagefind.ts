import { FILTER_NAMES, type SearchState } from './search-state.ts';

/** The part of Pagefind's browser API that the site uses. https://pagefind.app/docs/api/ */
interface Pagefind {
	init: () => Promise<void>;
	filters: () => Promise<FilterCounts>;
	search: (query: string | null, options: SearchOptions) => Promise<Answer>;
}

interface SearchOptions {
	filters: Record<string, string[]>;
	sort?: Record<string, 'asc' | 'desc'>;
}

/** How many papers each value of each filter would leave. */
export type FilterCounts = Record<string, Record<string, number>>;

export interface Answer {
	results: { id: string; data: () => Promise<FoundPaper> }[];
	filters: FilterCounts;
}

export interface FoundPaper {
	/** From the site's root, with a slash before it. */
	raw_url: string;
	/** Escaped HTML in which the words found are marked. */
	excerpt: string;
	/** The date is absent where none is known. */
	meta: { title: string; date?: string };
}

let loading: Promise<Pagefind> | undefined;

/** Loads Pagefind when it is first needed, from beside the page. */
export function loadPagefind(): Promise<Pagefind> {
	loading ??= (async () => {
		const address = new URL('pagefind/pagefind.js', document.baseURI).href;
		const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
		await pagefind.init();
		// Only filters that are loaded are counted in answers.
		await pagefind.filters();
		return pagefind;
	})();
	return loading;
}

/**
 * Papers that hold all words, the best first; without words, all that the filters leave, the newest first. The counts
 * of a filter that is on are those without it, because a choice takes the place of the one before.
 */
export async function search(state: SearchState): Promise<Answer> {
	const answer = await ask(state);
	const counts = { ...answer.filters };
	for (const name of FILTER_NAMES) {
		if (state.filters[name] === undefined) continue;
		const { [name]: _, ...others } = state.filters;
		counts[name] = (await ask({ ...state, filters: others })).filters[name] ?? {};
	}
	return { ...answer, filters: counts };
}

async function ask({ query, filters }: SearchState): Promise<Answer> {
	const pagefind = await loadPagefind();
	const wanted = Object.fromEntries(Object.entries(filters).map(([name, value]) => [name, [value]]));
	const words = query.trim();
	return words === ''
		? pagefind.search(null, { filters: wanted, sort: { date: 'desc' } })
		: pagefind.search(words, { filters: wanted });
}
