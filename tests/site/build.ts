import { execFile } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import process from 'node:process';
import { commandEnvironment, testFolder } from '../helpers/test-folder.ts';
import { inventedCapture } from './invented-capture.ts';

const ROOT = join(import.meta.dirname, '../..');
const PARTS = ['site.yaml', 'topics', 'captures', 'papers', 'digests'];

/** What a command left behind. */
export interface Run {
	code: number;
	stdout: string;
	stderr: string;
}

/** What a command said last. */
export const lastLines = ({ stdout }: Run, count = 8): string => stdout.trimEnd().split('\n').slice(-count).join('\n');

/** A copy of the invented site with its own content, cache and output, in a folder whose name has a space in it. */
export interface TinySite {
	content: string;
	dist: string;
	build: (environment?: Record<string, string>, ...args: string[]) => Promise<Run>;
	ingest: (environment?: Record<string, string>) => Promise<Run>;
	doctor: () => Promise<Run>;
	remove: () => void;
}

export function tinySite(): TinySite {
	const folder = testFolder('tiny site ');
	const [content, cache, dist] = ['content', 'cache', 'dist'].map((name) => join(folder, name)) as [
		string,
		string,
		string,
	];
	inventedContent(content);
	const folders = { SHEAF_CONTENT: content, SHEAF_CACHE: cache, SHEAF_DIST: dist };
	return {
		content,
		dist,
		build: (environment = {}, ...args) => run('src/commands/build.ts', { ...folders, ...environment }, args),
		ingest: (environment = {}) => run('src/ingest/cli.ts', { ...folders, ...environment }),
		doctor: () => run('src/commands/doctor.ts', folders),
		remove: () => {
			rmSync(folder, { recursive: true, force: true });
		},
	};
}

/** Puts the content of the invented site into a folder. */
export function inventedContent(folder: string): void {
	for (const part of PARTS) cpSync(join(import.meta.dirname, part), join(folder, part), { recursive: true });
	writeFileSync(join(folder, 'captures/hives.txt'), inventedCapture());
}

/** Every file of a folder with its bytes, by its path with forward slashes, in the order of the paths. */
export function filesOf(folder: string): Map<string, Buffer> {
	const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
	const paths = entries.map(({ parentPath, name }) =>
		posix.join(parentPath.slice(folder.length + 1).replaceAll(sep, '/'), name),
	);
	return new Map(paths.sort().map((path) => [path, readFileSync(join(folder, path))]));
}

function run(script: string, folders: Record<string, string>, args: readonly string[] = []): Promise<Run> {
	const env = commandEnvironment(folders);
	return new Promise((done) => {
		execFile(process.execPath, [script, ...args], { cwd: ROOT, env, timeout: 60_000 }, (error, stdout, stderr) => {
			done({ code: error === null ? 0 : Number(error.code ?? -1), stdout, stderr });
		});
	});
}
