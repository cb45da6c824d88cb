import { type Digest, digestSchema } from '../model/digest.ts';
import type { ProblemLog } from '../model/problem.ts';
import { checkMarkdownFile } from './check.ts';
import { shownPath } from '../files/folders.ts';
import { addressedFiles } from './addressed-files.ts';
import { readTextFile } from './read-text.ts';

/** Reads the issues of a folder, in the order of their ids. One that cannot be read is refused. */
export function readDigests(folder: string, log: ProblemLog): Digest[] {
	return addressedFiles(folder, log).flatMap(({ path, id }) => {
		const text = readTextFile(path, log);
		if (text === undefined) return [];
		const checked = checkMarkdownFile(text, digestSchema, shownPath(path), log);
		return checked ? [{ id, introduction: checked.body, ...checked.data }] : [];
	});
}
