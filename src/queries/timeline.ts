import { dayOf, monthOf, yearOf } from '../model/date.ts';
import type { Paper } from '../model/paper.ts';
import { once } from './once.ts';
import { allPapers } from './papers.ts';
import type { Period } from './urls.ts';

/** Papers by year, month and day, each period under its ISO date; the newest paper first. */
const papersByPeriod = once(() => {
	const periods = new Map<Period, Paper[]>();
	for (const paper of allPapers()) {
		for (const period of periodsOf(paper)) {
			const papers = periods.get(period);
			if (papers) papers.push(paper);
			else periods.set(period, [paper]);
		}
	}
	return periods;
});

/** The year, month and day of a paper, as far as they are known. */
export function periodsOf({ published }: Paper): Period[] {
	if (published === undefined) return [];
	return [yearOf(published), monthOf(published), dayOf(published)].filter((period) => period !== undefined);
}

/** Every year, month and day with papers, the newest first and a year before its months. */
export const allPeriods = once((): Period[] => [...papersByPeriod().keys()]);

export const papersOfPeriod = (period: Period): Paper[] => papersByPeriod().get(period) ?? [];

/** The periods with papers directly within a period: the months of a year, the days of a month; without one, the years. */
export function periodsWithin(period?: Period): Period[] {
	const length = period === undefined ? 4 : period.length + 3;
	return allPeriods().filter((other) => other.length === length && (period === undefined || other.startsWith(period)));
}

/** The period with papers just before and after one of the same kind. */
export function neighbourPeriods(period: Period): { newer?: Period; older?: Period } {
	const alike = allPeriods().filter(({ length }) => length === period.length);
	const index = alike.indexOf(period);
	const [newer, older] = [alike[index - 1], alike[index + 1]];
	return { ...(newer !== undefined && { newer }), ...(older !== undefined && { older }) };
}

export const undatedPapers = once((): Paper[] => allPapers().filter(({ published }) => published === undefined));

/** Periods with the number of their papers, for a chart. */
export const countsOf = (periods: readonly Period[]): { period: Period; count: number }[] =>
	periods.map((period) => ({ period, count: papersOfPeriod(period).length }));
