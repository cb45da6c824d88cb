import { join } from 'node:path';
import { z } from 'zod';
import { paperSchema } from '../model/paper.ts';
import type { ProblemLog } from '../model/problem.ts';
import { checkMarkdownFile } from './check.ts';
import { shownPath } from './folders.ts';
import { addressNameOf, markdownNames, readTextFile } from './read-text.ts';
import { memorySchema, type RememberedContent } from './memory.ts';

/** One file of `content/papers/`. */
export interface Entry extends RememberedContent {
	slug: string;
}

export interface UnreadableEntry {
	slug: string;
	/** The key of its paper, where the file still shows it. */
	key?: string;
}

export interface EntryFolder {
	entries: Entry[];
	/** Files that cannot be read. They are in the log; nothing may be written over them. */
	unreadable: UnreadableEntry[];
}

/** The front matter of an entry as it stands in the file: the paper, and what the ingest remembers. */
export const entrySchema = z.strictObject({ ...paperSchema.shape, ingested: memorySchema.default({}) });

/** Reads every entry of a folder, in the order of their slugs. A folder that is not there holds none. */
export function readEntries(folder: string, log: ProblemLog): EntryFolder {
	const found: EntryFolder = { entries: [], unreadable: [] };
	for (const name of markdownNames(folder)) {
		const path = join(folder, name);
		const slug = addressNameOf(path, name, log);
		if (slug === undefined) continue;
		const text = readTextFile(path, log);
		const content = text === undefined ? undefined : contentOf(text, shownPath(path), log);
		if (content) {
			found.entries.push({ slug, ...content });
		} else {
			const key = /^ +key: "?([0-9a-f]{12})"?$/m.exec(text ?? '')?.[1];
			found.unreadable.push({ slug, ...(key !== undefined && { key }) });
		}
	}
	return found;
}

function contentOf(text: string, file: string, log: ProblemLog): RememberedContent | undefined {
	const checked = checkMarkdownFile(text, entrySchema, file, log);
	if (!checked) return undefined;
	const { ingested: memory, ...fields } = checked.data;
	return { fields, abstract: checked.body, memory };
}
