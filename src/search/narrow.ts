import { type Facets, FILTER_NAMES, type FilterName } from './facets.ts';
import type { SearchState } from './state.ts';

/** How many pages each value of each filter would leave or bring. */
export type FilterCounts = Record<FilterName, Map<string, number>>;

type Narrowing = Pick<SearchState, 'choices' | 'from' | 'to'>;

/**
 * Whether a page passes: it has one of the values chosen for each filter, none of those excluded, and a date within
 * the range; a page without a date passes only where no date is asked for.
 *
 * @param except A filter whose chosen values are not looked at, to count what choosing others would bring.
 */
export function passes(facets: Facets, { choices, from, to }: Narrowing, except?: FilterName): boolean {
	const isDated = (from === '' && to === '') || facets.date !== '';
	// A less precise date passes where any day of it does.
	if (!isDated || facets.date.padEnd(10, '~') < from || (to !== '' && facets.date > to.padEnd(10, '~'))) return false;
	return FILTER_NAMES.every((name) => {
		const own = facets.filters[name];
		const ofFilter = choices.filter(({ filter }) => filter === name);
		if (ofFilter.some(({ isExcluded, value }) => isExcluded && own.includes(value))) return false;
		const wanted = ofFilter.filter(({ isExcluded }) => !isExcluded);
		return name === except || wanted.length === 0 || wanted.some(({ value }) => own.includes(value));
	});
}

/** For each value of each filter the number of pages with it, among those that all other filters let through. */
export function countValues(pages: readonly Facets[], state: Narrowing): FilterCounts {
	const counts = FILTER_NAMES.map((name): [FilterName, Map<string, number>] => {
		const ofFilter = new Map<string, number>();
		for (const facets of pages) {
			if (!passes(facets, state, name)) continue;
			for (const value of facets.filters[name]) ofFilter.set(value, (ofFilter.get(value) ?? 0) + 1);
		}
		return [name, ofFilter];
	});
	return Object.fromEntries(counts) as FilterCounts;
}
