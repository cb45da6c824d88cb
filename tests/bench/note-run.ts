import type { Run } from './figures.ts';

/** Says what a run has cost as soon as it is over, since the whole bench takes long. */
export function noteRun(run: Run): Run {
	const { tool, papers, phase, wall, cpu, rss } = run;
	const memory = rss === undefined ? '' : `, ${rss} MB`;
	process.stderr.write(`${papers} papers, ${tool}, ${phase}: ${wall.toFixed(1)} s, CPU ${cpu.toFixed(1)} s${memory}\n`);
	return run;
}
