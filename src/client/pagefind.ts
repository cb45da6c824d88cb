import { loadPagefind } from './load-pagefind.ts';
import type { FilterCounts, PagefindAnswer } from './pagefind-module.ts';
import { FILTER_NAMES, type SearchState } from './search-state.ts';

/**
 * Papers that hold all words, the best first; without words, all that the filters leave, the newest first. The counts
 * of a filter that is on are those without it, because a choice takes the place of the one before.
 */
export async function search(state: SearchState): Promise<PagefindAnswer> {
	const answer = await ask(state);
	const counts: FilterCounts = { ...answer.filters };
	for (const name of FILTER_NAMES) {
		if (state.filters[name] === undefined) continue;
		const { [name]: _, ...others } = state.filters;
		counts[name] = (await ask({ ...state, filters: others })).filters[name] ?? {};
	}
	return { ...answer, filters: counts };
}

async function ask({ query, filters }: SearchState): Promise<PagefindAnswer> {
	const pagefind = await loadPagefind();
	// Only filters that are loaded are counted in answers.
	await pagefind.filters();
	const wanted = Object.fromEntries(Object.entries(filters).map(([name, value]) => [name, [value]]));
	const words = query.trim();
	return words === ''
		? pagefind.search(null, { filters: wanted, sort: { date: 'desc' } })
		: pagefind.search(words, { filters: wanted });
}
