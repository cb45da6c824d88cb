import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	daysOfWeek,
	kindOf,
	periodInWords,
	periodName,
	periodsOf,
	weekOf,
	widerPeriods,
} from '../../src/model/period.ts';

const DAY = 24 * 60 * 60 * 1000;
const time = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const dayAt = (moment: number): string => new Date(moment).toISOString().slice(0, 10);

/** Any day of four digits of year that is well away from the ends, and often one of those around a new year. */
const day = fc.oneof(
	fc.integer({ min: time('0002-01-01'), max: time('9998-12-31') }).map(dayAt),
	fc
		.tuple(fc.integer({ min: 2, max: 9998 }), fc.integer({ min: -4, max: 4 }))
		.map(([year, days]) => dayAt(time(`${String(year).padStart(4, '0')}-01-01`) + days * DAY)),
);

/** By the definition of ISO 8601, counted in days: the week is numbered in the year of its Thursday. */
function weekByItsThursday(date: string): string {
	const daysSinceMonday = (new Date(time(date)).getUTCDay() + 6) % 7;
	const thursday = time(date) + (3 - daysSinceMonday) * DAY;
	const year = dayAt(thursday).slice(0, 4);
	const number = Math.floor((thursday - time(`${year}-01-01`)) / DAY / 7) + 1;
	return `${year}-W${String(number).padStart(2, '0')}`;
}

describe('the ISO week of a day', () => {
	test.each([
		['2024-12-29', '2024-W52'],
		['2024-12-30', '2025-W01'],
		['2025-01-05', '2025-W01'],
		['2021-01-01', '2020-W53'],
		['2021-01-03', '2020-W53'],
		['2021-01-04', '2021-W01'],
		['2022-01-01', '2021-W52'],
		['2026-12-31', '2026-W53'],
		['2027-01-03', '2026-W53'],
		['2025-10-29', '2025-W44'],
		['0001-01-01', '0001-W01'],
		['9999-12-31', '9999-W52'],
	])('of %s is %s', (date, week) => {
		expect(weekOf(date)).toBe(week);
	});

	test('is the one that its Thursday makes it', () => {
		fc.assert(
			fc.property(day, (date) => {
				expect(weekOf(date)).toBe(weekByItsThursday(date));
			}),
			{ numRuns: 2000 },
		);
	});

	test('runs from a Monday to a Sunday around the day, and all seven are of the same week', () => {
		fc.assert(
			fc.property(day, (date) => {
				const { first, last } = daysOfWeek(weekOf(date));
				expect(new Date(time(first)).getUTCDay()).toBe(1);
				expect(time(last) - time(first)).toBe(6 * DAY);
				expect(first <= date && date <= last).toBe(true);
				expect([weekOf(first), weekOf(last)]).toEqual([weekOf(date), weekOf(date)]);
			}),
			{ numRuns: 1000 },
		);
	});
});

test('a period says by its form what kind it is', () => {
	expect(['2025', '2025-10', '2025-W44', '2025-10-29'].map(kindOf)).toEqual(['year', 'month', 'week', 'day']);
});

test('a date has the periods that it is precise enough for', () => {
	expect(periodsOf('2025')).toEqual(['2025']);
	expect(periodsOf('2025-10')).toEqual(['2025', '2025-10']);
	expect(periodsOf('2025-10-29')).toEqual(['2025', '2025-10', '2025-W44', '2025-10-29']);
});

describe('the wider periods', () => {
	test.each([
		['2025', []],
		['2025-10', ['2025']],
		['2025-10-29', ['2025', '2025-10', '2025-W44']],
		['2024-12-30', ['2024', '2024-12', '2025-W01']],
	])('of %s are those that it is in', (period, wider) => {
		expect(widerPeriods(period)).toEqual(wider);
	});

	test.each([
		['2025-W43', ['2025', '2025-10']],
		['2025-W44', ['2025', '2025-10', '2025-11']],
		['2025-W01', ['2024', '2025', '2024-12', '2025-01']],
	])('of the week %s are all that have a day of it', (period, wider) => {
		expect(widerPeriods(period)).toEqual(wider);
	});

	test('of a day and of its week agree', () => {
		fc.assert(
			fc.property(day, (date) => {
				const [year = '', month = ''] = widerPeriods(date);
				expect(widerPeriods(weekOf(date))).toEqual(expect.arrayContaining([year, month]));
			}),
		);
	});
});

test('a period has a name, and a week says its days too', () => {
	expect(['2025', '2025-10', '2025-10-29'].map(periodInWords)).toEqual(['2025', 'October 2025', '29 October 2025']);
	expect(periodName('2025-W01')).toBe('Week 1 of 2025');
	expect(periodInWords('2025-W43')).toBe('Week 43 of 2025 (20 to 26 October)');
	expect(periodInWords('2025-W44')).toBe('Week 44 of 2025 (27 October to 2 November)');
	expect(periodInWords('2025-W01')).toBe('Week 1 of 2025 (30 December 2024 to 5 January 2025)');
});
