import { grouped, growthRows, largestRows, megabytes, partRows, type Row, runRows, sizeRows } from './figure-rows.ts';
import type { Figures, SiteSize } from './figures.ts';
import { fitting } from './fitting.ts';

/** All figures as a page in Markdown. */
export const figuresPage = (figures: Figures): string =>
	[
		'# Figures',
		'`npm run bench` writes this page; [performance.md](../performance.md) says what the figures mean.',
		conditions(figures),
		'## What the runs cost',
		table(runRows(figures)),
		...comparison(figures),
		...growth(figures),
		...partsOfBuilds(figures),
		...sizes(figures),
	].join('\n\n');

function conditions({ machine, corpus }: Figures): string {
	const { processor, cores, memory, system, node, pagefind, hugo } = machine;
	const tools = [`Node ${node}`, `Pagefind ${pagefind}`, hugo === undefined ? 'no Hugo' : `Hugo ${hugo}`];
	const papers = corpus === 'invented' ? 'invented papers' : 'papers of a file of records';
	return `Measured on ${processor}, ${cores} cores, ${grouped(memory)} MB of memory, ${system}, with ${tools.join(', ')}, on ${papers}.`;
}

function comparison({ ratios }: Figures): string[] {
	if (!ratios) return [];
	const { cold, edited, unchanged } = ratios;
	const heading = '## CPU time over that of Hugo and Pagefind from nothing';
	return [heading, table([{ Cold: cold, 'One paper edited': edited, 'Nothing changed': unchanged }])];
}

function growth(figures: Figures): string[] {
	const rows = growthRows(figures);
	if (rows.length === 0) return [];
	const explanation = 'With an exponent of 1 it grows in step with the papers, with 2 as their square.';
	return ['## How the CPU time of a cold build grows', explanation, table(rows)];
}

function partsOfBuilds(figures: Figures): string[] {
	const rows = partRows(figures);
	return rows.length === 0 ? [] : ['## Where the time goes', 'Seconds of CPU at the largest size.', table(rows)];
}

function sizes({ sizes }: Figures): string[] {
	const largest = sizes.at(-1);
	if (!largest) return [];
	const rows = sizes.map(({ papers, files, bytes }) => ({
		Papers: grouped(papers),
		Files: grouped(files),
		MB: megabytes(bytes),
	}));
	return [
		'## What the site comes to',
		table(rows),
		`At ${grouped(largest.papers)} papers, by kind:`,
		table(sizeRows(largest)),
		table(largestRows(largest)),
		'## How many papers fit into 1 GB',
		'As many as the bytes of a paper at the largest size allow, without the zip of the whole site, which [adds a third to them](../performance.md#what-fits-where).',
		table(fittingRows(largest)),
	];
}

const fittingRows = (size: SiteSize): Row[] =>
	fitting(size).map(({ without, papers }) => ({
		'Left out': without.length === 0 ? 'nothing' : without.join('; '),
		Papers: `about ${grouped(papers)}`,
	}));

/** The headings are those of all rows, in the order of the first that has them. */
function table(rows: readonly Row[]): string {
	const headings = [...new Set(rows.flatMap((row) => Object.keys(row)))];
	const isNumber = (heading: string): boolean => rows.every((row) => /^[\d.,]*$/.test(String(row[heading] ?? '')));
	const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
	return [
		line(headings),
		line(headings.map((heading) => (isNumber(heading) ? '--:' : '---'))),
		...rows.map((row) => line(headings.map((heading) => row[heading] ?? ''))),
	].join('\n');
}
