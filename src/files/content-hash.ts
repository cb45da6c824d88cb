import { createHash, hash } from 'node:crypto';
import { closeSync, openSync, readFileSync, readSync, type Stats, statSync } from 'node:fs';

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
	if (before && isSame(before.stats, stats)) return before.hash;
	return stats.size > PIECE ? remembered(path, stats, hashInPieces(path)) : readContent(path, stats).hash;
}

/** So many bytes are read at once: the content may hold a file that has no room in memory. */
const PIECE = 2 ** 22;

function hashInPieces(path: string): string {
	const [file, piece, whole] = [openSync(path, 'r'), Buffer.allocUnsafe(PIECE), createHash('sha1')];
	try {
		for (let length = readSync(file, piece); length > 0; length = readSync(file, piece))
			whole.update(piece.subarray(0, length));
	} finally {
		closeSync(file);
	}
	return whole.digest('base64url');
}

/**
 * @param stats Of the file, as they are.
 * @throws where there is no such file, and where it is a folder or a pipe.
 */
export function readContent(path: string, stats = statSync(path)): FileContent {
	// A pipe would be waited for until somebody writes to it.
	if (!stats.isFile()) throw new Error(`${path} is no file.`);
	const bytes = readFileSync(path);
	return { bytes, hash: remembered(path, stats, hash('sha1', bytes, 'base64url')) };
}

function remembered(path: string, stats: Stats, found: string): string {
	if (isSettled(stats)) known.set(path, { stats, hash: found });
	else known.delete(path);
	return found;
}

const isSame = (a: Stats, b: Stats): boolean =>
	a.ino === b.ino && a.size === b.size && a.mtimeMs === b.mtimeMs && a.ctimeMs === b.ctimeMs;

/** Some disks tell times in steps so long, in milliseconds. */
const COARSEST = 2000;

/** Whether a file that is written again would show it. */
const isSettled = ({ mtimeMs, ctimeMs }: Stats): boolean => Date.now() - Math.max(mtimeMs, ctimeMs) > COARSEST;
