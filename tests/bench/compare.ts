import type { Ratios, Run } from './figures.ts';
import { exponents } from './growth.ts';
import { middle } from './middle.ts';

/** The size at which the goals are set. */
const LARGEST = 10_000;

/**
 * CPU time of our builds over that of Hugo and Pagefind from nothing, at the largest size of at most 10,000 papers.
 * Where a tool has run more than once, its middle run counts.
 */
export function ratiosOf(runs: readonly Run[]): Ratios | undefined {
	const papers = sizesOf(runs, 'hugo')
		.filter((size) => size <= LARGEST)
		.at(-1);
	if (papers === undefined) return undefined;
	const cpu = (tool: Run['tool'], phase: string): number => middleRun(runs, tool, phase, papers)?.cpu ?? NaN;
	const reference = cpu('hugo', 'cold') + cpu('pagefind', 'cold');
	const over = (phase: string): number => Math.round((cpu('sheaf', phase) / reference) * 1000) / 1000;
	return { cold: over('cold'), edited: over('edited'), unchanged: over('unchanged') };
}

/** How the CPU time of cold builds grows between the two largest sizes of at most 10,000 papers. */
export function exponentOf(runs: readonly Run[]): number | undefined {
	const last = exponents(coldBuilds(runs).filter(({ papers }) => papers <= LARGEST)).at(-1);
	return last && Math.round(last.exponent * 1000) / 1000;
}

export const coldBuilds = (runs: readonly Run[]): Run[] =>
	runs.filter(({ tool, phase }) => tool === 'sheaf' && phase === 'cold');

/** The sizes at which a tool has run, the smallest first. */
export const sizesOf = (runs: readonly Run[], tool: Run['tool']): number[] =>
	[...new Set(runs.filter((run) => run.tool === tool).map(({ papers }) => papers))].sort((a, b) => a - b);

export const middleRun = (runs: readonly Run[], tool: Run['tool'], phase: string, papers: number): Run | undefined =>
	middle(
		runs.filter((run) => run.tool === tool && run.phase === phase && run.papers === papers),
		({ cpu }) => cpu,
	);
