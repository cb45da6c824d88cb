import { expect, test } from 'vitest';
import { type Axis, axisOf, countsOn, isRunning, leftOut, recentPart } from '../../src/charts/axis.ts';

const times = (count: number, date: string): string[] => Array.from({ length: count }, () => date);
const known = (axis: Axis | undefined): Axis => {
	if (!axis) throw new Error('Found no axis, expected one.');
	return axis;
};

test('time is divided as finely as stays readable', () => {
	expect(axisOf(['2025-10-01', '2025-10-07'])?.grain).toBe('day');
	expect(axisOf(['2025-01-01', '2025-10-07'])?.grain).toBe('month');
	expect(axisOf(['2015-04-01', '2025-10-07'])?.grain).toBe('quarter');
	expect(axisOf(['1936-05-28', '2025-10-07'])?.grain).toBe('year');
	expect(axisOf(['2025-10-07'])).toMatchObject({ grain: 'day', periods: ['2025-10-07'] });
});

test('time is divided no more finely than the dates tell', () => {
	expect(axisOf(['2025-10-07', '2025-11', '2025-12'])?.grain).toBe('month');
	expect(axisOf(['2025', '2024', '2025-12-01'])).toMatchObject({ grain: 'year', periods: ['2024', '2025'] });
});

test('without a date there is no time to draw', () => {
	expect(axisOf([])).toBeUndefined();
	expect(axisOf([undefined, undefined], '2025-12-09')).toBeUndefined();
});

test('a period without a paper of the collection is a gap, one without a paper of the subject a zero', () => {
	const axis = known(axisOf(['2025-01-01', '2025-01-09', '2025-03-01']));
	expect(axis.periods).toEqual(['2025-01', '2025-02', '2025-03']);
	expect(countsOn(axis, ['2025-03-01', undefined, '2025'])).toEqual([0, undefined, 1]);
});

test('what the newest capture may have seen in part is running', () => {
	const axis = known(axisOf(['2024-01-01', '2025-11-30'], '2025-11-30'));
	expect(axis.periods.filter((period) => isRunning(axis, period))).toEqual(['2025-11']);
	expect(isRunning({ ...axis, captured: '2026-02-01' }, '2025-11')).toBe(false);
	expect(isRunning(known(axisOf(['2024-01-01', '2025-11-30'])), '2025-11')).toBe(false);
});

test('the recent part is the shortest that has nine in ten of the papers', () => {
	const axis = known(axisOf([...times(2, '2020-05-01'), ...times(10, '2022-08-01'), ...times(8, '2023-01-01')]));
	expect(recentPart(axis).periods).toEqual(['2022-08', '2022-09', '2022-10', '2022-11', '2022-12', '2023-01']);
	expect(leftOut(recentPart(axis), times(2, '2020-05-01'))).toEqual(['2 papers from before Aug 2022 are not drawn.']);
	const even = known(axisOf(['2025-01-01', '2025-01-02']));
	expect(recentPart(even)).toEqual(even);
});

test('what is not drawn is told', () => {
	const axis = known(axisOf([...times(20, '2025-01-01'), '2025-03-01', '2025']));
	expect(leftOut(axis, ['2025-01-01'])).toEqual([]);
	expect(leftOut(axis, ['2025', undefined, undefined])).toEqual([
		'2 papers without a date are not drawn.',
		'1 paper whose date does not tell the month is not drawn.',
	]);
});
