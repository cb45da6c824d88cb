import type { Paper } from '../model/paper.ts';
import { kindOf, type Period, type PeriodKind, periodsOf, widerPeriods } from '../model/period.ts';
import { once } from './once.ts';
import { allPapers } from './papers.ts';

/** Papers by year, month, week and day; the newest period of a kind first, and in it the newest paper. */
const papersByPeriod = once(() => {
	const periods = new Map<Period, Paper[]>();
	for (const paper of allPapers()) {
		if (paper.published === undefined) continue;
		for (const period of periodsOf(paper.published)) periods.getOrInsertComputed(period, () => []).push(paper);
	}
	return periods;
});

/** Every year, month, week and day with papers, the newest of a kind first. */
export const allPeriods = once((): Period[] => [...papersByPeriod().keys()]);

export const papersOfPeriod = (period: Period): Paper[] => papersByPeriod().get(period) ?? [];

const periodsByKind = once(() => Map.groupBy(allPeriods(), kindOf));

/** The years, months, weeks or days with papers, the newest first. */
export const periodsOfKind = (kind: PeriodKind): Period[] => periodsByKind().get(kind) ?? [];

const narrowerByPeriod = once(() => {
	const narrower = new Map<Period, Period[]>();
	for (const period of allPeriods()) {
		for (const wider of widerPeriods(period)) narrower.getOrInsertComputed(wider, () => []).push(period);
	}
	return narrower;
});

/**
 * The periods of a kind with papers that have a day in a wider period, the newest first: the days of a week, say, or
 * the weeks of a month, where a week may reach into the next.
 */
export const periodsWithin = (period: Period, kind: PeriodKind): Period[] =>
	(narrowerByPeriod().get(period) ?? []).filter((narrower) => kindOf(narrower) === kind);

const PARTS: Record<PeriodKind, readonly PeriodKind[]> = {
	year: ['month', 'week'],
	month: ['week', 'day'],
	week: ['day'],
	day: [],
};

/** What a period's page lists of the periods within it, each kind with the number of their papers. */
export function partsOf(period: Period): { kind: PeriodKind; periods: ReturnType<typeof countsOf> }[] {
	const parts = PARTS[kindOf(period)].map((kind) => ({ kind, periods: countsOf(periodsWithin(period, kind)) }));
	return parts.filter(({ periods }) => periods.length > 0);
}

/** The wider periods around a period that have papers, the widest first. */
export const periodsAround = (period: Period): Period[] =>
	widerPeriods(period).filter((wider) => papersByPeriod().has(wider));

/** The period with papers just before and after one of the same kind. */
export function neighbourPeriods(period: Period): { newer?: Period; older?: Period } {
	const alike = periodsOfKind(kindOf(period));
	const index = alike.indexOf(period);
	const [newer, older] = [alike[index - 1], alike[index + 1]];
	return { ...(newer !== undefined && { newer }), ...(older !== undefined && { older }) };
}

export const undatedPapers = once((): Paper[] => allPapers().filter(({ published }) => published === undefined));

/** Periods with the number of their papers, for a chart. */
export const countsOf = (periods: readonly Period[]): { period: Period; count: number }[] =>
	periods.map((period) => ({ period, count: papersOfPeriod(period).length }));
