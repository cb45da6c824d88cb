import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { buildTimeChart } from './build-time-chart.ts';
import type { Figures } from './figures.ts';
import { figuresPage } from './figures-page.ts';
import { CHART_FILE, FIGURES_FILE, LATEST_FILE, formatted } from './write-figures.ts';

const read = (path: string): string => readFileSync(path, 'utf8');
const latest = JSON.parse(read(LATEST_FILE)) as Figures;

test('the page and the chart show the figures that were kept last', async () => {
	expect(read(FIGURES_FILE)).toBe(await formatted(FIGURES_FILE, figuresPage(latest)));
	expect(read(CHART_FILE)).toBe(buildTimeChart(latest));
});

test('what the chart shows is also said in words', () => {
	const run = { tool: 'sheaf', phase: 'cold', wall: 1 } as const;
	const runs = [
		{ ...run, papers: 1000, cpu: 5 },
		{ ...run, papers: 10_000, cpu: 40.26 },
	];
	expect(buildTimeChart({ ...latest, runs })).toContain(
		'Cold: 5.0 seconds at 1,000 papers, 40.3 seconds at 10,000 papers.',
	);
});
