import { accessSync, constants, statSync } from 'node:fs';
import type { ProblemLog } from '../model/problem.ts';

/** What is at a path, through links; nothing also where a link leads to itself or to nothing. */
export function kindOfPath(path: string): 'file' | 'folder' | 'other' | undefined {
	try {
		const found = statSync(path);
		return found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other';
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
		return undefined;
	}
}

const MISSING = ['ENOENT', 'ENOTDIR', 'ELOOP'];
const FORBIDDEN = ['EACCES', 'EPERM'];

const isOf = (codes: readonly string[], error: unknown): boolean =>
	error instanceof Error && 'code' in error && codes.includes(String(error.code));
