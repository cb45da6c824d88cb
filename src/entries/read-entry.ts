import { z } from 'zod';
import { contentHash } from '../files/content-hash.ts';
import { shownPath } from '../files/folders.ts';
import { paperSchema } from '../model/paper.ts';
import { ProblemLog } from '../model/problem.ts';
import type { Remember } from '../model/remember.ts';
import { checkMarkdownFile } from './check.ts';
import { memorySchema, type RememberedContent, tellUnlikeMemory, unlikeMemory } from './memory.ts';
import { contentOf, textOf } from './read-text.ts';

/** One file of `content/papers/`. */
export interface Entry extends RememberedContent {
	slug: string;
}

export interface UnreadableEntry {
	slug: string;
	/** The key of its paper, where the file still shows it. */
	key?: string;
}

/** The front matter of an entry as it stands in the file: the paper, and what the ingest remembers. */
export const entrySchema = z.strictObject({ ...paperSchema.shape, ingested: memorySchema.default({}) });

/**
 * Reads the entry of a file. One that has not been written since this run read it is the same object, because the
 * ingest and the pages ask for all of them.
 *
 * @param remember Keeps what an earlier run has parsed.
 */
export function readEntry(path: string, slug: string, log: ProblemLog, remember: Remember): Entry | UnreadableEntry {
	const before = lastRead.get(path);
	if (before && isAsRead(before, path)) return before;
	const content = contentOf(path, log);
	if (!content) return { slug };
	const { bytes, hash } = content;
	const text = textOf(bytes, path, log);
	const entry = text === undefined ? undefined : entryOf({ slug, text, hash, path }, log, remember);
	if (entry) {
		hashes.set(entry, hash);
		lastRead.set(path, entry);
		return entry;
	}
	const key = /^ +key: "?([0-9a-f]{12})"?\r?$/m.exec(bytes.toString('latin1'))?.[1];
	return { slug, ...(key !== undefined && { key }) };
}

function isAsRead(entry: Entry, path: string): boolean {
	try {
		return hashes.get(entry) === contentHash(path);
	} catch {
		return false;
	}
}

/** By path. */
const lastRead = new Map<string, Entry>();
const hashes = new WeakMap<Entry, string>();

/** Stands for the file of an entry, as it was when it was read. */
export const hashOfEntry = (entry: Entry): string | undefined => hashes.get(entry);

interface EntryFile {
	slug: string;
	text: string;
	hash: string;
	path: string;
}

/** An entry without its abstract, which stands at the end of the file. */
interface Front extends Omit<RememberedContent, 'abstract'> {
	unlikeMemory: readonly string[];
	abstractLength: number;
}

function entryOf({ slug, text, hash, path }: EntryFile, log: ProblemLog, remember: Remember): Entry | undefined {
	const front = remember('entries', hash, () => frontOf(parse(text, path, new ProblemLog()), text));
	const content = front ? withAbstract(front, text) : parse(text, path, log);
	if (!content) return undefined;
	const entry = { slug, ...content };
	if (front) tellUnlikeMemory(entry, front.unlikeMemory);
	return entry;
}

/** Nothing of what cannot be read, so that it is said again. */
function frontOf(content: RememberedContent | undefined, text: string): Front | null {
	if (!content) return null;
	const { fields, memory, abstract } = content;
	const front = { fields, memory, unlikeMemory: unlikeMemory(content), abstractLength: abstract.length };
	return withAbstract(front, text).abstract === abstract ? front : null;
}

function withAbstract({ fields, memory, abstractLength }: Front, text: string): RememberedContent {
	const end = text.trimEnd();
	return { fields, abstract: end.slice(end.length - abstractLength), memory };
}

function parse(text: string, path: string, log: ProblemLog): RememberedContent | undefined {
	const checked = checkMarkdownFile(text, entrySchema, shownPath(path), log);
	if (!checked) return undefined;
	const { ingested: memory, ...fields } = checked.data;
	return { fields, abstract: checked.body, memory };
}
