import {
	chmodSync,
	chownSync,
	mkdirSync,
	readdirSync,
	realpathSync,
	renameSync,
	rmSync,
	type Stats,
	writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { formatFrontMatter } from './front-matter.ts';
import { statsOf } from './paths.ts';
import type { Entry } from './read-entries.ts';

/** What a write would do, or did. */
export interface WritePlan {
	added: Entry[];
	changed: Entry[];
	unchanged: Entry[];
}

/** Compares values rather than bytes, so that a file a person has laid out in their own way stays as it is. */
export function planWrites(held: readonly Entry[], wanted: readonly Entry[]): WritePlan {
	const heldBySlug = new Map(held.map((entry) => [entry.slug, entry]));
	const plan: WritePlan = { added: [], changed: [], unchanged: [] };
	for (const entry of wanted) {
		const before = heldBySlug.get(entry.slug);
		if (!before) plan.added.push(entry);
		else if (isDeepStrictEqual(before, entry)) plan.unchanged.push(entry);
		else plan.changed.push(entry);
	}
	return plan;
}

/**
 * Writes the entries that are new or changed, each whole or not at all: a file is written beside its place and moved
 * there, so that a run that is killed leaves every entry old or new. Only what may hold a person's edits is made sure to
 * be on the disk before the next one is written: the others can be made again.
 */
export function writeEntries(folder: string, { added, changed }: WritePlan, onWritten: (done: number) => void): void {
	mkdirSync(folder, { recursive: true });
	removeLeftovers(folder);
	[...added, ...changed].forEach((entry, index) => {
		writeWhole(join(folder, `${entry.slug}.md`), formatEntry(entry), { flush: index >= added.length });
		onWritten(index + 1);
	});
}

/** An entry as a file holds it. */
export const formatEntry = ({ fields, abstract, memory }: Entry): string =>
	formatFrontMatter({ ...fields, ingested: memory }, abstract);

/**
 * Writes a file beside its place, under a name that nobody else gives to one, and moves it there. What is written over
 * keeps its rights and its owner, and a link leads where it did.
 */
function writeWhole(path: string, text: string, { flush }: { flush: boolean }): void {
	const before = statsOf(path);
	const place = before ? realpathSync(path) : path;
	const draft = join(dirname(place), `.${basename(place)}${DRAFT}`);
	try {
		writeFileSync(draft, text, { flush, mode: before?.mode ?? 0o666 });
		if (before) keepOwner(draft, before);
		renameSync(draft, place);
	} catch (error) {
		rmSync(draft, { force: true });
		throw error;
	}
}

const DRAFT = '.sheaf-draft';

function keepOwner(draft: string, { mode, uid, gid }: Stats): void {
	try {
		chmodSync(draft, mode);
		chownSync(draft, uid, gid);
	} catch {
		// Another person's file becomes that of who writes it, where the system lets nobody give files away.
	}
}

/** A killed run may leave the file that it was writing. */
function removeLeftovers(folder: string): void {
	for (const name of readdirSync(folder)) {
		if (name.startsWith('.') && name.endsWith(DRAFT)) rmSync(join(folder, name));
	}
}
