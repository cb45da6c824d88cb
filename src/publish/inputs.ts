import { basename, join } from 'node:path';
import { type FileStamp, filesIn, isSameStamp, stampOf } from '../files/folder-files.ts';
import { folders, papersFolder, permalinksFile, shownPath } from '../files/folders.ts';

/** The files of the content that people write, by their paths as problems print them, each as the disk shows it. */
export function inputFiles(): Map<string, FileStamp> {
	const [entries, promises] = [`${basename(papersFolder())}/`, basename(permalinksFile())];
	const files = filesIn(folders.content).filter((file) => !file.startsWith(entries) && file !== promises);
	const paths = files.map((file) => join(folders.content, file));
	return new Map(paths.flatMap((path) => stampIfThere(path)));
}

/** Drafts of programs come and go. */
function stampIfThere(path: string): [string, FileStamp][] {
	try {
		return [[shownPath(path), stampOf(path)]];
	} catch {
		return [];
	}
}

/**
 * Whether files have come, gone or been written.
 *
 * @param besides Paths that are not looked at.
 */
export function haveChanged(
	before: ReadonlyMap<string, FileStamp>,
	now: ReadonlyMap<string, FileStamp>,
	besides: readonly string[],
): boolean {
	const differs = (path: string): boolean => {
		const stamp = before.get(path);
		return !besides.includes(path) && (stamp === undefined || !isSameStamp(now.get(path), stamp));
	};
	return [...new Set([...before.keys(), ...now.keys()])].some(differs);
}
