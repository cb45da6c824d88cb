import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	compareNewestFirst,
	dateInWords,
	dayOf,
	isDay,
	isoDate,
	isRealDate,
	monthNumber,
	monthOf,
	unbrokenDate,
	yearOf,
} from '../../src/model/date.ts';

const parts = fc.record({ year: fc.integer({ min: 1, max: 9999 }), month: fc.nat(13), day: fc.nat(32) });

/** Real dates of every precision, close enough together that they often share a year or a month. */
const date = fc
	.tuple(fc.integer({ min: 1999, max: 2002 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
	.chain(([year, month, day]) => fc.constantFrom(isoDate(year), isoDate(year, month), isoDate(year, month, day)));
const maybeDate = fc.option(date, { nil: undefined });

describe('isRealDate', () => {
	test.each(['2025', '2025-10', '2025-10-29', '0001', '9999-12-31'])('has %s in the calendar', (text) => {
		expect(isRealDate(text)).toBe(true);
	});

	test.each(['2024-02-29', '2000-02-29', '0004-02-29'])('has the leap day %s', (text) => {
		expect(isRealDate(text)).toBe(true);
	});

	test.each(['2023-02-29', '1900-02-29', '2100-02-29', '2024-02-30'])('has no leap day %s', (text) => {
		expect(isRealDate(text)).toBe(false);
	});

	test.each(['2025-00', '2025-13', '2025-01-00', '2025-01-32', '2025-04-31'])('does not have %s', (text) => {
		expect(isRealDate(text)).toBe(false);
	});

	test.each(['0000', '0000-01', '0000-01-01'])('knows no year 0: %s', (text) => {
		expect(isRealDate(text)).toBe(false);
	});

	test.each(['', '25', '2025-1', '2025-1-1', '2025-10-', '20251029', '2025/10/29', '-2025', '12025', '２０２５'])(
		'wants four digits and two and two: %j',
		(text) => {
			expect(isRealDate(text)).toBe(false);
		},
	);

	test.each([' 2025', '2025 ', '2025-10-29\n', '2025-10-29T00:00:00Z'])('takes nothing around the date: %j', (text) => {
		expect(isRealDate(text)).toBe(false);
	});

	test('agrees with the calendar of the machine about every day', () => {
		fc.assert(
			fc.property(parts, ({ year, month, day }) => {
				const text = isoDate(year, month, day);
				const time = Date.parse(`${text}T00:00:00Z`);
				const isThere = !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
				expect(isRealDate(text)).toBe(isThere);
				expect(isDay(year, month, day)).toBe(isThere);
			}),
		);
	});
});

describe('compareNewestFirst', () => {
	test('puts the newest first, a less precise date after the dates it contains, and no date last', () => {
		const dates = [
			undefined,
			'2024-12-31',
			'2025',
			'2025-10',
			'2025-10-01',
			undefined,
			'2025-10-29',
			'2025-11',
			'2024',
		];
		expect([...dates].sort(compareNewestFirst)).toEqual([
			'2025-11',
			'2025-10-29',
			'2025-10-01',
			'2025-10',
			'2025',
			'2024-12-31',
			'2024',
			undefined,
			undefined,
		]);
		// `sort` itself puts what is undefined last, without asking.
		expect(compareNewestFirst(undefined, '2025')).toBeGreaterThan(0);
		expect(compareNewestFirst('2025', undefined)).toBeLessThan(0);
	});

	test('is a total order', () => {
		fc.assert(
			fc.property(maybeDate, maybeDate, maybeDate, (a, b, c) => {
				expect(compareNewestFirst(a, b) === 0).toBe(a === b);
				expect(Math.sign(compareNewestFirst(a, b))).toBe(0 - Math.sign(compareNewestFirst(b, a)));
				if (compareNewestFirst(a, b) <= 0 && compareNewestFirst(b, c) <= 0) {
					expect(compareNewestFirst(a, c)).toBeLessThanOrEqual(0);
				}
			}),
			{ numRuns: 1000 },
		);
	});
});

test('a date is written with four digits of year and without what is not known', () => {
	expect(isoDate(2025, 1, 2)).toBe('2025-01-02');
	expect(isoDate(2025, 1)).toBe('2025-01');
	expect(isoDate(33)).toBe('0033');
	expect(isoDate(2025, undefined, 2)).toBe('2025');
});

test('a date gives its year always, its month and its day only where they are known', () => {
	expect(['2025', '2025-10', '2025-10-29'].map(yearOf)).toEqual(['2025', '2025', '2025']);
	expect(['2025', '2025-10', '2025-10-29'].map(monthOf)).toEqual([undefined, '2025-10', '2025-10']);
	expect(['2025', '2025-10', '2025-10-29'].map(dayOf)).toEqual([undefined, undefined, '2025-10-29']);
});

test('a date is said in words as precisely as it is known', () => {
	expect(['2025', '2025-01', '2025-12-09'].map(dateInWords)).toEqual(['2025', 'January 2025', '9 December 2025']);
});

test('a date of which no line may break is the same date', () => {
	expect(unbrokenDate('2025-12-09')).toBe('9\u00a0December\u00a02025');
});

test('a day that is a year too far is none', () => {
	expect(isDay(2025, 1, 366)).toBe(false);
});

test.each([
	['January', 1],
	['DECEMBER', 12],
	['jun', 6],
	['sep', 9],
	['Sept', 9],
	['Septe', 9],
	['sept.', undefined],
	['Asept', undefined],
	['ember', undefined],
	['Lamp', undefined],
])('the month %s has the number %s', (name, number) => {
	expect(monthNumber(name)).toBe(number);
});
