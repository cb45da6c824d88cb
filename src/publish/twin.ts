/**
 * A twin is a folder with second names of the finished site's files. The next site is put together in it where most of
 * them stay: to give each a new name, and to take its old one away, is two seconds for 60,000 files. Its files are the
 * site's, so that it needs no room; where its folders are not as they were left it is looked through file by file; and
 * where the disk knows no second names there is none.
 */

import { lstatSync, mkdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type FileStamp, folderFiles, foldersOf, isSameStamp, stampOf } from '../files/folder-files.ts';
import { placeFile } from './place-file.ts';

export interface Twin {
	folder: string;
	/** The files that it was left with. */
	files: ReadonlyMap<string, FileStamp>;
	/** The folders that they are in, as they were left; nothing where that is not known. */
	folders: string | undefined;
}

interface Folders {
	/** The finished site. */
	dist: string;
	/** What has been made anew. */
	stage: string;
	twin: Twin | undefined;
}

interface Assembled {
	/** Where the next site is whole. */
	folder: string;
	/** The files that stay and are others now, because the disk knows no second names. */
	copies: Map<string, FileStamp>;
}

/**
 * Puts the next site together.
 *
 * @param kept The files of the finished site that stay.
 * @param made The files that were made anew.
 */
export function assemble(
	{ dist, stage, twin }: Folders,
	kept: ReadonlyMap<string, FileStamp>,
	made: ReadonlyMap<string, FileStamp>,
): Assembled {
	const inTwin = twin && made.size < kept.size ? filesOfTwin(twin) : undefined;
	const folder = twin && inTwin && canMove(stage, twin.folder) ? twin.folder : stage;
	const found = folder === stage ? made : (inTwin ?? made);
	removeFiles(
		folder,
		[...found.keys()].filter((file) => !kept.has(file) && !made.has(file)),
	);
	const makeFolderOf = folderMaker();
	if (folder !== stage) for (const file of made.keys()) moveFile(join(stage, file), join(folder, file), makeFolderOf);
	const copies = new Map<string, FileStamp>();
	for (const [file, stamp] of kept) {
		if (isSameStamp(found.get(file), stamp)) continue;
		const path = join(folder, file);
		makeFolderOf(path);
		if (!placeFile(join(dist, file), path)) copies.set(file, stampOf(path));
	}
	if (folder !== stage) rmSync(stage, { recursive: true, force: true });
	return { folder, copies };
}

/** The files of a twin; nothing where there is none. */
function filesOfTwin({ folder, files, folders }: Twin): ReadonlyMap<string, FileStamp> | undefined {
	if (lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return undefined;
	return foldersOf(folder, files.keys()) === folders ? files : folderFiles(folder);
}

/**
 * Makes what was the site before a twin of the finished one.
 *
 * @param others The files that it has and the finished site has not.
 * @param made The files that the finished site has and it has not.
 * @returns whether it is one; it may be of no use otherwise.
 */
export function becomeTwin(
	old: string,
	{ dist, twin }: { dist: string; twin: string },
	others: readonly string[],
	made: readonly string[],
): boolean {
	rmSync(twin, { recursive: true, force: true });
	try {
		removeFiles(old, others);
		mkdirSync(dirname(twin), { recursive: true });
		renameSync(old, twin);
		const makeFolderOf = folderMaker();
		for (const file of made) {
			makeFolderOf(join(twin, file));
			placeFile(join(dist, file), join(twin, file));
		}
		return true;
	} catch {
		// Without one the next site is put together anew.
		return false;
	}
}

/** Makes the folder that a path is in, once. */
export function folderMaker(): (path: string) => void {
	const there = new Set<string>();
	return (path) => {
		const folder = dirname(path);
		if (!there.has(folder)) mkdirSync(folder, { recursive: true });
		there.add(folder);
	};
}

/** Whether files can be moved into a folder, which has to be on the same disk, as the system sees it from here. */
function canMove(stage: string, folder: string): boolean {
	const [from, to] = [join(stage, PROBE), join(folder, PROBE)];
	try {
		writeFileSync(from, '');
		renameSync(from, to);
		return true;
	} catch {
		return false;
	} finally {
		for (const probe of [from, to]) rmSync(probe, { force: true });
	}
}

const PROBE = '.probe';

/** Takes files out of a folder, and folders in it that have become empty. */
function removeFiles(folder: string, files: readonly string[]): void {
	for (const file of files) rmSync(join(folder, file), { force: true });
	for (const inner of new Set(files.map((file) => dirname(file)))) removeEmpty(folder, inner);
}

function removeEmpty(folder: string, inner: string): void {
	if (inner === '.') return;
	try {
		rmdirSync(join(folder, inner));
	} catch {
		return;
	}
	removeEmpty(folder, dirname(inner));
}

function moveFile(from: string, to: string, makeFolderOf: (path: string) => void): void {
	makeFolderOf(to);
	try {
		renameSync(from, to);
	} catch {
		rmSync(to, { recursive: true, force: true });
		renameSync(from, to);
	}
}
