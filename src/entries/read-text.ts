import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ProblemLog, ProblemWords } from '../model/problem.ts';
import { isAddressName } from '../model/slug.ts';
import { type FileContent, readContent } from './content-hash.ts';
import { shownPath } from './folders.ts';
import { plainText } from './front-matter.ts';
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

const refuse = (path: string, log: ProblemLog, words: ProblemWords): void =>
	log.refuseFile({ file: shownPath(path), line: 1, column: 1 }, words);

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The text of such a file that has been read. */
export function textOf(bytes: Buffer, path: string, log: ProblemLog): string | undefined {
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

/** The Markdown files of a folder, in the order of their names without the ending; none where there is no folder. */
function markdownNames(folder: string): string[] {
	if (!existsSync(folder)) return [];
	const names = readdirSync(folder).filter((name) => name.endsWith('.md') && !name.startsWith('.'));
	const stems = names.map((name) => name.slice(0, -'.md'.length)).sort();
	return stems.map((stem) => `${stem}.md`);
}

/**
 * The Markdown files of a folder, in the order of their names, with the name without its ending, which becomes an address.
 * One that cannot be an address is refused, and so is one that differs from another in capitals alone: on many a disk,
 * and in their pages there, the two are one file.
 */
export function addressedFiles(folder: string, log: ProblemLog): { path: string; id: string }[] {
	const names = new Set(markdownNames(folder));
	const taken = new Set<string>();
	return [...names].flatMap((name) => {
		const path = join(folder, name);
		const id = name.slice(0, -'.md'.length);
		const small = name.toLowerCase();
		const twin = name !== small && (names.has(small) || taken.has(small));
		taken.add(small);
		if (twin) refuseTwin(path, log);
		else if (isAddressName(id)) return [{ path, id }];
		else refuseName(path, log);
		return [];
	});
}

function refuseTwin(path: string, log: ProblemLog): void {
	refuse(path, log, {
		kind: 'bad-name',
		found: 'a file name that differs from that of another file here in capitals alone',
		expected: 'names that are two on every disk',
		fix: 'Rename the file, or remove one of the two.',
	});
}

function refuseName(path: string, log: ProblemLog): void {
	refuse(path, log, {
		kind: 'bad-name',
		found: 'a file name that cannot be an address',
		expected:
			'at most 200 letters from a to z, digits, hyphens, underscores and dots, no dot at its end, and no name that Windows keeps for a device',
		fix: 'Rename the file.',
	});
}

/** The ids of the Markdown files of a folder that are there and were not read. */
export function unreadIds(folder: string, read: readonly { id: string }[]): Set<string> {
	const ids = new Set(markdownNames(folder).map((name) => name.replace(/\.md$/, '')));
	return ids.difference(new Set(read.map(({ id }) => id)));
}
