import fc from 'fast-check';
import { expect, test } from 'vitest';
import { change, direction, type Share } from '../../src/charts/change.ts';
import { moveInWords, trendsChart } from '../../src/charts/shares.ts';

const share = (papers: number, of: number): Share => ({ papers, of });

test('a share that has grown far is rising, one that has shrunk far is fading', () => {
	expect(direction(share(12, 37), share(9, 65))).toBe('rising');
	expect(direction(share(1, 44), share(15, 65))).toBe('fading');
	expect(direction(share(9, 44), share(20, 100))).toBeUndefined();
	expect(direction(share(8, 40), share(6, 80))).toBeUndefined();
});

test('a move is said with the numbers and the shares that it is between', () => {
	const move = { now: share(12, 37), before: share(9, 65) };
	expect(moveInWords(move, 'up from')).toBe('12 of 37 papers (32%), up from 9 of 65 (14%)');
	const smaller = { now: share(18, 1298), before: share(97, 14_000) };
	expect(moveInWords(smaller, 'up from')).toBe('18 of 1298 papers (1.4%), up from 97 of 14,000 (0.7%)');
});

test('nothing is said of too few', () => {
	expect(direction(share(2, 11), share(0, 51))).toBeUndefined();
	expect(direction(share(6, 9), share(2, 60))).toBeUndefined();
	expect(direction(share(6, 20), share(0, 9))).toBeUndefined();
	expect(direction(share(0, 0), share(0, 0))).toBeUndefined();
});

test('a change is a number for any two shares, and the other way round its opposite', () => {
	const anyShare = fc.tuple(fc.nat(50), fc.nat(50)).map(([papers, others]) => share(papers, papers + others));
	fc.assert(
		fc.property(anyShare, anyShare, (one, other) => {
			expect(change(one, other)).toBeCloseTo(-change(other, one));
		}),
	);
});

const link = (text: string) => ({ text, href: `/topics/${text}.html` });
const times = { quarter: '2025-Q3', of: 40, ofBefore: 80, before: ['2024-Q3', '2025-Q2'] as const };

test('the row of a topic has all four numbers, the furthest moved first', () => {
	const topics = [
		{ link: link('little'), papers: 9, papersBefore: 6 },
		{ link: link('much'), papers: 20, papersBefore: 4 },
		{ link: link('not'), papers: 4, papersBefore: 8 },
		{ link: link('less'), papers: 0, papersBefore: 30 },
	];
	const chart = trendsChart([{ ...times, topics }], []);
	expect(chart?.rows.map((row) => row.map(({ value }) => value))).toEqual([
		['2025-Q3', 'much', 'rising', 20, 40, 4, 80],
		['2025-Q3', 'little', 'rising', 9, 40, 6, 80],
		['2025-Q3', 'less', 'fading', 0, 40, 30, 80],
	]);
	expect(chart?.columns).toHaveLength(7);
	expect(chart?.largest).toBe(50);
	expect(chart?.place(share(20, 40))).toBe(100);
	expect(chart?.place(share(0, 40))).toBe(0);
});

test('how many moves come by chance alone is said', () => {
	const topics = Array.from({ length: 18 }, () => ({ link: link('x'), papers: 4, papersBefore: 8 }));
	const said = (...counts: number[]) =>
		trendsChart(
			counts.map((count) => ({ ...times, topics: topics.slice(0, count) })),
			[],
		)?.description.match(/With .*/)?.[0];
	expect(said(18, 18, 18, 18)).toBe('With 18 topics in 4 quarters, about 3 such moves come by chance alone.');
	expect(said(18)).toBe('With 18 topics in 1 quarter, about 1 such move comes by chance alone.');
	expect(said(1)).toBe('With 1 topic in 1 quarter, less than one such move comes by chance alone.');
});

test('a quarter in which nothing stands out is there, one with too few papers is not', () => {
	expect(trendsChart([{ ...times, topics: [] }], [])?.quarters).toHaveLength(1);
	expect(trendsChart([{ ...times, of: 3, topics: [] }], [])).toBeUndefined();
	expect(trendsChart([], [])).toBeUndefined();
});
