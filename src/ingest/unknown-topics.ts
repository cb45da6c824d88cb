import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shownPath } from '../entries/folders.ts';
import type { Entry } from '../entries/read-entries.ts';
import { type ProblemLog, quote } from '../model/problem.ts';
import type { Topic } from '../model/topic.ts';

/** Warns of topics in entries, put there by a person, that no file describes: the pages leave them out. */
export function warnOfUnknownTopics(
	entries: readonly Entry[],
	topics: readonly Topic[],
	folder: string,
	log: ProblemLog,
): void {
	const known = new Set(topics.map(({ id }) => id));
	for (const { slug, fields } of entries) {
		for (const id of fields.topics ?? []) {
			if (!known.has(id)) warnOfUnknownTopic(id, join(folder, `${slug}.md`), log);
		}
	}
}

function warnOfUnknownTopic(id: string, path: string, log: ProblemLog): void {
	const lines = readFileSync(path, 'utf8').split('\n');
	const index = lines.findIndex((line) => /^\s*-\s/.test(line) && line.includes(id));
	const place = { line: index + 1, column: (lines[index]?.indexOf(id) ?? 0) + 1 };
	log.warn(
		{ file: shownPath(path), ...(index === -1 ? { line: 1, column: 1 } : place) },
		{
			kind: 'unknown-topic',
			found: `the topic ${quote(id)}, which has no file`,
			expected: `content/topics/${id}.md`,
			fix: 'Mend the name, or add the topic; until then the paper is not listed under it.',
		},
	);
}
