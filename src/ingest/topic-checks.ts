import { join } from 'node:path';
import type { ProblemLog } from '../model/problem.ts';
import type { Topic } from '../model/topic.ts';
import { checkTextFormulas } from './broken-tex.ts';

/** Tells of what is sound in each topic and is not as a person will want it. */
export function checkTopics(topics: readonly Topic[], folder: string, log: ProblemLog): void {
	for (const { id, introduction } of topics) checkTextFormulas(introduction, join(folder, `${id}.md`), log);
}
