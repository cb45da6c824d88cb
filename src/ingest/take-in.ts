import { copyFileSync, mkdirSync, readdirSync, renameSync, rmSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { shownPath } from '../files/folders.ts';
import { ProblemLog } from '../model/problem.ts';
import { fingerprintOf, saveStandardInput } from './file-bytes.ts';
import { isKnown } from './parse.ts';
import { isReadable, kindOfPath, orRefuse, statsOf } from '../entries/paths.ts';
import { type CaptureFile, captureFiles, isPlainName, isSidecar, stemOf } from './capture-files.ts';
import { readCapture } from './read-captures.ts';
import { refuseUnknown } from './unknown-format.ts';

/** A file that was given to the ingest, and the capture that it is now or was before. */
export interface TakenIn {
	from: string;
	to: string;
	isNew: boolean;
}

/** Stands for the standard input among the paths. */
const STANDARD_INPUT = '-';

/**
 * Copies lists of papers into the folder of the captures, with the descriptions beside them: files, whole folders, or
 * the standard input. What is there already, under whatever name, stays as it is. What no format knows is refused and
 * stays where it was.
 */
export function takeIn(paths: readonly string[], folder: string, log: ProblemLog): TakenIn[] {
	if (paths.length === 0) return [];
	mkdirSync(folder, { recursive: true });
	const place = { folder, fingerprints: new Map<string, string>() };
	return paths.flatMap((path) => {
		if (path === STANDARD_INPUT) return takeStandardInput(place, log);
		return filesAt(path, log).flatMap((file) => takeFile(file, place, log));
	});
}

/** Where lists are copied to, with the fingerprints of its files that were asked for: a run changes none of them. */
interface TakingPlace {
	folder: string;
	fingerprints: Map<string, string>;
}

function filesAt(path: string, log: ProblemLog): CaptureFile[] {
	const shown = shownPath(resolve(path));
	const kind = orRefuse(shown, log, () => kindOfPath(path) ?? 'nothing');
	if (kind === 'folder') return orRefuse(shown, log, () => filesIn(path, log)) ?? [];
	const files = kind === 'file' ? captureFiles(dirname(path), log, { only: basename(path) }) : [];
	const isRefused = kind === 'file' && !isPlainName(basename(path));
	if (kind !== undefined && files.length === 0 && !isRefused) refuseNoList(shown, kind, log);
	return files;
}

function filesIn(path: string, log: ProblemLog): CaptureFile[] {
	const folders = readdirSync(path, { withFileTypes: true })
		.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
		.map(({ name }) => name)
		.sort();
	return [...captureFiles(path, log), ...folders.flatMap((name) => filesAt(join(path, name), log))];
}

function takeFile(file: CaptureFile, place: TakingPlace, log: ProblemLog): TakenIn[] {
	const { path } = file;
	const { folder } = place;
	const there = join(folder, basename(path));
	if (resolve(path) === resolve(there)) return [{ from: path, to: path, isNew: false }];
	if (!isList(file, log)) return [];
	const known = sameIn(place, path);
	if (known !== undefined) {
		if (file.hasSidecar && !isDescribed(known)) copyFileSync(file.sidecarPath, `${known}.yaml`);
		return [{ from: path, to: known, isNew: false }];
	}
	const to = freePath(folder, basename(path), file.hasSidecar);
	copyFileSync(path, to);
	if (file.hasSidecar) copyFileSync(file.sidecarPath, `${to}.yaml`);
	return [{ from: path, to, isNew: true }];
}

/** Whether a format knows a file. Of one that is taken in, the ingest says at its new place what there is to say. */
function isList(file: CaptureFile, log: ProblemLog): boolean {
	const found = new ProblemLog();
	const capture = readCapture(file, found);
	if (capture && isKnown(capture)) return true;
	log.tell(found.problems);
	if (capture) refuseUnknown(capture, log);
	return false;
}

/** Written beside its place first, so that a break leaves nothing half; named by its content, for it has no name. */
function takeStandardInput(place: TakingPlace, log: ProblemLog): TakenIn[] {
	const { folder } = place;
	const draft = join(folder, '.standard-input');
	try {
		const fingerprint = saveStandardInput(draft);
		const file = { path: draft, shownAs: 'standard input', sidecarPath: '', hasSidecar: false, name: 'pasted' };
		if (!isList(file, log)) return [];
		const known = sameIn(place, draft);
		if (known !== undefined) return [{ from: STANDARD_INPUT, to: known, isNew: false }];
		const to = freePath(folder, `pasted-${fingerprint.slice(0, 8)}.txt`);
		renameSync(draft, to);
		return [{ from: STANDARD_INPUT, to, isNew: true }];
	} finally {
		rmSync(draft, { force: true });
	}
}

/** Whether a description goes with a capture. */
const isDescribed = (path: string): boolean =>
	captureFiles(dirname(path), new ProblemLog(), { only: basename(path) }).some(({ hasSidecar }) => hasSidecar);

/** A capture of the same bytes. */
function sameIn({ folder, fingerprints }: TakingPlace, path: string): string | undefined {
	const { size } = statSync(path);
	const isLike = (found: Stats | undefined): boolean => found?.size === size && found.isFile();
	const sized = readdirSync(folder)
		.map((name) => join(folder, name))
		// Few are of one size, and of a large folder each question of each file takes a while.
		.filter((other) => isLike(statsOf(other)) && other !== path && isReadable(other));
	if (sized.length === 0) return undefined;
	const fingerprint = fingerprintOf(path);
	return sized.find((other) => fingerprints.getOrInsertComputed(other, fingerprintOf) === fingerprint);
}

/**
 * The name, or the first of `name-2.txt`, `name-3.txt` … that is free. A name that another capture has with another
 * ending is not, where a description goes with that one: it would no longer tell whose it is.
 */
function freePath(folder: string, wanted: string, hasSidecar = false): string {
	const names = readdirSync(folder).map((other) => other.toLowerCase());
	const isShared = (stem: string): boolean =>
		names.some((other) => isSidecar(other) && stemOf(other) === stem) &&
		names.some((other) => !isSidecar(other) && stemOf(other) === stem);
	const isTaken = (name: string): boolean =>
		names.includes(name) || isShared(stemOf(name)) || (hasSidecar && names.includes(`${name}.yaml`));
	const ending = extname(wanted);
	let free = wanted;
	for (let number = 2; isTaken(free.toLowerCase()); number += 1) free = `${stemOf(wanted)}-${number}${ending}`;
	return join(folder, free);
}

function refuseNoList(file: string, kind: 'file' | 'other' | 'nothing', log: ProblemLog): void {
	const [found, fix] = NO_LISTS[kind];
	const expected = 'a saved list of papers, or a folder of them';
	log.refuseFile({ file, line: 1, column: 1 }, { kind: 'no-such-file', found, expected, fix });
}

const NO_LISTS = {
	nothing: ['nothing at this path', 'Look at the name, and put it into quotation marks if it holds spaces.'],
	file: ['a description or a hidden file', 'Give the list itself; its description comes with it.'],
	other: ['something that is no file', 'Save it as a file; or pipe it in, with a single hyphen in its place.'],
} as const;
