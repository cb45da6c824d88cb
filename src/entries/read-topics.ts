import type { ProblemLog } from '../model/problem.ts';
import { type Topic, topicSchema } from '../model/topic.ts';
import { checkMarkdownFile } from './check.ts';
import { shownPath } from '../files/folders.ts';
import { addressedFiles } from './addressed-files.ts';
import { readTextFile } from './read-text.ts';

/** Reads the topics of a folder, in the order of their ids. A topic that cannot be read is refused. */
export function readTopics(folder: string, log: ProblemLog): Topic[] {
	return addressedFiles(folder, log).flatMap(({ path, id }) => {
		const text = readTextFile(path, log);
		if (text === undefined) return [];
		const checked = checkMarkdownFile(text, topicSchema, shownPath(path), log);
		return checked ? [{ id, introduction: checked.body, ...checked.data }] : [];
	});
}
