import { monthOf, yearOf } from './date.ts';
import { type Period, periodName } from './period.ts';

/** A stretch of a list of papers whose dates belong together. */
export interface DatedGroup {
	/** `2025-10`, `2025` or `undated`; of several years the newest. */
	anchor: string;
	/** `October 2025`, `2025`, `2015 to 2021`, `Undated`. */
	name: string;
	/** Absent where the group is not just one period. */
	period?: Period;
	/** The oldest year of a group of several. */
	since?: string;
	/** The place of its first paper in the list, from 0. */
	start: number;
	count: number;
}

type Part = Pick<DatedGroup, 'anchor' | 'name' | 'period' | 'since' | 'count'>;

/** A heading that stands above hardly more than one paper says no more than the paper's own date. */
const FEWEST_PER_HEADING = 1.5;

/**
 * Parts a list that has the newest first and the undated last. A year is parted into its months unless they hold
 * hardly more than one paper each; neighbouring years of one paper each stand together. A list that is too short or
 * too even to be parted has no groups.
 *
 * @param dates ISO dates of any precision, in the order of the list.
 */
export function datedGroups(dates: readonly (string | undefined)[]): DatedGroup[] {
	const years = Map.groupBy(dates, (date) => date && yearOf(date));
	const parts = joinLonely([...years].flatMap(([year, within]) => partsOfYear(year, within)));
	if (parts.length < 2 || dates.length / parts.length < FEWEST_PER_HEADING) return [];
	let start = 0;
	return parts.map((part) => {
		const group = { ...part, start };
		start += part.count;
		return group;
	});
}

/** The first group of each year, or of several years, and the undated; named by the years alone. */
export function firstOfYears(groups: readonly DatedGroup[]): DatedGroup[] {
	const years = Map.groupBy(groups, ({ anchor, period }) => (period === undefined ? anchor : yearOf(period)));
	return [...years.values()].flatMap(([first]) =>
		first ? [{ ...first, name: first.period === undefined ? first.name : yearOf(first.period) }] : [],
	);
}

/** The group that has the papers of a month, or the newest group of a year. */
export function groupOf(groups: readonly DatedGroup[], period: Period): DatedGroup | undefined {
	const year = yearOf(period);
	const within = groups.filter(
		({ anchor, since = anchor }) => anchor.startsWith(year) || (since <= year && year <= anchor),
	);
	return within.find(({ anchor }) => anchor === monthOf(period)) ?? within[0];
}

function partsOfYear(year: string | undefined, dates: readonly (string | undefined)[]): Part[] {
	const count = dates.length;
	if (year === undefined) return [{ anchor: 'undated', name: 'Undated', count }];
	const months = Map.groupBy(dates, (date) => date && monthOf(date));
	if (count / months.size < FEWEST_PER_HEADING) return [{ anchor: year, name: year, period: year, count }];
	return [...months].map(([month, within]) =>
		month === undefined
			? { anchor: year, name: months.size > 1 ? `${year}, month not known` : year, period: year, count: within.length }
			: { anchor: month, name: periodName(month), period: month, count: within.length },
	);
}

/** Years of one paper each become one part where they stand beside each other. */
function joinLonely(parts: readonly Part[]): Part[] {
	const joined: Part[] = [];
	for (const part of parts) {
		const before = joined.at(-1);
		if (before && isLonely(before) && isLonely(part)) joined.splice(-1, 1, together(before, part));
		else joined.push(part);
	}
	return joined;
}

/** Of a year that is parted into its months, even the rest has another name. */
const isLonely = ({ anchor, name, since, count }: Part): boolean =>
	since !== undefined || (name === anchor && count === 1);

function together({ anchor, count }: Part, older: Part): Part {
	const since = older.anchor;
	return { anchor, name: `${since} to ${anchor}`, since, count: count + older.count };
}
