import { copyFileSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { shownPath } from '../entries/folders.ts';
import type { ProblemLog } from '../model/problem.ts';
import { isKnown, refuseUnknown } from './parse.ts';
import { type CaptureFile, captureFiles, readCapture } from './read-captures.ts';
import { fingerprintOf, saveStandardInput } from './file-bytes.ts';

/** A file that was given to the ingest, and the capture that it is now or was before. */
export interface TakenIn {
	from: string;
	to: string;
	isNew: boolean;
}

/** Stands for the standard input among the paths. */
export const STANDARD_INPUT = '-';

/**
 * Copies lists of papers into the folder of the captures, with the descriptions beside them: files, whole folders, or
 * the standard input. What is there already, under whatever name, stays as it is. What no format knows is refused and
 * stays where it was.
 */
export function takeIn(paths: readonly string[], folder: string, log: ProblemLog): TakenIn[] {
	mkdirSync(folder, { recursive: true });
	return paths.flatMap((path) => {
		if (path === STANDARD_INPUT) return takeStandardInput(folder, log);
		const kind = statSync(path, { throwIfNoEntry: false });
		if (!kind) refuseMissing(path, log);
		return filesAt(path, kind?.isDirectory() ?? false, log).flatMap((file) => takeFile(file, folder, log));
	});
}

function filesAt(path: string, isFolder: boolean, log: ProblemLog): CaptureFile[] {
	if (!isFolder) return captureFiles(dirname(path), log, { only: basename(path) });
	const folders = readdirSync(path, { withFileTypes: true })
		.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
		.map(({ name }) => name)
		.sort();
	return [...captureFiles(path, log), ...folders.flatMap((name) => filesAt(join(path, name), true, log))];
}

function takeFile(file: CaptureFile, folder: string, log: ProblemLog): TakenIn[] {
	const { path } = file;
	const there = join(folder, basename(path));
	if (resolve(path) === resolve(there)) return [{ from: path, to: path, isNew: false }];
	const capture = readCapture(file, log);
	if (!capture) return [];
	if (!isKnown(capture)) {
		refuseUnknown(capture, log);
		return [];
	}
	const known = sameIn(folder, path);
	if (known !== undefined) return [{ from: path, to: known, isNew: false }];
	const to = freePath(folder, basename(path));
	copyFileSync(path, to);
	if (file.hasSidecar) copyFileSync(file.sidecarPath, `${to}.yaml`);
	return [{ from: path, to, isNew: true }];
}

/** Written beside its place first, so that a break leaves nothing half; named by its content, for it has no name. */
function takeStandardInput(folder: string, log: ProblemLog): TakenIn[] {
	const draft = join(folder, '.standard-input');
	try {
		const fingerprint = saveStandardInput(draft);
		const named = join(folder, `pasted-${fingerprint.slice(0, 8)}.txt`);
		const capture = readCapture({ path: draft, sidecarPath: '', hasSidecar: false, name: 'pasted' }, log);
		if (!capture) return [];
		if (!isKnown(capture)) {
			refuseUnknown({ ...capture, path: 'standard input' }, log);
			return [];
		}
		const known = sameIn(folder, draft);
		if (known === undefined) renameSync(draft, named);
		return [{ from: STANDARD_INPUT, to: known ?? named, isNew: known === undefined }];
	} finally {
		rmSync(draft, { force: true });
	}
}

/** A capture of the same bytes. */
function sameIn(folder: string, path: string): string | undefined {
	const { size } = statSync(path);
	const sized = readdirSync(folder)
		.map((name) => join(folder, name))
		.filter((other) => other !== path && statSync(other).isFile() && statSync(other).size === size);
	if (sized.length === 0) return undefined;
	const fingerprint = fingerprintOf(path);
	return sized.find((other) => fingerprintOf(other) === fingerprint);
}

/** The name, or the first of `name-2.txt`, `name-3.txt` … that is free. */
function freePath(folder: string, name: string): string {
	const taken = new Set(readdirSync(folder).map((other) => other.toLowerCase()));
	const [stem, ending] = [basename(name, extname(name)), extname(name)];
	let free = name;
	for (let number = 2; taken.has(free.toLowerCase()); number += 1) free = `${stem}-${number}${ending}`;
	return join(folder, free);
}

function refuseMissing(path: string, log: ProblemLog): void {
	log.refuseFile(
		{ file: shownPath(resolve(path)), line: 1, column: 1 },
		{
			kind: 'no-such-file',
			found: 'nothing at this path',
			expected: 'a saved list of papers, or a folder of them',
			fix: 'Look at the name, and put it into quotation marks if it holds spaces.',
		},
	);
}
