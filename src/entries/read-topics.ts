import { join } from 'node:path';
import type { ProblemLog } from '../model/problem.ts';
import { type Topic, topicSchema } from '../model/topic.ts';
import { checkMarkdownFile } from './check.ts';
import { shownPath } from './folders.ts';
import { addressNameOf, markdownNames, readTextFile } from './read-text.ts';

/** Reads the topics of a folder, in the order of their ids. A topic that cannot be read is refused. */
export function readTopics(folder: string, log: ProblemLog): Topic[] {
	return markdownNames(folder).flatMap((name) => {
		const path = join(folder, name);
		const id = addressNameOf(path, name, log);
		const text = id === undefined ? undefined : readTextFile(path, log);
		if (id === undefined || text === undefined) return [];
		const checked = checkMarkdownFile(text, topicSchema, shownPath(path), log);
		return checked ? [{ id, introduction: checked.body, ...checked.data }] : [];
	});
}
