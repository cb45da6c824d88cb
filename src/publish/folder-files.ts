import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** A file as the disk shows it without reading it. */
export interface FileStamp {
	size: number;
	/** When it was last written, in milliseconds. */
	time: number;
}

/** The files in a folder and below, by their paths in it, with forward slashes; none where there is no folder. */
export function folderFiles(folder: string): Map<string, FileStamp> {
	const files = new Map<string, FileStamp>();
	const visit = (path: string): void => {
		for (const entry of readdirSync(join(folder, path), { withFileTypes: true })) {
			const inner = path === '' ? entry.name : `${path}/${entry.name}`;
			if (entry.isDirectory()) visit(inner);
			else files.set(inner, stampOf(join(folder, inner)));
		}
	};
	if (lstatSync(folder, { throwIfNoEntry: false })) visit('');
	return files;
}

/** @throws where there is no such file. */
export function stampOf(path: string): FileStamp {
	const { size, mtimeMs } = lstatSync(path);
	return { size, time: mtimeMs };
}
