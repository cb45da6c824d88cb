import { dateInWords, isDay } from './date.ts';

/** Two days, both included. */
export interface Range {
	from: string;
	to: string;
}

/** `October 2025` where a range is a month, else its days: `1 October 2025 to 9 November 2025`. */
export function rangeInWords(range: Range): string {
	const month = wholeMonth(range);
	return month === undefined ? `${dateInWords(range.from)} to ${dateInWords(range.to)}` : dateInWords(month);
}

/** A range as a part of a file name: `2025-10`, `2025-10-01-to-2025-11-09`. */
export const rangeName = (range: Range): string => wholeMonth(range) ?? `${range.from}-to-${range.to}`;

/** The month that a range is, to the day. */
function wholeMonth({ from, to }: Range): string | undefined {
	const month = from.slice(0, 7);
	const [year = 0, number = 0, last = 0] = to.split('-').map(Number);
	return from.endsWith('-01') && to.startsWith(month) && !isDay(year, number, last + 1) ? month : undefined;
}
