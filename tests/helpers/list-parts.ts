import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from '../../src/files/folder-files.ts';
import { PARTS_LIST, partsList } from '../../src/indexing/parts-list.ts';

/** Writes into a site which scripts its search has, as a build does. */
export function listParts(folder: string): void {
	const pathOf = (file: string): string => join(folder, file);
	writeFileSync(pathOf(PARTS_LIST), partsList(filesIn(folder), pathOf));
}
