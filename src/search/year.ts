import { isoDate, isRealDate, monthNumber } from '../model/date.ts';
import { wordsOf } from './fold.ts';
import { FILLERS } from './word-lists.ts';

const YEAR = /^(?:19|20)\d{2}$/;

/** Whether a word is a year in which papers may have come out. A journal may be of the next one, and none of 2048. */
export const isYear = (word: string): boolean => YEAR.test(word) && Number(word) <= new Date().getFullYear() + 1;

/** A search that names a year beside what it asks for. */
export interface Dated {
	year: string;
	/** What is asked for, without the year. */
	rest: string;
}

/** The year that a search names beside other words: `reasoning 2025`. Nothing where it names several, or one is quoted. */
export function datedIn(query: string): Dated | undefined {
	const tokens = query.split(/\s+/);
	const [named, ...others] = tokens.filter((token) => isYear(wordsOf(token).join(' ')));
	if (named === undefined || others.length > 0 || /["“”]/.test(query)) return undefined;
	const rest = tokens.filter((token) => token !== named).join(' ');
	const asksForMore = wordsOf(rest).some((word) => !FILLERS.has(word));
	return asksForMore ? { year: wordsOf(named).join(''), rest } : undefined;
}

const MONTH = /(\p{L}{3,})[.,]?\s+(\d{4})(?![\d-])|\d{4}-\d{2}/u;

/** The month that a search names and nothing else: `2025-03` for `March 2025`, `papers of mar. 2025` and itself. */
export function monthIn(query: string): string | undefined {
	const [named, name, year] = MONTH.exec(query) ?? [];
	if (named === undefined || !wordsOf(query.replace(named, ' ')).every((word) => FILLERS.has(word))) return undefined;
	const month = name === undefined ? undefined : monthNumber(name);
	const date = month === undefined ? named : isoDate(Number(year), month);
	return isRealDate(date) ? date : undefined;
}
