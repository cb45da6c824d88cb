import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Files } from './program-files.ts';

/**
 * Writes a new site. Everything is written beside the folder first, so that a disk that is full leaves no half of it.
 *
 * @throws Error with what to type instead, where the folder has something in it.
 */
export function writeSite(folder: string, files: Files): void {
	refuseFilled(folder);
	mkdirSync(dirname(folder), { recursive: true });
	const beside = mkdtempSync(join(dirname(folder), `.${basename(folder)}-`));
	try {
		writeFiles(beside, files);
		mkdirSync(folder, { recursive: true });
		for (const name of readdirSync(beside)) renameSync(join(beside, name), join(folder, name));
	} finally {
		rmSync(beside, { recursive: true, force: true });
	}
}

export function writeFiles(folder: string, files: Files): void {
	for (const [path, content] of files) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), content);
	}
}

/** A clone of a repository that is empty still has git's own folder. */
const MAY_BE_THERE = ['.git'];

function refuseFilled(folder: string): void {
	if (!existsSync(folder)) return;
	const there = readdirSync(folder).filter((name) => !MAY_BE_THERE.includes(name));
	if (there.length === 0) return;
	const named = `${there.slice(0, 3).join(', ')}${there.length > 3 ? ', …' : ''}`;
	throw new Error(
		`Found ${named} in ${folder}, expected a folder that is empty or not there yet. Nothing was written. Type the name of another folder.`,
	);
}
