import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CoverageReport } from 'monocart-coverage-reports';

/** What V8 counted of one file, as a process with NODE_V8_COVERAGE leaves it. */
interface Counted {
	url: string;
	functions: unknown[];
}

/**
 * Reports how much of `src/` the processes reached that left their counts in a folder.
 *
 * @param raw - Folder of the files that Node writes for NODE_V8_COVERAGE.
 * @param outputDir - Folder for the report as HTML and as `coverage-summary.json`.
 */
export async function reportCoverage(raw: string, outputDir: string): Promise<void> {
	const report = new CoverageReport({
		name: 'Sheaf',
		outputDir,
		reports: [['v8'], ['console-details', { metrics: ['lines', 'branches'], maxCols: 100 }], ['json-summary']],
		all: { dir: 'src', filter: '**/*.ts', transformer: withSource },
	});
	for (const file of readdirSync(raw)) {
		const { result } = JSON.parse(readFileSync(join(raw, file), 'utf8')) as { result: Counted[] };
		const entries = result.flatMap((counted) => entryOf(counted));
		if (entries.length > 0) await report.add(entries);
	}
	await report.generate();
}

/** The tests try some commands on copies of the project, which count for it. */
const SOURCE = /^file:.*\/src\/(?<path>.+\.ts)$/;

function entryOf({ url, functions }: Counted) {
	const path = SOURCE.exec(url)?.groups?.['path'];
	return path === undefined || !existsSync(join('src', path))
		? []
		: [{ url: urlOf(path), source: strippedOf(path), functions }];
}

const urlOf = (path: string): string => pathToFileURL(resolve('src', path)).href;

/** The text that Node runs, in which blanks stand for the types. */
const strippedOf = (path: string): string => stripTypeScriptTypes(readFileSync(join('src', path), 'utf8'));

function withSource(entry: { url: string; source: string }): Promise<void> {
	entry.source = stripTypeScriptTypes(entry.source);
	return Promise.resolve();
}
