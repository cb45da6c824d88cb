import { expect, test } from 'vitest';
import { exponentOf, ratiosOf } from './compare.ts';
import type { Run } from './figures.ts';
import { exponents } from './growth.ts';

const run = (tool: Run['tool'], papers: number, phase: string, cpu: number): Run => ({
	tool,
	papers,
	phase,
	cpu,
	wall: 1,
});

const runs = [
	run('sheaf', 1000, 'cold', 4),
	run('sheaf', 10_000, 'cold', 40),
	run('sheaf', 10_000, 'edited', 8),
	run('sheaf', 10_000, 'unchanged', 4),
	run('sheaf', 50_000, 'cold', 900),
	...[1000, 10_000, 50_000].flatMap((papers) => [
		run('hugo', papers, 'cold', 9),
		run('pagefind', papers, 'cold', 15),
		run('hugo', papers, 'cold', 5),
		run('pagefind', papers, 'cold', 17),
		run('hugo', papers, 'cold', 1),
		run('pagefind', papers, 'cold', 2),
		run('hugo', papers, 'edited', 1),
	]),
];

test('compares with the middle runs of Hugo and Pagefind from nothing, at 10,000 papers', () => {
	expect(ratiosOf(runs)).toEqual({ cold: 2, edited: 0.4, unchanged: 0.2 });
});

test('compares nothing where Hugo has not run', () => {
	expect(ratiosOf(runs.filter(({ tool }) => tool === 'sheaf'))).toBeUndefined();
});

test('the exponent is that of the two largest sizes up to 10,000 papers', () => {
	expect(exponentOf(runs)).toBe(1);
	expect(exponentOf(runs.slice(0, 1))).toBeUndefined();
});

test('an exponent says how a cost grows from size to size', () => {
	const costs = [10, 20, 40].map((papers) => ({ papers, cpu: papers * papers }));
	expect(exponents(costs.toReversed())).toEqual([
		{ from: 10, to: 20, exponent: 2 },
		{ from: 20, to: 40, exponent: 2 },
	]);
});
