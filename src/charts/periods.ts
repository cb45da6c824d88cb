import { counted } from '../model/counted.ts';
import { dateInWords, isoDate, MONTHS, monthOf, yearOf } from '../model/date.ts';

/** How finely a chart divides time. */
export const GRAINS = ['day', 'month', 'quarter', 'year'] as const;
export type Grain = (typeof GRAINS)[number];

/** The period that holds an ISO date, such as `2025`, `2025-Q4` or `2025-10`; nothing where the date is too vague. */
export function periodOf(date: string, grain: Grain): string | undefined {
	const month = monthOf(date);
	if (grain === 'year') return yearOf(date);
	if (grain === 'day') return date.length === 10 ? date : undefined;
	return grain === 'quarter' && month !== undefined ? quarterOf(month) : month;
}

const quarterOf = (month: string): string => `${yearOf(month)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`;

/** Every period from one to another, both included. */
export function periodsBetween(first: string, last: string, grain: Grain): string[] {
	const start = numberOf(first, grain);
	return Array.from({ length: countBetween(first, last, grain) }, (_, index) => periodAt(start + index, grain));
}

/** How many periods there are from one to another, both included. */
export const countBetween = (first: string, last: string, grain: Grain): number =>
	numberOf(last, grain) - numberOf(first, grain) + 1;

/** The period a number of periods before another. */
export const periodBefore = (period: string, grain: Grain, distance = 1): string =>
	periodAt(numberOf(period, grain) - distance, grain);

/** `29 October 2025`, `October 2025`, `July to September 2025`, `2025`. */
export function chartPeriodInWords(period: string): string {
	const [first, , last] = monthsOfQuarter(period);
	if (first === undefined || last === undefined) return dateInWords(period);
	return `${monthName(first)} to ${dateInWords(last)}`;
}

/** `on 29 October 2025`, `in October 2025`. */
export const whenInWords = (period: string): string =>
	`${period.length === 10 ? 'on' : 'in'} ${chartPeriodInWords(period)}`;

/** `on 29 Oct`, `in Oct 2025`. */
export const whenInShort = (period: string): string => `${period.length === 10 ? 'on' : 'in'} ${periodInShort(period)}`;

/** `in Q3 2025`, `in Q3 2025 and again in Q4 2025`, `in 3 quarters, first in Q1 2025`. */
export function whenEach(periods: readonly string[], grain: Grain, when: (period: string) => string): string {
	const [first = '', second, third] = periods;
	if (second === undefined) return when(first);
	return third === undefined
		? `${when(first)} and again ${when(second)}`
		: `${grain === 'day' ? 'on' : 'in'} ${counted(periods.length, grain)}, first ${when(first)}`;
}

/** A period in little room: `29 Oct`, `Oct 2025`, `Q3 2025`, `2025`. */
export function periodInShort(period: string): string {
	const [year = '', part, day] = period.split('-');
	if (part === undefined) return year;
	if (part.startsWith('Q')) return `${part} ${year}`;
	const month = monthName(period).slice(0, 3);
	return day === undefined ? `${month} ${year}` : `${Number(day)} ${month}`;
}

/** The months of a quarter; none of any other period. */
export function monthsOfQuarter(period: string): string[] {
	const [year, quarter] = period.split('-Q').map(Number);
	if (year === undefined || quarter === undefined) return [];
	return [2, 1, 0].map((distance) => isoDate(year, quarter * 3 - distance));
}

export const monthName = (date: string): string => MONTHS[Number(date.slice(5, 7)) - 1] ?? '';

const DAY = 24 * 60 * 60 * 1000;

/** Numbers the periods of a grain in the order of time. */
function numberOf(period: string, grain: Grain): number {
	const year = Number(yearOf(period));
	if (grain === 'year') return year;
	if (grain === 'quarter') return year * 4 + Number(period.slice(6)) - 1;
	return grain === 'month' ? year * 12 + Number(period.slice(5)) - 1 : Date.parse(period) / DAY;
}

function periodAt(number: number, grain: Grain): string {
	if (grain === 'year') return isoDate(number);
	if (grain === 'quarter') return `${isoDate(Math.floor(number / 4))}-Q${(number % 4) + 1}`;
	if (grain === 'month') return isoDate(Math.floor(number / 12), (number % 12) + 1);
	return new Date(number * DAY).toISOString().slice(0, 10);
}
