import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import writeFileAtomic from 'write-file-atomic';
import { formatFrontMatter } from './front-matter.ts';
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
		writeFileAtomic.sync(join(folder, `${entry.slug}.md`), formatEntry(entry), { fsync: index >= added.length });
		onWritten(index + 1);
	});
}

/** An entry as a file holds it. */
export const formatEntry = ({ fields, abstract, memory }: Entry): string =>
	formatFrontMatter({ ...fields, ingested: memory }, abstract);

/** A killed run may leave the file it was writing: `slug.md.` and the long number that write-file-atomic adds. */
function removeLeftovers(folder: string): void {
	for (const name of readdirSync(folder)) {
		if (/\.md\.\d{6,}$/.test(name)) rmSync(join(folder, name));
	}
}
