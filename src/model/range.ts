import { dateInWords, isDay, yearOf } from './date.ts';

/** Two days, both included. */
export interface Range {
	from: string;
	to: string;
}

/** `2025`, `October 2025` or one day where a range is that, else its days: `1 October 2025 to 9 November 2025`. */
export function rangeInWords(range: Range): string {
	const whole = wholePeriod(range);
	return whole === undefined ? `${dateInWords(range.from)} to ${dateInWords(range.to)}` : dateInWords(whole);
}

/** A range as a part of a file name: `2025`, `2025-10`, `2025-10-01-to-2025-11-09`. */
export const rangeName = (range: Range): string => wholePeriod(range) ?? `${range.from}-to-${range.to}`;

/** The year, the month or the day that a range is. */
function wholePeriod({ from, to }: Range): string | undefined {
	if (from === to) return from;
	const year = yearOf(from);
	if (from === `${year}-01-01` && to === `${year}-12-31`) return year;
	const month = from.slice(0, 7);
	const [ofYear = 0, ofMonth = 0, last = 0] = to.split('-').map(Number);
	return from.endsWith('-01') && to.startsWith(month) && !isDay(ofYear, ofMonth, last + 1) ? month : undefined;
}
