/** Dates as the collection holds them: ISO strings of known precision, `2025`, `2025-10` or `2025-10-29`. */

export const MONTHS = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December',
] as const;

/** The number of a month, from 1, by its English name or the beginning of it, also `Sept`; nothing where it is none. */
export function monthNumber(name: string): number | undefined {
	const beginning = name.toLowerCase().replace(/^sept$/, 'sep');
	const index = MONTHS.findIndex((month) => month.toLowerCase().startsWith(beginning));
	return index === -1 ? undefined : index + 1;
}

/** Matches the written form only; `isRealDate` says whether the calendar has it. */
export const ISO_DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/** Whether an ISO date of any precision exists in the calendar. */
export function isRealDate(date: string): boolean {
	if (!ISO_DATE.test(date)) return false;
	const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
	return year > 0 && isDay(year, month, day);
}

/** Whether an ISO date says a day that exists. */
export const isRealDay = (date: string): boolean => isRealDate(date) && dayOf(date) !== undefined;

/** Whether the day exists; `month` is 1 to 12. */
export function isDay(year: number, month: number, day: number): boolean {
	const date = new Date(0);
	// setUTCFullYear, because Date.UTC takes the years 0 to 99 for 1900 to 1999.
	date.setUTCFullYear(year, month - 1, day);
	return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** ISO date from its parts, leaving out what is not known. */
export function isoDate(year: number, month?: number, day?: number): string {
	const parts = [String(year).padStart(4, '0')];
	if (month !== undefined) parts.push(twoDigits(month));
	if (month !== undefined && day !== undefined) parts.push(twoDigits(day));
	return parts.join('-');
}

export const yearOf = (date: string): string => date.slice(0, 4);

/** `2025-10`, or nothing where only the year is known. */
export const monthOf = (date: string): string | undefined => (date.length >= 7 ? date.slice(0, 7) : undefined);

/** `2025-10-29`, or nothing where the day is not known. */
export const dayOf = (date: string): string | undefined => (date.length === 10 ? date : undefined);

/** A date in words, as precise as it is known: `29 October 2025`, `October 2025`, `2025`. */
export function dateInWords(date: string): string {
	const [year = '', month, day] = date.split('-');
	const words = [day && String(Number(day)), month && MONTHS[Number(month) - 1], year];
	return words.filter(Boolean).join(' ');
}

/** The same with spaces at which no line breaks. */
export const unbrokenDate = (date: string): string => dateInWords(date).replaceAll(' ', '\u00a0');

/**
 * Orders newest first. A less precise date stands after the dates it contains, and no date at all stands last,
 * so that what is known best comes first.
 */
export function compareNewestFirst(a: string | undefined, b: string | undefined): number {
	if (a === b) return 0;
	if (a === undefined) return 1;
	if (b === undefined) return -1;
	return a > b ? -1 : 1;
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');
