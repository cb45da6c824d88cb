import { stripVTControlCharacters } from 'node:util';
import { honestText } from '../model/honest-text.ts';

/** What a person can do about an error of the system, by its code. */
const REMEDIES: Record<string, string> = {
	ENOSPC: 'The disk is full. Free some space, and run this again.',
	EDQUOT: 'Your share of the disk is full. Free some space, and run this again.',
	EFBIG: 'The file is larger than this disk or account may hold.',
	EACCES: 'This account has no right to that file or folder. Give it the right, or work in a folder of your own.',
	EPERM: 'This account has no right to that, or another program has the file open.',
	EROFS: 'The disk can only be read. Copy the project to one that can be written to.',
	EXDEV: 'A folder cannot be moved from one disk to another. Choose another with SHEAF_DIST, and copy it afterwards.',
	EMFILE: 'Too many files are open at a time. Close other programs, or raise the limit with: ulimit -n 4096',
};

/** The bundler, which is no JavaScript, tells the number in its message alone, and then what its makers want to know. */
const BUNDLER_IS_FULL = 'os error 28';
const FOR_THE_MAKERS = /\s+Stack backtrace:[^]*/;

/**
 * Why a command could not do its work, in words for a person: what the error says, then what to do, where that is known.
 * An error may quote what a file or a server holds, so that nothing stays of what steers a terminal.
 */
export function reasonOf(error: unknown): string {
	if (!(error instanceof Error)) return honestText(String(error));
	const code = error.message.includes(BUNDLER_IS_FULL) ? 'ENOSPC' : 'code' in error && error.code;
	const remedy = typeof code === 'string' ? REMEDIES[code] : undefined;
	const words = honestText(stripVTControlCharacters(error.message.replace(FOR_THE_MAKERS, '')));
	return [words, ...(remedy ? [remedy] : [])].join('\n');
}
