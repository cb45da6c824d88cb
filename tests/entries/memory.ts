import { type EntryContent, reconcile, type RememberedContent } from '../../src/entries/memory.ts';
import type { PaperFields } from '../../src/model/paper.ts';

export const content = (fields: Partial<PaperFields> = {}, abstract = 'Buzz.'): EntryContent => ({
	fields: { title: 'Bees', ...fields },
	abstract,
});

/** An entry that the ingest has written from a content, as it stands before a person comes. */
export const written = (fields?: Partial<PaperFields>, abstract?: string): RememberedContent =>
	reconcile(undefined, content(fields, abstract), 'key-1');

/** What a person does to an entry: sets fields, removes them where they are `undefined`, or writes an abstract. */
export function edit(
	entry: RememberedContent,
	{ abstract, ...fields }: { [Name in keyof PaperFields]?: PaperFields[Name] | undefined } & { abstract?: string },
): RememberedContent {
	const values = Object.entries({ ...entry.fields, ...fields }).filter(([, value]) => value !== undefined);
	return {
		fields: Object.fromEntries(values) as unknown as PaperFields,
		abstract: abstract ?? entry.abstract,
		memory: { ...entry.memory },
	};
}

/** Takes a line out from under `ingested`. */
export function forget(entry: RememberedContent, name: string): RememberedContent {
	const { [name]: _forgotten, ...memory } = entry.memory;
	return { ...entry, memory };
}

export const again = (held: RememberedContent, fresh: EntryContent): RememberedContent =>
	reconcile(held, fresh, 'key-1');
