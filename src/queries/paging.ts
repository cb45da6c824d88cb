import type { ListPage } from '../model/page-parts.ts';
const PAPERS_PER_PAGE = 24;

/** One page of a list; the first unless told otherwise. */
export function listPage<Item>(items: readonly Item[], listUrl: string, number = 1): ListPage<Item> {
	const start = (number - 1) * PAPERS_PER_PAGE;
	return {
		items: items.slice(start, start + PAPERS_PER_PAGE),
		number,
		last: Math.max(1, Math.ceil(items.length / PAPERS_PER_PAGE)),
		total: items.length,
		listUrl,
	};
}

/** The numbers of the pages after the first, for their paths. */
export function laterPages(total: number): number[] {
	const last = Math.ceil(total / PAPERS_PER_PAGE);
	return Array.from({ length: Math.max(0, last - 1) }, (_, index) => index + 2);
}
