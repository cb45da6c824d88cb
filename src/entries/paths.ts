import { accessSync, constants, type Stats, statSync } from 'node:fs';
import type { ProblemLog } from '../model/problem.ts';

/** What is at a path, through links; nothing also where a link leads to itself or to nothing. */
export function kindOfPath(path: string): 'file' | 'folder' | 'other' | undefined {
	const found = statsOf(path);
	return found && (found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other');
}

/** The same, as the disk tells it. */
export function statsOf(path: string): Stats | undefined {
	try {
		return statSync(path);
	} catch (error) {
		if (isOf(MISSING, error)) return undefined;
		throw error;
	}
}

/** Whether a file may be opened. */
export function isReadable(path: string): boolean {
	try {
		accessSync(path, constants.R_OK);
		return true;
	} catch {
		return false;
	}
}

/** What is read from a file or folder; nothing where it may not be opened, which the log says so that others go on. */
export function orRefuse<Value>(file: string, log: ProblemLog, read: () => Value): Value | undefined {
	try {
		return read();
	} catch (error) {
		refuseForbidden(error, file, log);
		return undefined;
	}
}

/** @throws the error, where it tells anything else than that a file or folder may not be opened. */
export function refuseForbidden(error: unknown, file: string, log: ProblemLog): void {
	if (!isOf(FORBIDDEN, error)) throw error;
	log.refuseFile(
		{ file, line: 1, column: 1 },
		{
			kind: 'not-allowed',
			found: 'a file or folder that may not be opened',
			expected: 'one that you are allowed to read',
			fix: 'Change its permissions, or move it away.',
		},
	);
}

const MISSING = ['ENOENT', 'ENOTDIR', 'ELOOP'];
const FORBIDDEN = ['EACCES', 'EPERM'];

const isOf = (codes: readonly string[], error: unknown): boolean =>
	error instanceof Error && 'code' in error && codes.includes(String(error.code));
