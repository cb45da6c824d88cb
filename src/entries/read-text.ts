import { type FileContent, readContent } from '../files/content-hash.ts';
import { shownPath } from '../files/folders.ts';
import type { ProblemLog, ProblemWords } from '../model/problem.ts';
import { plainText } from './front-matter.ts';
import { conflictIn } from './merge-conflict.ts';
import { refuseForbidden, statsOf } from './paths.ts';

/**
 * Reads a text file of the content folder, line ends as `\n`. One that is not in UTF-8 is refused, because whatever
 * were made of it would be written back damaged.
 */
export function readTextFile(path: string, log: ProblemLog): string | undefined {
	const content = contentOf(path, log);
	return content && textOf(content.bytes, path, log);
}

/** What a file of the content folder holds. One that is no file, or may not be opened, is refused, and others go on. */
export function contentOf(path: string, log: ProblemLog): FileContent | undefined {
	try {
		const stats = statsOf(path);
		if (stats?.isFile()) return readContent(path, stats);
		refuseNoFile(path, log);
	} catch (error) {
		refuseForbidden(error, shownPath(path), log);
	}
	return undefined;
}

function refuseNoFile(path: string, log: ProblemLog): void {
	refuse(path, log, {
		kind: 'not-a-file',
		found: 'something that is no file',
		expected: 'a text file',
		fix: 'Move it out of the folder, or give it another name.',
	});
}

/** Says that a file of the content folder cannot be used. */
export const refuse = (path: string, log: ProblemLog, words: ProblemWords, line = 1): void =>
	log.refuseFile({ file: shownPath(path), line, column: 1 }, words);

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The text of such a file that has been read. One of which git has left two versions is refused. */
export function textOf(bytes: Buffer, path: string, log: ProblemLog): string | undefined {
	const text = decoded(bytes, path, log);
	const conflict = text === undefined ? undefined : conflictIn(text);
	if (!conflict) return text;
	refuse(path, log, conflict.words, conflict.line);
	return undefined;
}

function decoded(bytes: Buffer, path: string, log: ProblemLog): string | undefined {
	try {
		return plainText(utf8.decode(bytes));
	} catch (error) {
		if (!(error instanceof TypeError)) throw error;
		refuse(path, log, {
			kind: 'not-text',
			found: 'bytes that are no text',
			expected: 'a text file in UTF-8',
			fix: 'Save the file again as UTF-8.',
		});
		return undefined;
	}
}
