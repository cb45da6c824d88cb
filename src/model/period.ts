import { dateInWords, dayOf, isoDate, monthOf, yearOf } from './date.ts';

/** A stretch of time that has a page where papers were published in it: `2025`, `2025-10`, `2025-W44`, `2025-10-29`. */
export type Period = string;

/** The widest first. */
const PERIOD_KINDS = ['year', 'month', 'week', 'day'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

export function kindOf(period: Period): PeriodKind {
	if (period.includes('W')) return 'week';
	if (dayOf(period) !== undefined) return 'day';
	return monthOf(period) === undefined ? 'year' : 'month';
}

/** The year, month, week and day of a date, as far as it is known, the widest first. */
export function periodsOf(date: string): Period[] {
	const day = dayOf(date);
	const periods = [yearOf(date), monthOf(date), day === undefined ? undefined : weekOf(day), day];
	return periods.filter((period) => period !== undefined);
}

/**
 * The ISO week of a day. A week belongs to the year that has its Thursday: 2024-12-30 is in `2025-W01`.
 */
export function weekOf(day: string): Period {
	const { yearOfWeek, weekOfYear } = Temporal.PlainDate.from(day);
	return `${padded(yearOfWeek, 4)}-W${padded(weekOfYear, 2)}`;
}

/** Monday and Sunday of an ISO week. */
export function daysOfWeek(week: Period): { first: string; last: string } {
	const [year = 0, number = 1] = week.split('-W').map(Number);
	// The fourth of January is in the first week of its year, whatever day of the week it is.
	const inFirstWeek = Temporal.PlainDate.from(isoDate(year, 1, 4));
	const monday = inFirstWeek.subtract({ days: inFirstWeek.dayOfWeek - 1 }).add({ weeks: number - 1 });
	return { first: monday.toString(), last: monday.add({ days: 6 }).toString() };
}

/** The periods of wider kinds that have a day of this one, the widest first: a week may have two months, or two years. */
export function widerPeriods(period: Period): Period[] {
	const kind = kindOf(period);
	const { first, last } = kind === 'week' ? daysOfWeek(period) : { first: period, last: period };
	const around = new Set([first, last].flatMap(periodsOf));
	return PERIOD_KINDS.slice(0, PERIOD_KINDS.indexOf(kind)).flatMap((wider) =>
		[...around].filter((other) => kindOf(other) === wider),
	);
}

/** `2025`, `October 2025`, `Week 44 of 2025`, `29 October 2025`. */
export function periodName(period: Period): string {
	if (kindOf(period) !== 'week') return dateInWords(period);
	const [year = '', number] = period.split('-W');
	return `Week ${Number(number)} of ${year}`;
}

/** The name, and for a week also its days: `Week 44 of 2025 (27 October to 2 November)`. */
export const periodInWords = (period: Period): string =>
	kindOf(period) === 'week' ? `${periodName(period)} (${weekDaysInWords(period)})` : periodName(period);

/** `20 to 26 October`, `27 October to 2 November`, `30 December 2024 to 5 January 2025`. */
export function weekDaysInWords(week: Period): string {
	const { first, last } = daysOfWeek(week);
	if (yearOf(first) !== yearOf(last)) return `${dateInWords(first)} to ${dateInWords(last)}`;
	const [from, to] = [first, last].map((day) => dateInWords(day).split(' ')) as [string[], string[]];
	const begin = from[1] === to[1] ? from.slice(0, 1) : from.slice(0, 2);
	return `${begin.join(' ')} to ${to.slice(0, 2).join(' ')}`;
}

const padded = (number: number | undefined, digits: number): string => String(number).padStart(digits, '0');
