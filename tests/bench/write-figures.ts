import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { buildTimeChart } from './build-time-chart.ts';
import type { Figures } from './figures.ts';
import { figuresPage } from './figures-page.ts';

export const LATEST_FILE = 'tests/bench/latest.json';
export const FIGURES_FILE = 'docs/performance/figures.md';
export const CHART_FILE = 'docs/performance/build-time.svg';

/** Keeps the figures, and writes the page and the chart of them. */
export async function saveFigures(figures: Figures): Promise<void> {
	writeFileSync(LATEST_FILE, await formatted(LATEST_FILE, JSON.stringify(figures)));
	await writeFigures();
}

/** Writes the page and the chart of the figures that were kept last. */
export async function writeFigures(): Promise<void> {
	const figures = JSON.parse(readFileSync(LATEST_FILE, 'utf8')) as Figures;
	mkdirSync(dirname(FIGURES_FILE), { recursive: true });
	writeFileSync(FIGURES_FILE, await formatted(FIGURES_FILE, figuresPage(figures)));
	writeFileSync(CHART_FILE, buildTimeChart(figures));
}

/** The text of a file as `npm run check` wants it. */
export const formatted = async (path: string, text: string): Promise<string> =>
	format(text, { ...(await resolveConfig(path)), filepath: path });
