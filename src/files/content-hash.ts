import { hash } from 'node:crypto';
import { readFileSync, type Stats, statSync } from 'node:fs';

/** A file as it was read. */
export interface FileContent {
	bytes: Buffer;
	/** Stands for the bytes. */
	hash: string;
}

const known = new Map<string, { stats: Stats; hash: string }>();

/** Stands for the bytes of a file, which is read once in a run as long as nobody writes it. */
export function contentHash(path: string): string {
	const [before, stats] = [known.get(path), statSync(path)];
	return before && isSame(before.stats, stats) ? before.hash : readContent(path, stats).hash;
}

/**
 * @param stats Of the file, as they are.
 * @throws where there is no such file, and where it is a folder or a pipe.
 */
export function readContent(path: string, stats = statSync(path)): FileContent {
	// A pipe would be waited for until somebody writes to it.
	if (!stats.isFile()) throw new Error(`${path} is no file.`);
	const bytes = readFileSync(path);
	const content = { bytes, hash: hash('sha1', bytes, 'base64url') };
	if (isSettled(stats)) known.set(path, { stats, hash: content.hash });
	else known.delete(path);
	return content;
}

const isSame = (a: Stats, b: Stats): boolean =>
	a.ino === b.ino && a.size === b.size && a.mtimeMs === b.mtimeMs && a.ctimeMs === b.ctimeMs;

/** Some disks tell times in steps so long, in milliseconds. */
const COARSEST = 2000;

/** Whether a file that is written again would show it. */
const isSettled = ({ mtimeMs, ctimeMs }: Stats): boolean => Date.now() - Math.max(mtimeMs, ctimeMs) > COARSEST;
