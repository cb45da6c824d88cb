import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProblemLog } from '../model/problem.ts';
import { type Topic, topicSchema } from '../model/topic.ts';
import { checkMarkdownFile } from './check.ts';
import { shownPath } from './folders.ts';

/** Reads the topics of a folder, in the order of their ids. A topic that cannot be read is refused. */
export function readTopics(folder: string, log: ProblemLog): Topic[] {
	if (!existsSync(folder)) return [];
	const names = readdirSync(folder)
		.filter((name) => name.endsWith('.md') && !name.startsWith('.'))
		.sort();
	return names.flatMap((name) => {
		const path = join(folder, name);
		const checked = checkMarkdownFile(readFileSync(path, 'utf8'), topicSchema, shownPath(path), log);
		return checked ? [{ id: name.slice(0, -'.md'.length), introduction: checked.body, ...checked.data }] : [];
	});
}
