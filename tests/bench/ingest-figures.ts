import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { ContentFolder } from '../helpers/content-folder.ts';

/** Says, when the process ends, how much memory it had at most, in kilobytes. */
const TELL_MEMORY = 'process.on("exit", () => console.error(`memory ${process.resourceUsage().maxRSS}`))';

/**
 * How long the ingest takes on a file of records, one a line, packed or not, and how much memory: everything new,
 * nothing new, and one more capture of ten records. Each time is also given as a multiple of what a bare script takes to
 * read the records and write a file for each.
 */
export function ingestFigures(path: string): object[] {
	const bytes = readFileSync(path);
	const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
	const folder = new ContentFolder();
	folder.write('captures/all.ndjson', text);
	const bare = seconds(() => writeBare(text, join(folder.root, 'bare')));
	const rows = [
		measure('everything new', folder),
		measure('nothing new', folder),
		measure('ten more', folder, () => folder.write('captures/ten.ndjson', tenMore(text))),
	];
	rmSync(folder.root, { recursive: true });
	return rows.map(({ time, ...row }) => ({ ...row, seconds: rounded(time), '× a bare script': rounded(time / bare) }));
}

function measure(phase: string, folder: ContentFolder, prepare: () => void = () => undefined) {
	prepare();
	const args = ['--import', `data:text/javascript,${TELL_MEMORY}`, 'src/ingest/cli.ts'];
	let [output, memory] = ['', 0];
	const time = seconds(() => {
		const run = spawnSync(process.execPath, args, { env: folder.environment, encoding: 'utf8', maxBuffer: 1 << 28 });
		output = /^\d+ listed = .*$/m.exec(run.stdout)?.[0] ?? run.stderr;
		memory = Number(/^memory (\d+)$/m.exec(run.stderr)?.[1] ?? 0);
	});
	return { phase, account: output, time, 'memory (MB)': Math.round(memory / 1024) };
}

const tenMore = (text: string): string =>
	text
		.split('\n', 10)
		.map((line, index) =>
			JSON.stringify({ ...(JSON.parse(line) as object), id: `9912.0000${index}`, title: `One more, ${index}` }),
		)
		.join('\n');

function writeBare(text: string, folder: string): void {
	mkdirSync(folder, { recursive: true });
	text
		.split('\n')
		.filter(Boolean)
		.forEach((line, index) => writeFileSync(join(folder, `${index}.md`), JSON.stringify(JSON.parse(line), null, '\t')));
}

function seconds(run: () => void): number {
	const start = performance.now();
	run();
	return (performance.now() - start) / 1000;
}

const rounded = (number: number): number => Math.round(number * 100) / 100;
