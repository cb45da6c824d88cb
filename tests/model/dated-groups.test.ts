import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareNewestFirst } from '../../src/model/date.ts';
import { datedGroups, firstOfYears, groupOf } from '../../src/model/dated-groups.ts';

/** `name: count` of each group. */
const outline = (dates: readonly (string | undefined)[]): string[] =>
	datedGroups(dates).map(({ name, count }) => `${name}: ${count}`);
const times = (count: number, date?: string): (string | undefined)[] => Array.from({ length: count }, () => date);

describe('a list of dates', () => {
	test('is parted into months where they hold several papers, else into years', () => {
		const dates = [...times(2, '2025-11-03'), ...times(3, '2025-10'), ...['2024-12-01', '2024-08', '2024-02-02']];
		expect(outline(dates)).toEqual(['November 2025: 2', 'October 2025: 3', '2024: 3']);
	});

	test('names what is known of a date and no more', () => {
		const dates = [...times(3, '2025-11-03'), ...times(2, '2025'), ...times(2, '2024'), ...times(2)];
		expect(outline(dates)).toEqual(['November 2025: 3', '2025, month not known: 2', '2024: 2', 'Undated: 2']);
	});

	test('joins neighbouring years of one paper each', () => {
		const dates = [...times(4, '2025-11-03'), '2022-05', '2021-01-01', '2015', ...times(2, '2014-03')];
		expect(outline(dates)).toEqual(['November 2025: 4', '2015 to 2022: 3', 'March 2014: 2']);
	});

	test('joins no year of one paper with one whose month is not known of another', () => {
		const dates = [...times(4, '2025-11-03'), '2025', '2024-02', ...times(3, '2022-03')];
		expect(outline(dates)).toEqual(['November 2025: 4', '2025, month not known: 1', '2024: 1', 'March 2022: 3']);
		expect(firstOfYears(datedGroups(dates)).map(({ name }) => name)).toEqual(['2025', '2024', '2022']);
	});

	test('is parted where headings stand above three papers in two parts, no fewer', () => {
		expect(outline([...times(2, '2025-11'), '2025-10'])).toEqual(['November 2025: 2', 'October 2025: 1']);
		expect(outline([...times(2, '2025-11'), '2025-10', '2025-09'])).toEqual([]);
	});

	test('stays whole where headings would stand above single papers, or there would be but one', () => {
		expect(datedGroups([])).toEqual([]);
		expect(datedGroups(times(5))).toEqual([]);
		expect(datedGroups(times(30, '2025-10-29'))).toEqual([]);
		expect(datedGroups(['2025-10-29', undefined])).toEqual([]);
	});
});

const dates = [
	...times(2, '2025-11-03'),
	...times(3, '2025-10'),
	...['2025', '2024-12-01', '2024-08', '2022', '2021-01', undefined],
];

test('the years of a list lead to their first groups', () => {
	expect(firstOfYears(datedGroups(dates)).map(({ name, anchor, start }) => [name, anchor, start])).toEqual([
		['2025', '2025-11', 0],
		['2024', '2024', 6],
		['2021 to 2022', '2022', 8],
		['Undated', 'undated', 10],
	]);
});

test('a month or a year is found in its group', () => {
	const anchors = ['2025-10', '2025', '2024-08', '2021-01', '2021'].map(
		(period) => groupOf(datedGroups(dates), period)?.anchor,
	);
	expect(anchors).toEqual(['2025-10', '2025-11', '2024', '2022', '2022']);
	expect(groupOf(datedGroups(dates), '2019-01')).toBeUndefined();
});

test('groups have every paper once, in the order of the list, each under a name of its own', () => {
	const date = fc.option(
		fc.oneof(
			fc.integer({ min: 2010, max: 2026 }).map(String),
			fc
				.tuple(fc.integer({ min: 2010, max: 2026 }), fc.integer({ min: 1, max: 12 }))
				.map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`),
		),
		{ nil: undefined },
	);
	fc.assert(
		fc.property(fc.array(date, { maxLength: 60 }), (drawn) => {
			const list = drawn.sort(compareNewestFirst);
			const groups = datedGroups(list);
			if (groups.length === 0) return;
			expect(groups.map(({ start }) => start)).toEqual(
				groups.map((_, index) => groups.slice(0, index).reduce((sum, { count }) => sum + count, 0)),
			);
			expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(list.length);
			expect(new Set(groups.map(({ anchor }) => anchor)).size).toBe(groups.length);
			for (const { start, period } of groups) {
				if (period !== undefined) expect(list[start]).toContain(period);
			}
		}),
	);
});
