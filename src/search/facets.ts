import { compareOldestFirst } from '../model/search-document.ts';

/** What a search can be narrowed by. */
export const FILTER_NAMES = ['topic', 'year', 'organization', 'code', 'capture'] as const;
export type FilterName = (typeof FILTER_NAMES)[number];

/** What readers call them. */
export const FILTER_LABELS: Readonly<Record<FilterName, string>> = {
	topic: 'Topic',
	year: 'Year',
	organization: 'Organisation',
	code: 'Code',
	capture: 'Capture',
};

/** What a paper can be narrowed and ordered by. */
export interface Facets {
	/** ISO date, as precise as known; empty where none is. */
	date: string;
	comments: number;
	filters: Record<FilterName, readonly string[]>;
}

/** The facets of all papers in columns, as a file holds them: from the oldest paper to the newest. */
export interface PackedFacets {
	dates: string[];
	comments: number[];
	/** The values of each filter, and by paper which of them it has. */
	filters: Record<FilterName, { values: string[]; of: number[][] }>;
}

export function packFacets(papers: readonly (Facets & { slug: string })[]): PackedFacets {
	const inOrder = papers.toSorted(compareOldestFirst);
	const packed = FILTER_NAMES.map((name) => {
		const values = [...new Set(inOrder.flatMap(({ filters }) => filters[name]))].sort();
		const places = new Map(values.map((value, place) => [value, place]));
		return [name, { values, of: inOrder.map(({ filters }) => filters[name].map((value) => places.get(value) ?? 0)) }];
	});
	return {
		dates: inOrder.map(({ date }) => date),
		comments: inOrder.map(({ comments }) => comments),
		filters: Object.fromEntries(packed) as PackedFacets['filters'],
	};
}

/** Facets by page id. */
export function unpackFacets({ dates, comments, filters }: PackedFacets, ids: readonly string[]): Map<string, Facets> {
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
