/** What a search can be narrowed by. */
export const FILTER_NAMES = ['topic', 'year', 'organization', 'code', 'capture'] as const;
export type FilterName = (typeof FILTER_NAMES)[number];

/** What is known of every page besides its words, in columns, as a file holds it. */
export interface PackedFacets {
	ids: string[];
	/** ISO dates, as precise as known; empty where none is. */
	dates: string[];
	comments: number[];
	/** The values of each filter, and by page which of them it has. */
	filters: Record<FilterName, { values: string[]; of: number[][] }>;
}

export interface Facets {
	date: string;
	comments: number;
	filters: Record<FilterName, readonly string[]>;
}

/** What a page is known by, as Pagefind's fragment of it holds it. */
export interface IndexedPage {
	id: string;
	meta: Partial<Record<string, string>>;
	filters: Partial<Record<string, string[]>>;
}

export function packFacets(pages: readonly IndexedPage[]): PackedFacets {
	const packed = FILTER_NAMES.map((name) => {
		const values = [...new Set(pages.flatMap(({ filters }) => filters[name] ?? []))].sort();
		return [
			name,
			{ values, of: pages.map(({ filters }) => (filters[name] ?? []).map((value) => values.indexOf(value))) },
		];
	});
	return {
		ids: pages.map(({ id }) => id),
		dates: pages.map(({ meta }) => meta['date'] ?? ''),
		comments: pages.map(({ meta }) => Number(meta['comments'] ?? 0)),
		filters: Object.fromEntries(packed) as PackedFacets['filters'],
	};
}

/** Facets by page id, in the order of the file. */
export function unpackFacets({ ids, dates, comments, filters }: PackedFacets): Map<string, Facets> {
	const valuesAt = (at: number): Facets['filters'] => {
		const named = FILTER_NAMES.map((name) => {
			const { values, of } = filters[name];
			return [name, (of[at] ?? []).map((index) => values[index] ?? '')];
		});
		return Object.fromEntries(named) as Facets['filters'];
	};
	return new Map(
		ids.map((id, at) => [id, { date: dates[at] ?? '', comments: comments[at] ?? 0, filters: valuesAt(at) }]),
	);
}
