import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandEnvironment, testFolder } from './test-folder.ts';

/** A content folder of a test's own, with what the ingest needs to run on it. */
export class ContentFolder {
	readonly root = testFolder('content-');
	readonly content = join(this.root, 'content');
	/** What tells every command of the project to work here. */
	readonly environment = commandEnvironment({
		SHEAF_CONTENT: this.content,
		SHEAF_CACHE: join(this.root, 'cache'),
		SHEAF_DIST: join(this.root, 'dist'),
	});

	constructor() {
		for (const folder of ['captures', 'digests', 'papers', 'pictures', 'topics'])
			mkdirSync(join(this.content, folder), { recursive: true });
	}

	write(path: string, text: string | Uint8Array): void {
		writeFileSync(join(this.content, path), text);
	}

	remove(path: string): void {
		rmSync(join(this.content, path));
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
	ingest = (...args: string[]) => this.run('src/ingest/cli.ts', ...args);

	/** Runs a command of the project. */
	run(script: string, ...args: string[]): { code: number | null; output: string; errors: string } {
		const options = { env: this.environment, encoding: 'utf8' } as const;
		const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], options);
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
