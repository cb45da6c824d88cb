import { middleRun, sizesOf } from './compare.ts';
import { grouped } from './figure-rows.ts';
import type { Figures, Run } from './figures.ts';

/** A line of the chart: what a build costs at each size. */
export interface BuildTimeLine {
	name: string;
	/** The class that gives it its colour. */
	style: string;
	points: { papers: number; cpu: number }[];
}

/** Our builds, and Hugo with Pagefind where they have run. */
export const buildTimeLines = ({ runs }: Figures): BuildTimeLine[] =>
	[
		{ name: 'Cold', style: 'cold', points: pointsOf(runs, ['sheaf'], 'cold') },
		{ name: 'Hugo + Pagefind', style: 'reference', points: pointsOf(runs, ['hugo', 'pagefind'], 'cold') },
		{ name: 'One paper edited', style: 'edited', points: pointsOf(runs, ['sheaf'], 'edited') },
		{ name: 'Nothing changed', style: 'unchanged', points: pointsOf(runs, ['sheaf'], 'unchanged') },
	].filter(({ points }) => points.length > 0);

/** The line in a sentence, for who does not see it. */
export const lineInWords = ({ name, points }: BuildTimeLine): string =>
	`${name}: ${points.map(({ papers, cpu }) => `${cpu.toFixed(1)} seconds at ${grouped(papers)} papers`).join(', ')}.`;

/** What the tools take together at each size at which the first has run. */
const pointsOf = (runs: readonly Run[], tools: [Run['tool'], ...Run['tool'][]], phase: string) =>
	sizesOf(runs, tools[0]).flatMap((papers) => {
		const costs = tools.map((tool) => middleRun(runs, tool, phase, papers)?.cpu ?? NaN);
		const cpu = costs.reduce((sum, cost) => sum + cost, 0);
		return Number.isNaN(cpu) ? [] : [{ papers, cpu }];
	});
