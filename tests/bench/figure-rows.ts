import { middleRun, coldBuilds } from './compare.ts';
import type { Figures, Run, SiteSize } from './figures.ts';
import { exponents } from './growth.ts';

/** A line of a table: what it says under each heading. */
export type Row = Record<string, string | number>;

const NAMES: Record<Run['tool'], string> = { sheaf: 'Sheaf', hugo: 'Hugo', pagefind: 'Pagefind over Hugo’s pages' };

/** What every run has cost, in the order in which they ran. */
export const runRows = ({ runs }: Figures): Row[] =>
	runs.map(({ tool, papers, phase, wall, cpu, rss }) => ({
		Papers: grouped(papers),
		Tool: NAMES[tool],
		Run: phase,
		'Wall (s)': wall.toFixed(1),
		'CPU (s)': cpu.toFixed(1),
		'Memory (MB)': rss === undefined ? '' : grouped(rss),
	}));

/** How the CPU time of a cold build grows. */
export const growthRows = ({ runs }: Figures): Row[] =>
	exponents(coldBuilds(runs)).map(({ from, to, exponent }) => ({
		From: grouped(from),
		To: grouped(to),
		Exponent: exponent.toFixed(2),
	}));

/** Where the time of the builds of the largest size went: the seconds of CPU of each part in each build, and the rest. */
export function partRows({ runs, parts }: Figures): Row[] {
	const most = Math.max(...parts.map(({ papers }) => papers));
	const largest = parts.filter(({ papers }) => papers === most);
	const builds = [...Map.groupBy(largest, ({ build }) => build)];
	const rests = builds.map(([build, alike]) => {
		const whole = middleRun(runs, 'sheaf', build, most)?.cpu ?? NaN;
		return { phase: 'the rest', build, cpu: alike.reduce((left, { cpu }) => left - cpu, whole) };
	});
	return [...Map.groupBy([...largest, ...rests], ({ phase }) => phase)].map(([phase, alike]) => ({
		Part: phase,
		...Object.fromEntries(alike.map(({ build, cpu }) => [build, cpu.toFixed(1)])),
	}));
}

/** What a site comes to, by kind of file, and what a paper adds to it on average. */
export const sizeRows = ({ papers, files, bytes, byKind }: SiteSize): Row[] =>
	[...byKind, { kind: 'all', files, bytes }].map(({ kind, files, bytes }) => ({
		Kind: kind,
		Files: grouped(files),
		MB: megabytes(bytes),
		'Bytes a paper': grouped(Math.round(bytes / papers)),
	}));

export const largestRows = ({ largest }: SiteSize): Row[] =>
	largest.map(({ path, bytes }) => ({ 'Largest files': path, MB: megabytes(bytes) }));

export const grouped = (number: number): string => number.toLocaleString('en-US');
export const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);
