import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ProblemLog } from '../../src/model/problem.ts';

/** A new folder with these files in it. */
export function folderWith(files: Record<string, string | Uint8Array>): string {
	const folder = mkdtempSync(join(tmpdir(), 'sheaf-'));
	for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
	return folder;
}

/** The kinds of what was said, in its order. */
export const kinds = (log: ProblemLog): string[] => log.problems.map(({ kind }) => kind);
