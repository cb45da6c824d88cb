import type { ProblemLog } from '../model/problem.ts';
import { computeAnew, type Remember } from '../model/remember.ts';
import { type Entry, readEntry, type UnreadableEntry } from './read-entry.ts';
import { addressedFiles } from './addressed-files.ts';

export type { Entry, UnreadableEntry };

export interface EntryFolder {
	entries: Entry[];
	/** Files that cannot be read. They are in the log; nothing may be written over them. */
	unreadable: UnreadableEntry[];
}

/** Reads every entry of a folder, in the order of their slugs. A folder that is not there holds none. */
export function readEntries(folder: string, log: ProblemLog, remember: Remember = computeAnew): EntryFolder {
	const found: EntryFolder = { entries: [], unreadable: [] };
	for (const { path, id } of addressedFiles(folder, log)) {
		const entry = readEntry(path, id, log, remember);
		if ('fields' in entry) found.entries.push(entry);
		else found.unreadable.push(entry);
	}
	return found;
}
