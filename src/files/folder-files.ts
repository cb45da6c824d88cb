import { type Dirent, lstatSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A file as the disk shows it without reading it. */
export interface FileStamp {
	size: number;
	/** When it was last written, in milliseconds. */
	time: number;
}

/** The files in a folder and below, as `filesIn` names them, each as the disk shows it. */
export const folderFiles = (folder: string): Map<string, FileStamp> =>
	new Map(filesIn(folder).map((file) => [file, stampOf(join(folder, file))]));

/**
 * The paths of the files in a folder and below, with forward slashes; none where there is no folder. What is no file and
 * no link, such as a pipe, is none of them, and neither is one whose name is no UTF-8, which cannot be asked for.
 */
export function filesIn(folder: string): string[] {
	const files: string[] = [];
	const visit = (path: string): void => {
		for (const entry of readdirSync(join(folder, path), { withFileTypes: true })) {
			const inner = path === '' ? entry.name : `${path}/${entry.name}`;
			if (entry.isDirectory()) visit(inner);
			else if (isAskedFor(entry)) files.push(inner);
		}
	};
	if (lstatSync(folder, { throwIfNoEntry: false })) visit('');
	return files;
}

const isAskedFor = (entry: Dirent): boolean =>
	(entry.isFile() || entry.isSymbolicLink()) && !entry.name.includes('\uFFFD');

/** @throws where there is no such file. */
export function stampOf(path: string): FileStamp {
	const { size, mtimeMs } = lstatSync(path);
	return { size, time: mtimeMs };
}

/** Whether a file is as it was, as far as the disk shows. */
export const isSameStamp = (found: FileStamp | undefined, before: FileStamp): boolean =>
	found?.size === before.size && found.time === before.time;

/**
 * The folders that files are in, as the disk shows them: other ones when a file has come, has gone or has been replaced,
 * though not when one has been written to.
 *
 * @param files Paths in the folder.
 */
export function foldersOf(folder: string, files: Iterable<string>): string {
	const folders = new Set<string>();
	for (const file of files) {
		for (let inner = dirname(file); !folders.has(inner); inner = dirname(inner)) folders.add(inner);
	}
	return [...folders]
		.sort()
		.map((inner) => `${inner} ${stateOf(join(folder, inner))}`)
		.join('\n');
}

function stateOf(path: string): string {
	const { ino, mtimeMs, ctimeMs } = lstatSync(path, { throwIfNoEntry: false }) ?? {};
	return `${ino} ${mtimeMs} ${ctimeMs}`;
}
