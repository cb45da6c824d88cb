import { copyFileSync, linkSync, rmSync } from 'node:fs';

/**
 * Has a file under another name too, without a second copy of it where the disk can do that. What had the name goes, and
 * is not written over: it may be another name of a file that stays.
 *
 * @returns whether it is the same file, and no copy.
 */
export function placeFile(from: string, to: string): boolean {
	if (isLinked(from, to)) return true;
	rmSync(to, { recursive: true, force: true });
	if (isLinked(from, to)) return true;
	copyFileSync(from, to);
	return false;
}

function isLinked(from: string, to: string): boolean {
	try {
		linkSync(from, to);
		return true;
	} catch {
		return false;
	}
}
