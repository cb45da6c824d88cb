/** What is searched for, as the page's address holds it. */
export interface SearchState {
	query: string;
	/** One value for each filter that is on. */
	filters: Partial<Record<FilterName, string>>;
}

export const FILTER_NAMES = ['topic', 'year', 'organization'] as const;
export type FilterName = (typeof FILTER_NAMES)[number];

export function readState(address: string): SearchState {
	const parameters = new URL(address).searchParams;
	const state: SearchState = { query: parameters.get('q') ?? '', filters: {} };
	for (const name of FILTER_NAMES) {
		const value = parameters.get(name);
		if (value) state.filters[name] = value;
	}
	return state;
}

/** The address with this state and nothing else in its query. */
export function addressOf({ query, filters }: SearchState, address: string): string {
	const url = new URL(address);
	const parameters = new URLSearchParams();
	if (query) parameters.set('q', query);
	for (const name of FILTER_NAMES) {
		const value = filters[name];
		if (value) parameters.set(name, value);
	}
	url.search = parameters.toString();
	return url.href;
}

export const isEmpty = ({ query, filters }: SearchState): boolean =>
	query.trim() === '' && Object.keys(filters).length === 0;
