import { existsSync, readdirSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { kindOfPath } from '../entries/paths.ts';
import { shownPath } from '../files/folders.ts';
import { printable, type ProblemLog } from '../model/problem.ts';
import { freeSlug, isDeviceName, LONGEST_NAME, slugOf } from '../model/slug.ts';

/** A file that may be a capture, and where its description is or would be. */
export interface CaptureFile {
	path: string;
	/** The file name made fit for an address. */
	name: string;
	sidecarPath: string;
	hasSidecar: boolean;
	/** What problems call it, where that is not its path. */
	shownAs?: string;
}

/** The files of a folder that may be captures, by name; `only` one of them, where it is given. */
export function captureFiles(
	folder: string,
	log: ProblemLog,
	{ only, refuseFolders = false }: { only?: string; refuseFolders?: boolean } = {},
): CaptureFile[] {
	const there = (existsSync(folder) ? readdirSync(folder) : []).filter((name) => !isScratch(name)).sort();
	const names = there.filter(isPlainName);
	for (const name of there.filter((other) => !isPlainName(other) && (only ?? other) === other))
		refuseName(join(folder, name), log);
	const isFile = (name: string): boolean => kindOfPath(join(folder, name)) === 'file';
	if (refuseFolders) for (const name of names.filter((other) => !isFile(other))) refuseNoFile(join(folder, name), log);
	const files = new Set(names.filter(isFile));
	const captures = [...files].filter((name) => !isSidecar(name));
	const byStem = Map.groupBy(captures, stemOf);
	const sidecars = new Map(captures.map((file) => [file, sidecarOf(file, files, byStem)]));
	if (only === undefined) noteLoneSidecars(folder, files, new Set(sidecars.values()), log);
	const taken = new Set<string>();
	const found = captures.map((file) => {
		// Names that differ in capitals alone are one file on many a disk.
		const name = freeSlug(addressOf(file), (slug) => taken.has(slug.toLowerCase()));
		taken.add(name.toLowerCase());
		const sidecar = sidecars.get(file) ?? '';
		return { path: join(folder, file), name, sidecarPath: join(folder, sidecar), hasSidecar: files.has(sidecar) };
	});
	return only === undefined ? found : found.filter(({ path }) => basename(path) === only);
}

/** Hidden files, what editors leave beside the file they work on, and what Windows writes of a folder into it. */
const isScratch = (name: string): boolean =>
	/^[.#~]|[~#]$/.test(name) || /^(?:(?:eh)?thumbs\.db|desktop\.ini)$/i.test(name);
/** Whether an entry can hold the name and a line can show it: white space at its ends is lost, and so is what is no UTF-8. */
export const isPlainName = (name: string): boolean =>
	name === printable(name).trim() && !name.includes('\uFFFD') && name.isWellFormed();
export const isSidecar = (name: string): boolean => /\.ya?ml$/i.test(name);
export const stemOf = (file: string): string => basename(file, extname(file));

/** The file name without its ending, as it is where an address can hold it, with all endings that pages and feeds have. */
function addressOf(file: string): string {
	const stem = stemOf(file);
	const isAddress = /^[\w-]+$/.test(stem) && stem.length <= LONGEST_NAME && !isDeviceName(stem);
	return isAddress ? stem : slugOf(stem) || 'capture';
}

/**
 * The name of a capture's sidecar, whether or not it is there: `NAME.txt.yaml`, or `NAME.yaml` where no other capture
 * could mean it too.
 */
function sidecarOf(file: string, files: ReadonlySet<string>, byStem: ReadonlyMap<string, readonly string[]>): string {
	const stem = stemOf(file);
	const isAlone = byStem.get(stem)?.length === 1;
	const own = [`${file}.yaml`, `${file}.yml`];
	const shared = isAlone ? [`${stem}.yaml`, `${stem}.yml`] : [];
	return [...own, ...shared].find((name) => files.has(name)) ?? `${isAlone ? stem : file}.yaml`;
}

function noteLoneSidecars(
	folder: string,
	files: ReadonlySet<string>,
	wanted: ReadonlySet<string>,
	log: ProblemLog,
): void {
	for (const name of files.difference(wanted)) {
		if (!isSidecar(name)) continue;
		log.note(
			{ file: shownPath(join(folder, name)), line: 1, column: 1 },
			{
				kind: 'lone-sidecar',
				found: 'a description that belongs to no capture, or to more than one',
				expected: `one capture named ${stemOf(name)} beside it`,
				fix: 'Give it the whole name of its capture with .yaml behind, as in list.txt.yaml, or remove it.',
			},
		);
	}
}

function refuseName(path: string, log: ProblemLog): void {
	log.refuseFile(
		{ file: shownPath(path), line: 1, column: 1 },
		{
			kind: 'bad-name',
			found: 'a file name with signs that nobody sees, or with a space at an end',
			expected: 'a name that can be read and written as it is',
			fix: 'Rename the file.',
		},
	);
}

/** A folder, a pipe or the like. */
function refuseNoFile(path: string, log: ProblemLog): void {
	const isFolder = kindOfPath(path) === 'folder';
	log.refuseFile(
		{ file: shownPath(path), line: 1, column: 1 },
		{
			kind: 'not-a-file',
			found: isFolder ? 'a folder, in which no list is read' : 'something that is no file',
			expected: 'captures side by side in one folder',
			fix: isFolder ? 'Move the files that it holds one level up.' : 'Remove it, or move it elsewhere.',
		},
	);
}
