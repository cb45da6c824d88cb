import fc from 'fast-check';
import { expect, test } from 'vitest';
import { axisOf } from '../../src/charts/axis.ts';
import { byPeriod, type PeriodChart } from '../../src/charts/by-period.ts';
import { byTopic } from '../../src/charts/by-topic.ts';
import { columnPlot } from '../../src/charts/columns.ts';
import { silhouette } from '../../src/charts/silhouette.ts';
import { courseInWords } from '../../src/charts/course-words.ts';
import { type TimeLabel, timeLabels } from '../../src/charts/time-labels.ts';

/** Every chart is of one collection here, unless only a part of its papers is drawn. */
function chartOf(dates: string[], captured?: string, part = dates): PeriodChart | undefined {
	const axis = axisOf(dates, captured);
	const subject = { name: 'x', title: 'X', heading: 'Papers', dates: part, isPart: part !== dates };
	return axis && byPeriod(axis, { ...subject, linksOf: () => [] });
}

const plotOf = (...args: Parameters<typeof chartOf>) => {
	const chart = chartOf(...args);
	if (!chart) throw new Error('Found no chart, expected one.');
	return columnPlot(chart);
};

const MONTHS = ['2025-01-05', '2025-01-06', '2025-01-07', '2025-01-08', '2025-03-09', '2025-04-10', '2025-04-11'];

test('columns are as high as their numbers, gaps are drawn as such and the last is not complete', () => {
	const { columns, ticks } = plotOf(MONTHS, '2025-04-30');
	expect(columns.map(({ kind }) => kind)).toEqual(['whole', 'gap', 'whole', 'running']);
	expect(columns.map(({ height }) => height)).toEqual([100, 0, 25, 50]);
	expect(columns.map(({ drawn }) => drawn)).toEqual([
		'["2025-01",4]',
		'["2025-02",null]',
		'["2025-03",1]',
		'["2025-04",2]',
	]);
	expect(columns.map(({ words }) => words)).toEqual([
		'January 2025: 4',
		'February 2025: no paper in these captures',
		'March 2025: 1',
		'April 2025: 2, not complete',
	]);
	expect(ticks.map(({ value, top }) => [value, top])).toEqual([
		[0, 100],
		[1, 75],
		[2, 50],
		[3, 25],
		[4, 0],
	]);
});

test('every period that has the most is told, in what is said of a chart', () => {
	const saidOf = (dates: string[]) => chartOf(dates)?.description.replace(/^.*\. /, '');
	expect(saidOf(MONTHS)).toBe('The most in one month is 4, in January 2025.');
	expect(saidOf(['2025-01', '2025-01', '2025-02', '2025-02'])).toBe(
		'The most in one month is 2, in January 2025 and again in February 2025.',
	);
	expect(saidOf(['2025-01', '2025-02'])).toBe('No month has more than one.');
});

test.each([
	[[undefined, 1, 0], 1, 'in February 2025'],
	[[1, 1, 0], 4, 'the newest of them in February 2025'],
	[[1, 3, 0], 4, 'the most of them in February 2025'],
	[[2, 2, 2], 6, 'at most 2 in one month'],
])('of papers that are %j, %i in all, is said when they were: %s', (counts, papers, words) => {
	const time = { grain: 'month' as const, periods: ['2025-01', '2025-02', '2025-03'] };
	expect(courseInWords(time, counts, papers)).toBe(words);
});

test('columns stand side by side within the plot', () => {
	const { columns } = plotOf(MONTHS);
	for (const [index, { left, width, x, breadth }] of columns.entries()) {
		expect(left).toBe(index * 25);
		expect(width).toBe(25);
		expect(x).toBeGreaterThan(left);
		expect(x + breadth).toBeLessThan(left + width);
	}
});

test('the scale has whole papers only', () => {
	expect(plotOf(['2025-01-05']).ticks.map(({ value }) => value)).toEqual([0, 1]);
	expect(plotOf(['2025-01-05']).columns).toMatchObject([{ left: 0, width: 100, height: 100 }]);
});

test('a topic has zeros where others have papers, and no chart where it has none', () => {
	const part = ['2025-01-05'];
	expect(chartOf(MONTHS, undefined, part)?.rows.map((row) => row.map(({ value }) => value))).toEqual([
		['2025-01', 1, 4],
		['2025-02', undefined, undefined],
		['2025-03', 0, 1],
		['2025-04', 0, 2],
	]);
	expect(chartOf(MONTHS, undefined, [])).toBeUndefined();
	expect(chartOf(MONTHS, undefined, ['2025'])).toBeUndefined();
});

test('topics are in the order of their numbers, and share one scale', () => {
	const axis = axisOf(MONTHS);
	const topic = (text: string, dates: string[]) => ({ link: { text, href: `/${text}` }, dates });
	const chart = axis && byTopic(axis, [topic('a', []), topic('b', MONTHS.slice(0, 2)), topic('c', MONTHS)], MONTHS);
	expect(chart?.rows.map((row) => row.map(({ value }) => value))).toEqual([
		['c', 4, undefined, 1, 2],
		['b', 2, undefined, 0, 0],
		['a', 0, undefined, 0, 0],
	]);
	expect(chart?.most).toBe(4);
	expect(chart?.notes).toEqual(['Where the line under the columns is broken: no paper in these captures.']);
	expect(axis && byTopic(axis, [topic('a', [])], MONTHS)).toBeUndefined();
});

test('a silhouette goes in steps and is broken at gaps', () => {
	const { width, whole, running, base } = silhouette([2, undefined, 1, 4], 4, 1);
	expect(width).toBe(4);
	expect(whole).toBe('M0,50L1,50L1,100L0,100ZM2,75L3,75L3,100L2,100Z');
	expect(running).toBe('M3,0L4,0L4,100L3,100Z');
	expect(base).toBe('M0,100L1,100M2,100L3,100L3,100L4,100');
});

test('a silhouette of nothing is flat', () => {
	expect(silhouette([], 0)).toEqual({ width: 0, whole: '', running: '', base: '' });
	expect(silhouette([0], 0).whole).toBe('M0,100L1,100L1,100L0,100Z');
});

test('labels name years where periods are many, the newest always', () => {
	const axis = axisOf(['2015-04-01', '2025-12-01']);
	const labels = axis ? timeLabels(axis) : [];
	expect(labels.map(({ text }) => text)).toEqual(Array.from({ length: 11 }, (_, index) => String(2015 + index)));
	expect(shownIn(labels, 'always', 'narrow').map(({ text }) => text)).toEqual(['2016', '2019', '2022', '2025']);
	expect(shownIn(labels, 'always').map(({ text }) => text)).toEqual(['2019', '2025']);
	expect(labels[0]?.from).toBe(0);
	expect(labels.at(-1)?.to).toBe(100);
});

test('labels name the periods where they are few', () => {
	const axis = axisOf(['2025-01-05', '2025-03-09']);
	expect(axis && timeLabels(axis).map(({ text }) => text)).toEqual(['Jan 2025', 'Feb 2025', 'Mar 2025']);
});

test('labels that are shown together do not touch, over any span of time', () => {
	const span = {
		steps: fc.integer({ min: 0, max: 47 }),
		months: fc.constantFrom(1, 3, 12),
		first: fc.integer({ min: 0, max: 11 }),
	};
	fc.assert(
		fc.property(fc.record(span), ({ steps, months, first }) => {
			const dates = Array.from({ length: steps + 1 }, (_, step) => monthAfter(first + step * months));
			const axis = axisOf(dates);
			const labels = axis ? timeLabels(axis) : [];
			expect(labels.at(-1)?.shown).toBe('always');
			// How wide they are, in percent of the narrowest plot and of a wide one: four figures, or a month and its year.
			const [narrow, wide] = labels[0]?.text.length === 4 ? [16, 6] : [24, 11];
			expect(touching(shownIn(labels, 'always'), 2 * narrow)).toEqual([]);
			expect(touching(shownIn(labels, 'always', 'narrow'), narrow)).toEqual([]);
			expect(touching(shownIn(labels, 'always', 'narrow', 'wide'), wide)).toEqual([]);
		}),
	);
});

const monthAfter = (months: number): string =>
	`${1960 + Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;

/** The labels that stand where these are shown. */
const shownIn = (labels: readonly TimeLabel[], ...rooms: TimeLabel['shown'][]): TimeLabel[] =>
	labels.filter(({ shown }) => rooms.includes(shown));

/** The labels that begin before the one on their left has ended; those at an edge stand within the plot. */
function touching(labels: readonly TimeLabel[], width: number): string[] {
	const starts = labels.map(({ from, to }) => Math.min(Math.max((from + to - width) / 2, 0), 100 - width));
	return labels
		.filter((_, index) => (starts[index] ?? 0) < (starts[index - 1] ?? -width) + width)
		.map(({ text }) => text);
}
