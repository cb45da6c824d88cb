import fc from 'fast-check';
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
	expect(axisOf(['1996-05-28', '2025-10-07'])?.grain).toBe('year');
	expect(axisOf(['2025-10-07'])).toMatchObject({ grain: 'day', periods: ['2025-10-07'] });
});

test('a few old dates do not make the division coarser, and are told', () => {
	const dates = [...times(10, '2023-02-01'), ...times(10, '2025-12-01')];
	const axis = known(axisOf(['2013-05-01', '2018-05-01', ...dates]));
	expect([axis.grain, axis.periods[0], axis.periods.length]).toEqual(['quarter', '2018-Q2', 31]);
	expect(leftOut(axis, ['2013-05-01', ...dates])).toEqual(['1 paper from before Q2 2018 is not drawn.']);
	expect([...axis.totals.keys()]).not.toContain('2013-Q2');
	expect(recentPart(axis).periods[0]).toBe('2023-Q1');
});

test('no division has more periods than there is room for', () => {
	const axis = known(axisOf(['0001', '1936-05-28', '2000', '2025-10-07']));
	expect([axis.grain, axis.periods[0], axis.periods.at(-1)]).toEqual(['year', '2000', '2025']);
	const years = Array.from({ length: 200 }, (_, index) => String(1826 + index));
	expect(axisOf(years)?.periods).toEqual(years.slice(-48));
	fc.assert(
		fc.property(fc.array(fc.integer({ min: 1, max: 9999 })), (numbers) => {
			const dates = numbers.map((year) => String(year).padStart(4, '0'));
			expect(axisOf(dates)?.periods.length ?? 0).toBeLessThanOrEqual(48);
		}),
	);
});

test('a date later than the year after the newest capture is left out, and told', () => {
	const dates = ['2025-11-01', '2026-01-01', '9999-01-01'];
	const axis = known(axisOf(dates, '2025-12-09'));
	expect(axis.periods).toEqual(['2025-11', '2025-12', '2026-01']);
	expect(leftOut(axis, dates)).toEqual(['1 paper from after Jan 2026 is not drawn.']);
	expect(axisOf(['9999'], '2025-12-09')).toBeUndefined();
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
