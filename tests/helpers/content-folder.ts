import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** A content folder of a test's own, with what the ingest needs to run on it. */
export class ContentFolder {
	readonly root = newFolder();
	readonly content = join(this.root, 'content');
	/** What tells every command of the project to work here. */
	readonly environment = {
		...process.env,
		// Astro and Vite behave otherwise where they believe that a test runs them from within.
		VITEST: undefined,
		NODE_ENV: undefined,
		SHEAF_CONTENT: this.content,
		SHEAF_CACHE: join(this.root, 'cache'),
		SHEAF_DIST: join(this.root, 'dist'),
	};

	constructor() {
		for (const folder of ['captures', 'papers', 'topics']) mkdirSync(join(this.content, folder), { recursive: true });
	}

	write(path: string, text: string | Uint8Array): void {
		writeFileSync(join(this.content, path), text);
	}

	read(path: string): string {
		return readFileSync(join(this.content, path), 'utf8');
	}

	list(path: string): string[] {
		return readdirSync(join(this.content, path)).sort();
	}

	/** Names, times and bytes of all entries, to see whether anything has changed. */
	papers(): [string, number, string][] {
		return this.list('papers').map((name) => {
			const path = join(this.content, 'papers', name);
			return [name, statSync(path).mtimeMs, readFileSync(path, 'utf8')];
		});
	}

	/** Runs `npm run ingest` as a person would, without npm. */
	ingest(...args: string[]): { code: number | null; output: string; errors: string } {
		const { status, stdout, stderr } = spawnSync(process.execPath, ['src/ingest/cli.ts', ...args], {
			env: this.environment,
			encoding: 'utf8',
		});
		return { code: status, output: stdout, errors: stderr };
	}

	/** Runs `npm run build`, throwing where it fails. */
	build(environment: Record<string, string> = {}): string {
		return execFileSync(process.execPath, ['src/commands/build.ts'], {
			env: { ...this.environment, ...environment },
			encoding: 'utf8',
		});
	}
}

/**
 * Within the project, because Astro builds every site whose output is elsewhere in one folder, where two tests at a
 * time would get into each other's way.
 */
function newFolder(): string {
	const parent = join('.cache', 'tests');
	mkdirSync(parent, { recursive: true });
	const folder = resolve(mkdtempSync(join(parent, 'content-')));
	if (made.length === 0) process.once('exit', removeAll);
	made.push(folder);
	return folder;
}

const made: string[] = [];

function removeAll(): void {
	for (const folder of made) rmSync(folder, { recursive: true, force: true });
}
