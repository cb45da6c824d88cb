import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isReadable } from '../entries/paths.ts';
import { capturesFolder, shownPath } from '../files/folders.ts';
import { ProblemLog } from '../model/problem.ts';
import { isKnown } from './parse.ts';
import { readCapture } from './read-captures.ts';

/** How the names of files end in which people save lists. */
const LIST = /\.(?:bib|ris|enw|nbib|ciw|csv|tsv|jsonl?|xml|html?|mhtml|webarchive|eml|txt)$/i;

/** Tells of lists of papers that lie elsewhere in the content than with the captures, where nothing reads them. */
export function noteStrayLists(content: string, log: ProblemLog): void {
	if (!existsSync(content)) return;
	const inside = readdirSync(content, { withFileTypes: true })
		.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
		.map(({ name }) => resolve(content, name));
	for (const folder of [content, ...inside].filter((path) => path !== capturesFolder() && isReadable(path))) {
		for (const name of readdirSync(folder)
			.filter((other) => LIST.test(other) && !other.startsWith('.'))
			.sort())
			if (isList(join(folder, name))) noteStray(join(folder, name), log);
	}
}

function isList(path: string): boolean {
	const capture = readCapture({ path, name: '', sidecarPath: '', hasSidecar: false }, new ProblemLog());
	return capture !== undefined && isKnown(capture);
}

const noteStray = (path: string, log: ProblemLog): void =>
	log.note(
		{ file: shownPath(path), line: 1, column: 1 },
		{
			kind: 'stray-list',
			found: 'a list of papers in a folder where none is read',
			expected: `it in ${shownPath(capturesFolder())}`,
			fix: 'Move it there.',
		},
	);
