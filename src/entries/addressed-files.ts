import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ProblemLog } from '../model/problem.ts';
import { isAddressName } from '../model/slug.ts';
import { readTextFile, refuse } from './read-text.ts';

/** The names of the Markdown files of a folder without their ending, in order; none where there is no folder. */
function markdownIds(folder: string): string[] {
	if (!existsSync(folder)) return [];
	const names = readdirSync(folder).filter((name) => name.endsWith('.md') && !name.startsWith('.'));
	return names.map((name) => name.slice(0, -'.md'.length)).sort();
}

/** Names that a person takes for those of Markdown files: `bees.md.txt`, as some editors save it, and `Bees.MD`. */
const ALMOST_MARKDOWN = /\.(?:md|markdown|mdx|md\.txt)$/i;

/** Whether a person will expect a file to be read: by its name, or, as notes may lie beside the others, by its fields. */
const seemsMarkdown = (path: string): boolean =>
	ALMOST_MARKDOWN.test(path) ||
	(/\.txt$/i.test(path) && readTextFile(path, new ProblemLog())?.startsWith('---\n') === true);

/** Says which files of a folder nobody reads, though a person will expect it. */
function refuseUnread(folder: string, log: ProblemLog): void {
	if (!existsSync(folder)) return;
	for (const entry of readdirSync(folder, { withFileTypes: true })) {
		const path = join(folder, entry.name);
		if (entry.name.startsWith('.') || entry.name.endsWith('.md')) continue;
		if (entry.isDirectory() && markdownIds(path).length > 0) refuseFolder(path, log);
		else if (entry.isFile() && seemsMarkdown(path)) refuseEnding(path, log);
	}
}

/**
 * The Markdown files of a folder, in the order of their names, with the name without its ending, which becomes an address.
 * What looks like one and is none is told. One that cannot be an address is refused, and so is one that differs from
 * another in capitals alone: on many a disk, and in their pages there, the two are one file.
 */
export function addressedFiles(folder: string, log: ProblemLog): { path: string; id: string }[] {
	refuseUnread(folder, log);
	const ids = new Set(markdownIds(folder));
	const taken = new Set<string>();
	return [...ids].flatMap((id) => {
		const path = join(folder, `${id}.md`);
		const small = id.toLowerCase();
		const isTwin = id !== small && (ids.has(small) || taken.has(small));
		taken.add(small);
		if (isTwin) refuseTwin(path, log);
		else if (isAddressName(id)) return [{ path, id }];
		else refuseName(path, log);
		return [];
	});
}

const refuseEnding = (path: string, log: ProblemLog): void =>
	refuse(path, log, {
		kind: 'bad-name',
		found: 'a file that is not read',
		expected: 'a name that ends in .md',
		fix: 'Rename the file, or move it out of the folder.',
	});

const refuseFolder = (path: string, log: ProblemLog): void =>
	refuse(path, log, {
		kind: 'not-a-file',
		found: 'a folder, in which no file is read',
		expected: 'all files beside each other',
		fix: 'Move its files to the others, or the folder elsewhere.',
	});

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
export const unreadIds = (folder: string, read: readonly { id: string }[]): Set<string> =>
	new Set(markdownIds(folder)).difference(new Set(read.map(({ id }) => id)));
