import { existsSync, readdirSync } from 'node:fs';
import type { ProblemLog } from '../model/problem.ts';
import { isAddressName } from '../model/slug.ts';
import { type FileContent, readContent } from './content-hash.ts';
import { shownPath } from './folders.ts';
import { plainText } from './front-matter.ts';
import { kindOfPath, orRefuse } from './paths.ts';

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
	if (kindOfPath(path) === 'file') return orRefuse(shownPath(path), log, () => readContent(path));
	log.refuseFile(
		{ file: shownPath(path), line: 1, column: 1 },
		{
			kind: 'not-a-file',
			found: 'something that is no file',
			expected: 'a text file',
			fix: 'Move it out of the folder, or give it another name.',
		},
	);
	return undefined;
}

/** The text of such a file that has been read. */
export function textOf(bytes: Buffer, path: string, log: ProblemLog): string | undefined {
	try {
		return plainText(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
	} catch (error) {
		if (!(error instanceof TypeError)) throw error;
		log.refuseFile(
			{ file: shownPath(path), line: 1, column: 1 },
			{
				kind: 'not-text',
				found: 'bytes that are no text',
				expected: 'a text file in UTF-8',
				fix: 'Save the file again as UTF-8.',
			},
		);
		return undefined;
	}
}

/** The Markdown files of a folder, in the order of their names without the ending; none where there is no folder. */
export function markdownNames(folder: string): string[] {
	if (!existsSync(folder)) return [];
	const names = readdirSync(folder).filter((name) => name.endsWith('.md') && !name.startsWith('.'));
	const stems = names.map((name) => name.slice(0, -'.md'.length)).sort();
	return stems.map((stem) => `${stem}.md`);
}

/** The name of a Markdown file without its ending, which becomes an address. One that cannot is refused. */
export function addressNameOf(path: string, name: string, log: ProblemLog): string | undefined {
	const stem = name.slice(0, -'.md'.length);
	if (isAddressName(stem)) return stem;
	log.refuseFile(
		{ file: shownPath(path), line: 1, column: 1 },
		{
			kind: 'bad-name',
			found: 'a file name that cannot be an address',
			expected:
				'at most 200 letters from a to z, digits, hyphens, underscores and dots, no dot at its end, and no name that Windows keeps for a device',
			fix: 'Rename the file.',
		},
	);
	return undefined;
}

/** The ids of the Markdown files of a folder that are there and were not read. */
export function unreadIds(folder: string, read: readonly { id: string }[]): Set<string> {
	const ids = new Set(markdownNames(folder).map((name) => name.replace(/\.md$/, '')));
	return ids.difference(new Set(read.map(({ id }) => id)));
}
