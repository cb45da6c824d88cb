import { monthAndDay } from '../../reading/month-and-day.ts';
import { readWrittenDate } from '../../written-date.ts';
import type { Value } from './records.ts';

/**
 * When a reference came out. The year is in one field and often the day in another, with the year or without it; the
 * most precise way in which the same year is written is taken. Where no year can be read, what there is is handed on.
 */
export function dateOf(years: readonly Value[], dates: readonly Value[]): Value | undefined {
	const written = [...years, ...dates].filter(({ text }) => /\p{L}|\p{N}/u.test(text));
	const readable = written.flatMap((value) => readingsOf(value));
	const year = readable[0]?.iso.slice(0, 4);
	if (year === undefined) return written[0];
	const lone = dates.filter(({ text }) => !/[12]\d{3}/.test(text)).flatMap((value) => withYear(value, year));
	const same = [...readable, ...lone].filter(({ iso }) => iso.startsWith(year));
	return same.reduce((best, other) => (other.iso.length > best.iso.length ? other : best)).value;
}

interface Reading {
	value: Value;
	iso: string;
}

/**
 * `2009/03/15/Spring` as a whole, `Start date: 20090315` without its name; of `Spring 2009` and `1-3 Oct. 2018` the
 * year, where there is but one.
 */
function readingsOf({ text, line }: Value): Reading[] {
	const bare = text.replace(/^start date:\s*|^\(|\)$/gi, '').replace(/\/+$/, '');
	const iso = readWrittenDate(bare);
	if (iso !== undefined) return [{ value: { text: bare, line }, iso }];
	const years = text.match(/(?<!\d)(?:1[5-9]|20)\d{2}(?!\d)/g) ?? [];
	const [year] = years;
	return years.length === 1 && year !== undefined ? [{ value: { text: year, line }, iso: year }] : [];
}

/** `MAR 15` beside the year. */
function withYear({ text, line }: Value, year: string): Reading[] {
	const { month, day } = monthAndDay(text);
	if (month === undefined) return [];
	const whole = [year, month, ...(day === undefined ? [] : [day])].join(' ');
	const iso = readWrittenDate(whole);
	return iso === undefined ? [] : [{ value: { text: whole, line }, iso }];
}
