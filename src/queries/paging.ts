import { unbrokenDate } from '../model/date.ts';
import { type DatedGroup, datedGroups, firstOfYears, groupOf } from '../model/dated-groups.ts';
import type { ListPage } from '../model/page-parts.ts';
import type { Paper } from '../model/paper.ts';
import type { Period } from '../model/period.ts';
import { pageUrl } from '../model/urls.ts';
import { once } from './once.ts';

export const PAPERS_PER_PAGE = 24;

/** One page of a list of papers in the order of `allPapers`; the first unless told otherwise. */
export function listPage(papers: readonly Paper[], listUrl: string, number = 1): ListPage {
	const start = (number - 1) * PAPERS_PER_PAGE;
	const items = papers.slice(start, start + PAPERS_PER_PAGE);
	const { groups, order } = outlineOf(papers);
	return {
		items,
		groups: groupsWithin(groups, start, start + items.length),
		jumps: jumpsOf(groups, listUrl),
		number,
		last: lastPage(papers.length),
		total: papers.length,
		order,
		listUrl,
	};
}

/** The numbers of the pages after the first, for their paths. */
export const laterPages = (total: number): number[] =>
	Array.from({ length: lastPage(total) - 1 }, (_, index) => index + 2);

/** The number of the last page, which is the first where there is no paper. */
const lastPage = (total: number): number => Math.max(1, Math.ceil(total / PAPERS_PER_PAGE));

/** Where the papers of a month, or the newest of a year, stand in a list; the list itself where it is not parted. */
export function placeInList(papers: readonly Paper[], listUrl: string, period: Period): string {
	const group = groupOf(outlineOf(papers).groups, period);
	return group ? placeOf(group, listUrl) : listUrl;
}

/** Where the undated papers begin in a list. */
export function undatedInList(papers: readonly Paper[], listUrl: string): string {
	const group = outlineOf(papers).groups.find(({ anchor }) => anchor === 'undated');
	return group ? placeOf(group, listUrl) : listUrl;
}

interface Outline {
	groups: DatedGroup[];
	order: string;
}

const outlines = once(() => new Map<readonly Paper[], Outline>());

/** A list is outlined once, however many pages it has. */
const outlineOf = (papers: readonly Paper[]): Outline =>
	outlines().getOrInsertComputed(papers, () => {
		const dates = papers.map(({ published }) => published);
		const groups = datedGroups(dates);
		return { groups, order: orderOf(dates, groups.length > 0) };
	});

/** How the order of `allPapers` looks in a part of them; a list that is parted by date says where it begins. */
function orderOf(dates: readonly (string | undefined)[], isParted: boolean): string {
	const different = new Set(dates);
	if (different.size <= 1) return 'in the order of their titles';
	const [newest] = dates;
	const first = isParted && newest !== undefined ? `the newest of ${unbrokenDate(newest)} first` : 'the newest first';
	return different.has(undefined) ? `${first}, the undated last` : first;
}

/** The groups of the papers from one place in the list to before another. */
const groupsWithin = (groups: readonly DatedGroup[], from: number, to: number): ListPage['groups'] =>
	groups
		.filter(({ start, count }) => start < to && start + count > from)
		.map((group) => {
			const [first, end] = [Math.max(group.start, from), Math.min(group.start + group.count, to)];
			return { ...group, isContinued: group.start < from, first: first - from, here: end - first };
		});

const jumpsOf = (groups: readonly DatedGroup[], listUrl: string): ListPage['jumps'] =>
	firstOfYears(groups).map((group) => ({ name: group.name, url: placeOf(group, listUrl) }));

const placeOf = ({ anchor, start }: DatedGroup, listUrl: string): string =>
	`${pageUrl(listUrl, Math.floor(start / PAPERS_PER_PAGE) + 1)}#${anchor}`;
