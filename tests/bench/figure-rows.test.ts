import { expect, test } from 'vitest';
import { partRows } from './figure-rows.ts';
import type { Figures } from './figures.ts';

const machine = { processor: 'One', cores: 1, memory: 1, system: 'one', node: '1', pagefind: '1' };
const run = { tool: 'sheaf', wall: 1 } as const;
const figures: Figures = {
	machine,
	corpus: 'invented',
	sizes: [],
	runs: [
		{ ...run, papers: 100, phase: 'cold', cpu: 5 },
		{ ...run, papers: 1000, phase: 'cold', cpu: 10 },
		{ ...run, papers: 1000, phase: 'edited', cpu: 3 },
	],
	parts: [
		{ papers: 100, build: 'cold', phase: 'Pages', wall: 1, cpu: 2 },
		{ papers: 1000, build: 'cold', phase: 'Pages', wall: 1, cpu: 6 },
		{ papers: 1000, build: 'cold', phase: 'Search', wall: 1, cpu: 3 },
		{ papers: 1000, build: 'edited', phase: 'Pages', wall: 1, cpu: 1 },
	],
};

test('what no part of a build accounts for is the rest', () => {
	expect(partRows(figures)).toEqual([
		{ Part: 'Pages', cold: '6.0', edited: '1.0' },
		{ Part: 'Search', cold: '3.0' },
		{ Part: 'the rest', cold: '1.0', edited: '2.0' },
	]);
});

test('a build that tells no parts has no lines', () => {
	expect(partRows({ ...figures, parts: [] })).toEqual([]);
});
