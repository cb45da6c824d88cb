import { join } from 'node:path';
import { type HarmedPart, harmedParts } from '../indexing/parts-list.ts';
import { filesIn } from '../files/folder-files.ts';
import { shownPath } from '../files/folders.ts';
import { counted } from '../model/counted.ts';
import type { ProblemLog } from '../model/problem.ts';
import { SEARCH_FOLDER } from '../model/search-parts.ts';

/** Whether everything that the search needs where the site is read from a disk is there, and whole. */
export function checkSearchParts(folder: string, log: ProblemLog): string {
	for (const { file, is } of harmedParts(folder)) {
		log.refuseFile({ file: `${shownPath(folder)}/${file}`, line: 1, column: 1 }, { kind: 'search', ...WORDS[is] });
	}
	const scripts = filesIn(join(folder, SEARCH_FOLDER)).filter((file) => file.endsWith('.js'));
	return counted(scripts.length, 'file');
}

const FIX = 'Type npm run build, or copy the site again from where it is whole.';
const WORDS: Record<HarmedPart['is'], { found: string; expected: string; fix: string }> = {
	missing: { found: 'no such file', expected: 'this part of the search', fix: FIX },
	damaged: { found: 'a damaged file', expected: 'this part of the search as it was written', fix: FIX },
};
