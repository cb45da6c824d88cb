import { rmSync } from 'node:fs';
import { benchContent, NEW_PAPERS } from './bench-content.ts';
import { measureBuilds, measureIngest } from './build-figures.ts';
import { exponentOf, ratiosOf } from './compare.ts';
import type { Figures } from './figures.ts';
import { measureHugo } from './hugo-figures.ts';
import { inventedRecords } from './invented-records.ts';
import { machine } from './machine.ts';
import { printFigures } from './print-figures.ts';
import { enoughRecords, type PaperRecord, readRecords } from './records.ts';
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
	for (const papers of sizes.toSorted((a, b) => a - b)) {
		const count = papers + NEW_PAPERS;
		await measureSize(figures, records ? enoughRecords(records, count) : inventedRecords(count), papers);
	}
	const [ratios, exponent] = [ratiosOf(figures.runs), exponentOf(figures.runs)];
	const complete = { ...figures, ...(ratios && { ratios }), ...(exponent !== undefined && { exponent }) };
	printFigures(complete);
	await saveFigures(complete);
}

async function measureSize(figures: Figures, records: readonly PaperRecord[], papers: number): Promise<void> {
	const content = benchContent(records, papers);
	figures.runs.push(await measureIngest(content));
	if (figures.machine.hugo !== undefined) figures.runs.push(...(await measureHugo(content)));
	const { runs, parts, size } = await measureBuilds(content);
	figures.runs.push(...runs);
	figures.parts.push(...parts);
	figures.sizes.push(size);
	rmSync(content.folder.root, { recursive: true });
}
