import { isDay, isoDate, monthNumber } from '../model/date.ts';

interface Parts {
	year: number;
	month?: number;
	day?: number;
}

const MONTH = '(?<name>[a-z]{3,9})\\.?';
const YEAR = '(?<year>[12]\\d{3})';
const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th|\\.)?';
/** `Mon,`, `Lundi,`; without the comma only in English. */
const WEEKDAY = '(?:[a-z]{3,9}\\.?,\\s*|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\\.?\\s)?';

/** Tried in order. What follows a whole date, such as a time or the end of a range, is left alone. */
const WAYS: readonly RegExp[] = [
	// 2009 Mar 15, 2009-Mar, 2009/Mar/15
	new RegExp(`^${YEAR}[\\s/-]+${MONTH}(?:[\\s/-]+${DAY})?$`, 'i'),
	// 2024-05-24T17:34:15Z, 2009/03/15/Spring, 2009-03, 2009///, 2014-12-31/2015-01-01, 2009
	new RegExp(`^${YEAR}(?:[-/.](?<month>\\d{1,2})(?!\\d))?(?:[-/.](?<day>\\d{1,2})(?!\\d))?(?:[/T\\s-].*)?$`, 'i'),
	// 20090315, 20090300
	new RegExp(`^${YEAR}(?<month>0\\d|1[0-2])(?<day>[0-3]\\d)$`),
	// 15 March 2009, Mon, 13 May 2024 00:00:00 GMT, 15-Mar-2009, 15. March 2009, 15th of March 2009
	new RegExp(`^${WEEKDAY}${DAY}(?:[\\s-]+|\\sof\\s)${MONTH},?[\\s-]+${YEAR}(?!\\d)`, 'i'),
	// March 15, 2009, Sun Mar 15 2009
	new RegExp(`^${WEEKDAY}${MONTH}\\s+${DAY},?\\s+${YEAR}(?!\\d)`, 'i'),
	// March 2009, Mar-2009
	new RegExp(`^${MONTH},?[\\s-]+${YEAR}$`, 'i'),
	// 03/2009
	new RegExp(`^(?<month>0?[1-9]|1[0-2])[/.-]${YEAR}$`),
	// 3/15/2009 and 15.3.2009
	new RegExp(`^(?<first>\\d{1,2})[/.-](?<second>\\d{1,2})[/.-]${YEAR}$`),
];

/**
 * A date in the words of its source → an ISO date, as precise as they are: `2009`, `2009-03` or `2009-03-15`. A month or
 * day of zero is not known. Where only the order of two numbers would tell the month from the day, neither is taken.
 * Nothing where it is no date or the calendar does not have it.
 */
export function readWrittenDate(written: string): string | undefined {
	const text = written.trim().replace(/\s+/g, ' ');
	for (const way of WAYS) {
		const parts = partsOf(way.exec(text)?.groups);
		if (parts) return dateOf(parts);
	}
	return undefined;
}

/** Whether only the order of two numbers would tell the month from the day, as in 3/4/2009. */
export const isInEitherOrder = (written: string): boolean =>
	/^\s*\d{1,2}[/.-]\d{1,2}[/.-]/.test(written) && readWrittenDate(written)?.length === 'yyyy'.length;

function partsOf(groups: Record<string, string | undefined> | undefined): Parts | undefined {
	if (!groups) return undefined;
	const year = Number(groups['year']);
	if (groups['first'] !== undefined)
		return { year, ...inEitherOrder(Number(groups['first']), Number(groups['second'])) };
	const { name, month, day } = groups;
	const named = name === undefined ? undefined : monthNumber(name);
	if (name !== undefined && named === undefined) return undefined;
	return {
		year,
		...known('month', named ?? Number(month ?? 0)),
		...known('day', Number(day ?? 0)),
	};
}

const known = (part: 'month' | 'day', value: number): Partial<Parts> => (value > 0 ? { [part]: value } : {});

function inEitherOrder(first: number, second: number): Partial<Parts> {
	if (first === second) return { month: first, day: second };
	if (first > 12) return { month: second, day: first };
	return second > 12 ? { month: first, day: second } : {};
}

function dateOf({ year, month, day }: Parts): string | undefined {
	if (month === undefined) return isoDate(year);
	if (month > 12 || (day !== undefined && !isDay(year, month, day))) return undefined;
	return isoDate(year, month, day);
}
