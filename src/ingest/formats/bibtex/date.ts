import { monthAndDay } from '../../reading/month-and-day.ts';

/** The fields that say a year, the most telling first. */
export const YEAR_FIELDS = ['date', 'year', 'month', 'issue_date'] as const;

/** The text of a field; nothing where it is missing. */
export type FieldText = (name: string) => string | undefined;

/**
 * When a paper came out, in words that `readWrittenDate` knows: BibLaTeX's `date`, or `year` with the `month` and the
 * `day` that are known. A year that is none (`in press`) is handed on as it is.
 */
export function dateOf(text: FieldText): string | undefined {
	const date = text('date');
	if (date !== undefined && /\d/.test(date)) return withoutDoubt(date);
	const year = text('year') ?? (/\b[12]\d{3}\b/.test(text('month') ?? '') ? text('month') : undefined);
	if (year === undefined) return text('issue_date') ?? date;
	const plain = /^\D{0,12}([12]\d{3})(?:[a-z]|[/–-]\d{2,4}|\D.*)?$/i.exec(year)?.[1];
	if (plain === undefined || /^[12]\d{3}-(?:0[1-9]|1[0-2])(?:-\d{2})?$/.test(year)) return year;
	const { month, day } = monthAndDay(
		text('month') ?? wordsBeside(plain, year) ?? wordsBeside(plain, text('issue_date')) ?? '',
	);
	const knownDay = day ?? /^\d{1,2}$/.exec(text('day') ?? '')?.[0];
	if (month === undefined) return plain;
	return [plain, month, ...(knownDay === undefined ? [] : [knownDay])].join(' ');
}

/** The month in `January 1978`, or in the `issue_date` that ACM gives beside the same year. */
const wordsBeside = (year: string, date = ''): string | undefined => {
	const words = date.replace(year, ' ').trim();
	return words !== date && /^\p{L}{3,9}\.?(?:\s+\d{1,2}\b.{0,20})?,?$/u.test(words) ? words : undefined;
};

/** Without the marks of EDTF for what is uncertain (`2004-06~`), an open beginning (`/2010`), and seasons (`2009-21`). */
const withoutDoubt = (date: string): string =>
	date
		.replace(/[~?%]/g, '')
		.replace(/^(?:\.\.)?\//, '')
		.replace(/^(\d{4})-(?:2[1-4]|\d[uX]|[uX]{2})\b.*$/, '$1');
