import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import process from 'node:process';
import { commandEnvironment } from '../helpers/test-folder.ts';
import { inventedContent, type Run } from '../site/build.ts';

const ROOT = join(import.meta.dirname, '../..');
const PROGRAM = ['astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json', 'src', 'public'];

/** A project as a person has it, with the invented site as its content, in a folder that need not be there yet. */
export function copyProject(folder: string): void {
	mkdirSync(folder, { recursive: true });
	for (const part of PROGRAM) cpSync(join(ROOT, part), join(folder, part), { recursive: true });
	symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'dir');
	inventedContent(join(folder, 'content'));
}

/** Runs a program in a folder, where `node` is the one that runs the tests. */
export function runIn(
	folder: string,
	program: readonly [string, ...string[]],
	environment: Record<string, string> = {},
): Promise<Run> {
	const path = [dirname(process.execPath), process.env['PATH']].join(delimiter);
	const env = { ...commandEnvironment({}), PATH: path, ...environment };
	const [file, ...args] = program;
	return new Promise((done) => {
		execFile(file, args, { cwd: folder, env, timeout: 110_000 }, (error, stdout, stderr) => {
			done({ code: error === null ? 0 : Number(error.code ?? -1), stdout, stderr });
		});
	});
}
