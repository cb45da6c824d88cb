import { join } from 'node:path';
import { fieldPlace } from '../entries/front-matter.ts';
import { isEdited } from '../entries/memory.ts';
import type { Entry } from '../entries/read-entries.ts';
import type { ProblemLog } from '../model/problem.ts';
import { checkFormulas } from './broken-tex.ts';
import type { TopicFolder } from './file-under-topics.ts';
import { unknownTopicFinder } from './unknown-topic.ts';

/** Warns of what is sound in each entry and does not fit the rest of the content. */
export function checkEntries(entries: readonly Entry[], topics: TopicFolder, folder: string, log: ProblemLog): void {
	const faultOf = unknownTopicFinder(topics, 'the paper is not listed under it');
	for (const entry of entries) {
		const path = join(folder, `${entry.slug}.md`);
		for (const [index, id] of ownTopics(entry).entries()) {
			const words = faultOf(id);
			if (words) log.warn(fieldPlace(path, ['topics', index]), words);
		}
		checkAuthors(entry, path, log);
		checkFormulas(entry, path, log);
	}
}

/** What captures say is not looked at: one may name the authors, and another know their number. */
function checkAuthors(entry: Entry, path: string, log: ProblemLog): void {
	const { authors = [], authorCount = Infinity } = entry.fields;
	if (authorCount >= authors.length || !(isEdited(entry, 'authors') || isEdited(entry, 'authorCount'))) return;
	log.note(fieldPlace(path, ['authorCount']), {
		kind: 'few-authors',
		found: `authorCount ${authorCount} beside ${authors.length} names`,
		expected: `${authors.length} or more`,
		fix: 'Mend the number, or take its line out if all are named.',
	});
}

/** Topics that the ingest gave are given anew when their file is gone; those of a person stay. */
const ownTopics = (entry: Entry): string[] => (isEdited(entry, 'topics') ? (entry.fields.topics ?? []) : []);
