import { hash } from 'node:crypto';
import { z } from 'zod';
import { FIELD_NAMES, isIngestField, type PaperFields } from '../model/paper.ts';

/**
 * What the ingest last wrote into an entry, as fingerprints under the key `ingested`. A field whose value no longer has
 * its fingerprint was edited by a person and is theirs from then on. Where a paper was seen in several captures, the
 * name of the one that the value comes from stands behind it: `1a2b3c4d list.bib`.
 */
export const memorySchema = z.record(z.string(), z.string());
export type Memory = z.output<typeof memorySchema>;

/** What an entry says of its paper: the front matter and the abstract. */
export interface EntryContent {
	fields: PaperFields;
	/** Markdown. */
	abstract: string;
}

/** What the sources say now. */
export interface FreshContent extends EntryContent {
	/** The captures that each field comes from, where there are several. */
	from?: Readonly<Record<string, readonly string[]>>;
}

/** An entry's content together with what the ingest remembers of it. */
export interface RememberedContent extends EntryContent {
	memory: Memory;
}

/** What is remembered beside the fields: the abstract, and the key by which the paper's next listing finds its entry. */
const ABSTRACT = 'abstract';
const KEY = 'key';

/**
 * Joins what the sources say now with what the entry holds. A field is the person's where its value is not the one
 * that was remembered, also where it is gone or was there before the ingest had anything to say. Every other
 * field follows the sources.
 *
 * @param key What the paper is found by: see `findKey`.
 */
export function reconcile(held: RememberedContent | undefined, fresh: FreshContent, key: string): RememberedContent {
	const memory: Memory = { [KEY]: key };
	const settled = (name: string, heldValue: unknown, freshValue: unknown): unknown => {
		const { value, mark } = settle(held, name, heldValue, { value: freshValue, from: fresh.from?.[name] });
		if (mark !== undefined) memory[name] = mark;
		return value;
	};
	const fields = fieldsInOrder((name) => {
		const heldValue = held?.fields[name];
		return INGEST_FIELDS.includes(name) ? settled(name, heldValue, fresh.fields[name]) : heldValue;
	});
	const abstract = settled(ABSTRACT, held?.abstract || undefined, fresh.abstract || undefined);
	return { fields, abstract: (abstract as string | undefined) ?? '', memory };
}

/** An entry with one field refreshed and nothing else touched; the same entry where there is nothing to refresh. */
export function refreshField<Held extends RememberedContent, Name extends keyof PaperFields>(
	held: Held,
	name: Name,
	fresh: PaperFields[Name],
): Held {
	const { value, mark } = settle(held, name, held.fields[name], { value: fresh });
	if (mark === undefined || mark === held.memory[name]) return held;
	const fields = fieldsInOrder((known) => (known === name ? value : held.fields[known]));
	return { ...held, fields, memory: { ...held.memory, [name]: mark } };
}

/** The fields that have a value, in the order in which they stand in entries. */
function fieldsInOrder(valueOf: (name: keyof PaperFields) => unknown): PaperFields {
	const fields: Record<string, unknown> = {};
	for (const name of FIELD_NAMES) {
		const value = valueOf(name);
		if (value !== undefined) fields[name] = value;
	}
	return fields as PaperFields;
}

/** The value that stays, and what to remember of it. */
function settle(
	held: RememberedContent | undefined,
	name: string,
	heldValue: unknown,
	fresh: { value: unknown; from?: readonly string[] | undefined },
) {
	if (held && isEdited(held, name)) return { value: heldValue, mark: held.memory[name] };
	const isHeld = held !== undefined && isSame(heldValue, fresh.value);
	const fingerprint = isHeld ? fingerprintIn(held.memory[name]) : fingerprintOf(fresh.value);
	return {
		value: fresh.value,
		mark: fingerprint && [fingerprint, fresh.from?.join(BETWEEN)].filter(Boolean).join(' '),
	};
}

const isSame = (a: unknown, b: unknown): boolean =>
	a === b || (typeof a === 'object' && typeof b === 'object' && textOf(a) === textOf(b));

/** No file's name holds a slash. */
const BETWEEN = ' / ';

const fingerprintIn = (mark: string | undefined): string | undefined => mark?.split(' ', 1)[0];

/** The captures that the fields come from which the ingest has written and no person has edited since. */
export function fieldOrigins(entry: RememberedContent): Map<string, string[]> {
	const edited = new Set(editedFields(entry));
	const origins = Object.entries(entry.memory).map(([name, mark]) => {
		const space = mark.indexOf(' ');
		return [name, space === -1 ? [] : mark.slice(space + 1).split(BETWEEN)] as const;
	});
	return new Map(
		origins.filter(([name, files]) => files.length > 0 && !edited.has(name)).map(([name, files]) => [name, files]),
	);
}

/** Names of the fields that a person has edited; none in an entry that the ingest did not make. */
export const editedFields = (entry: RememberedContent): readonly string[] =>
	KEY in entry.memory ? unlikeMemory(entry) : [];

/** Whether a field holds, or lacks, something else than the ingest last wrote, in any entry. */
export const isEdited = (entry: RememberedContent, name: string): boolean => unlikeMemory(entry).includes(name);

const INGEST_FIELDS: readonly string[] = FIELD_NAMES.filter(isIngestField);

const edits = new WeakMap<RememberedContent, readonly string[]>();

/** Names of what differs from what is remembered. An entry is asked for it at every step. */
export const unlikeMemory = (entry: RememberedContent): readonly string[] =>
	edits.getOrInsertComputed(entry, ({ fields, abstract, memory }) => {
		const values: Record<string, unknown> = { ...fields, [ABSTRACT]: abstract || undefined };
		return [...INGEST_FIELDS, ABSTRACT].filter((name) => fingerprintOf(values[name]) !== fingerprintIn(memory[name]));
	});

/** Spares an entry the work where an earlier run has found the same. */
export const tellUnlikeMemory = (entry: RememberedContent, names: readonly string[]): void => {
	edits.set(entry, names);
};

/** The key by which the ingest remembered the paper of an entry; none where a person made the entry. */
export const rememberedKey = (memory: Memory): string | undefined => memory[KEY];

/** Short, because an entry is read by people, and long enough that 100,000 papers have no two alike. */
export const findKey = (titleKey: string): string => digest(titleKey).slice(0, 12);

function fingerprintOf(value: unknown): string | undefined {
	const text = textOf(value);
	return text === undefined ? undefined : digest(text).slice(0, 8);
}

/** Nothing of what is absent. */
const textOf = (value: unknown): string | undefined => JSON.stringify(value);

const digest = (text: string): string => hash('sha256', text);
