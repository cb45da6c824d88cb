import { join } from 'node:path';
import { fieldPlace } from '../entries/front-matter.ts';
import { type ProblemLog, quote } from '../model/problem.ts';
import type { Topic } from '../model/topic.ts';
import { checkTextFormulas } from './broken-tex.ts';

/** Tells of what is sound in each topic and is not as a person will want it. */
export function checkTopics(topics: readonly Topic[], folder: string, log: ProblemLog): void {
	const named = Map.groupBy(topics, ({ name }) => name.toLowerCase());
	for (const { id, name, introduction } of topics) {
		const path = join(folder, `${id}.md`);
		const [first] = named.get(name.toLowerCase()) ?? [];
		if (first && first.id !== id) noteSameName(first, path, log);
		checkTextFormulas(introduction, path, log);
	}
}

const noteSameName = ({ id, name }: Topic, path: string, log: ProblemLog): void =>
	log.note(fieldPlace(path, ['name']), {
		kind: 'same-name',
		found: `the name ${quote(name)}, which ${id}.md has too`,
		expected: 'a name for each topic',
		fix: 'Give one of them another name; or remove one, and write its id under aliases: of the other.',
	});
