import { join } from 'node:path';
import { fieldPlace } from '../entries/front-matter.ts';
import { isEdited } from '../entries/memory.ts';
import type { Entry } from '../entries/read-entries.ts';
import { type ProblemLog, quote } from '../model/problem.ts';
import type { Topic } from '../model/topic.ts';
import { checkFormulas } from './broken-tex.ts';

/** Warns of what is sound in each entry and does not fit the rest of the content. */
export function checkEntries(
	entries: readonly Entry[],
	topics: readonly Topic[],
	folder: string,
	log: ProblemLog,
): void {
	const known = new Set(topics.map(({ id }) => id));
	for (const entry of entries) {
		const path = join(folder, `${entry.slug}.md`);
		for (const [index, id] of ownTopics(entry).entries())
			if (!known.has(id)) warnOfTopic(fieldPlace(path, ['topics', index]), id, log);
		checkFormulas(entry, path, log);
	}
}

/** Topics that the ingest gave are given anew when their file is gone; those of a person stay. */
const ownTopics = (entry: Entry): string[] => (isEdited(entry, 'topics') ? (entry.fields.topics ?? []) : []);

type FilePlace = Parameters<ProblemLog['warn']>[0];

function warnOfTopic(place: FilePlace, id: string, log: ProblemLog): void {
	log.warn(place, {
		kind: 'unknown-topic',
		found: `the topic ${quote(id)}, which has no file`,
		expected: `content/topics/${id}.md`,
		fix: 'Mend the name, or add the topic; until then the paper is not listed under it.',
	});
}
