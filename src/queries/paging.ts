import type { ListPage } from '../model/page-parts.ts';
import type { Paper } from '../model/paper.ts';

const PAPERS_PER_PAGE = 24;

/** One page of a list of papers in the order of `allPapers`; the first unless told otherwise. */
export function listPage(papers: readonly Paper[], listUrl: string, number = 1): ListPage {
	const start = (number - 1) * PAPERS_PER_PAGE;
	return {
		items: papers.slice(start, start + PAPERS_PER_PAGE),
		number,
		last: Math.max(1, Math.ceil(papers.length / PAPERS_PER_PAGE)),
		total: papers.length,
		order: orderOf(papers),
		listUrl,
	};
}

/** How the order of `allPapers` looks in a part of them. */
function orderOf(papers: readonly Paper[]): string {
	const dates = new Set(papers.map(({ published }) => published));
	if (dates.size <= 1) return 'in the order of their titles';
	return dates.has(undefined) ? 'the newest first and the undated last' : 'the newest first';
}

/** The numbers of the pages after the first, for their paths. */
export function laterPages(total: number): number[] {
	const last = Math.ceil(total / PAPERS_PER_PAGE);
	return Array.from({ length: Math.max(0, last - 1) }, (_, index) => index + 2);
}
