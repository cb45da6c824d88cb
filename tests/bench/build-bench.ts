import { rmSync } from 'node:fs';
import { type BenchContent, benchContent, NEW_PAPERS } from './bench-content.ts';
import { measureBuilds, measureIngest } from './build-figures.ts';
import { exponentOf, ratiosOf } from './compare.ts';
import type { Figures } from './figures.ts';
import { hugoReference } from './hugo-figures.ts';
import { inventedRecords } from './invented-records.ts';
import { machine } from './machine.ts';
import { printFigures } from './print-figures.ts';
import { enoughRecords, readRecords } from './records.ts';
import { saveFigures } from './write-figures.ts';

/** Measures the builds of these sizes, one after the other, with papers of a file or invented ones, and keeps the figures. */
export async function buildBench(sizes: readonly number[], corpus: string | undefined): Promise<void> {
	const figures: Figures = {
		machine: machine(),
		corpus: corpus === undefined ? 'invented' : 'records of a file',
		runs: [],
		sizes: [],
		parts: [],
	};
	const records = corpus === undefined ? undefined : readRecords(corpus);
	const folders: string[] = [];
	for (const papers of sizes.toSorted((a, b) => a - b)) {
		const count = papers + NEW_PAPERS;
		const content = benchContent(records ? enoughRecords(records, count) : inventedRecords(count), papers);
		folders.push(content.folder.root);
		await measureSize(figures, content);
	}
	const [ratios, exponent] = [ratiosOf(figures.runs), exponentOf(figures.runs)];
	const complete = { ...figures, ...(ratios && { ratios }), ...(exponent !== undefined && { exponent }) };
	printFigures(complete);
	await saveFigures(complete);
	// Not between the sizes: ext4 passes over the inodes of removed files for minutes, and the next build pays for it.
	for (const folder of folders) rmSync(folder, { recursive: true });
}

async function measureSize(figures: Figures, content: BenchContent): Promise<void> {
	figures.runs.push(await measureIngest(content));
	const reference = figures.machine.hugo === undefined ? undefined : hugoReference(content);
	const { runs, parts, size } = await measureBuilds(content, reference);
	figures.runs.push(...runs);
	figures.parts.push(...parts);
	figures.sizes.push(size);
}
