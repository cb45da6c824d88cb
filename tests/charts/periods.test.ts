import { expect, test } from 'vitest';
import {
	GRAINS,
	monthsOfQuarter,
	periodBefore,
	periodInShort,
	chartPeriodInWords,
	periodOf,
	periodsBetween,
	whenEach,
	whenInShort,
} from '../../src/charts/periods.ts';

test('a date is placed as finely as it is known', () => {
	expect(GRAINS.map((grain) => periodOf('2025-10-29', grain))).toEqual(['2025-10-29', '2025-10', '2025-Q4', '2025']);
	expect(GRAINS.map((grain) => periodOf('2025-03', grain))).toEqual([undefined, '2025-03', '2025-Q1', '2025']);
	expect(GRAINS.map((grain) => periodOf('2025', grain))).toEqual([undefined, undefined, undefined, '2025']);
});

test('every period between two is there, over the ends of years and months', () => {
	expect(periodsBetween('2024-Q3', '2025-Q1', 'quarter')).toEqual(['2024-Q3', '2024-Q4', '2025-Q1']);
	expect(periodsBetween('2024-11', '2025-02', 'month')).toEqual(['2024-11', '2024-12', '2025-01', '2025-02']);
	expect(periodsBetween('2024-02-27', '2024-03-01', 'day')).toEqual([
		'2024-02-27',
		'2024-02-28',
		'2024-02-29',
		'2024-03-01',
	]);
	expect(periodsBetween('0999', '1001', 'year')).toEqual(['0999', '1000', '1001']);
	expect(periodsBetween('2025-Q4', '2025-Q4', 'quarter')).toEqual(['2025-Q4']);
	expect(periodBefore('2025-Q2', 'quarter', 6)).toBe('2023-Q4');
});

test('periods are said in words', () => {
	expect(['2025', '2025-Q4', '2025-01', '2025-10-09'].map(chartPeriodInWords)).toEqual([
		'2025',
		'October to December 2025',
		'January 2025',
		'9 October 2025',
	]);
	expect(['2025', '2025-Q4', '2025-01', '2025-10-09'].map(periodInShort)).toEqual([
		'2025',
		'Q4 2025',
		'Jan 2025',
		'9 Oct',
	]);
	expect(['2025', '2025-12-30'].map(whenInShort)).toEqual(['in 2025', 'on 30 Dec']);
	const each = (...quarters: string[]) => whenEach(quarters, 'quarter', whenInShort);
	expect([each('2025-Q1'), each('2025-Q1', '2025-Q4'), each('2025-Q1', '2025-Q2', '2025-Q4')]).toEqual([
		'in Q1 2025',
		'in Q1 2025 and again in Q4 2025',
		'in 3 quarters, first in Q1 2025',
	]);
	expect(monthsOfQuarter('2025-Q1')).toEqual(['2025-01', '2025-02', '2025-03']);
	expect(monthsOfQuarter('2025-01-31')).toEqual([]);
});
