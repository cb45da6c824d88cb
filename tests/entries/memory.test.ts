import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	editedFields,
	type EntryContent,
	findKey,
	isEdited,
	reconcile,
	refreshField,
	type RememberedContent,
	rememberedKey,
} from '../../src/entries/memory.ts';
import { FIELD_NAMES, isIngestField, type PaperFields } from '../../src/model/paper.ts';

const content = (fields: Partial<PaperFields> = {}, abstract = 'Buzz.'): EntryContent => ({
	fields: { title: 'Bees', ...fields },
	abstract,
});

/** An entry that the ingest has written from a content, as it stands before a person comes. */
const written = (fields?: Partial<PaperFields>, abstract?: string): RememberedContent =>
	reconcile(undefined, content(fields, abstract), 'key-1');

/** What a person does to an entry: sets fields, removes them where they are `undefined`, or writes an abstract. */
function edit(
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
function forget(entry: RememberedContent, name: string): RememberedContent {
	const { [name]: _forgotten, ...memory } = entry.memory;
	return { ...entry, memory };
}

const again = (held: RememberedContent, fresh: EntryContent): RememberedContent => reconcile(held, fresh, 'key-1');

describe('a new entry', () => {
	test('holds what the sources say, in the order of the fields, and is nobody’s', () => {
		const entry = written({ comments: 3, published: '2025' });
		expect(entry).toMatchObject({ fields: { title: 'Bees', published: '2025', comments: 3 }, abstract: 'Buzz.' });
		expect(Object.keys(entry.fields)).toEqual(['title', 'published', 'comments']);
		expect(editedFields(entry)).toEqual([]);
	});

	test('remembers its key and what it holds, and nothing of what it does not hold', () => {
		const entry = written({ comments: 3 }, '');
		expect(rememberedKey(entry.memory)).toBe('key-1');
		expect(Object.keys(entry.memory)).toEqual(['key', 'title', 'comments']);
	});

	test('does not take an editor’s field from the sources', () => {
		expect(written({ hidden: true, note: 'x' }).fields).toEqual({ title: 'Bees' });
	});
});

describe('a field that nobody has touched', () => {
	const held = written({ comments: 3, organization: { name: 'Hive', handle: 'hive' } });

	test('follows the sources to another value', () => {
		const entry = again(held, content({ comments: 4, organization: { name: 'Hive' } }));
		expect(entry.fields).toEqual({ title: 'Bees', comments: 4, organization: { name: 'Hive' } });
		expect(again(entry, content({ comments: 5 })).fields.comments).toBe(5);
	});

	test('goes where the sources no longer say it, and comes back with them', () => {
		const without = again(held, content());
		expect(without).toEqual(written());
		expect(again(without, content({ comments: 4 })).fields).toEqual({ title: 'Bees', comments: 4 });
	});

	test('is filled where it was not known before', () => {
		expect(again(written(), content({ published: '2025' })).fields.published).toBe('2025');
	});

	test('is known when it is zero', () => {
		const zero = written({ comments: 0 });
		expect(again(zero, content({ comments: 1 })).fields.comments).toBe(1);
	});
});

describe('a field that a person has edited stays, and the others go on following', () => {
	const held = written({ comments: 3, authors: ['Ada'] });
	const fresh = content({ comments: 4, authors: ['Ada', 'Ben'] }, 'Hum.');

	test('where they changed it', () => {
		const entry = again(edit(held, { title: 'Bees!' }), fresh);
		expect(entry).toMatchObject({ fields: { title: 'Bees!', comments: 4, authors: ['Ada', 'Ben'] }, abstract: 'Hum.' });
		expect(editedFields(entry)).toEqual(['title']);
	});

	test('where they changed something within it', () => {
		expect(again(edit(held, { authors: ['Ada L.'] }), fresh).fields.authors).toEqual(['Ada L.']);
	});

	test('where they removed it', () => {
		const entry = again(edit(held, { comments: undefined }), fresh);
		expect(entry.fields).toEqual({ title: 'Bees', authors: ['Ada', 'Ben'] });
		expect(editedFields(entry)).toEqual(['comments']);
	});

	test('where they added it before a source had it', () => {
		const entry = again(edit(held, { published: '2024' }), content({ published: '2025' }));
		expect(entry.fields.published).toBe('2024');
		expect(editedFields(entry)).toEqual(['published']);
	});

	test('where the sources no longer say it', () => {
		expect(again(edit(held, { comments: 9 }), content()).fields.comments).toBe(9);
	});

	test('also after the sources have come to say the same and something else again', () => {
		const edited = edit(held, { comments: 9 });
		const same = again(edited, content({ comments: 9 }));
		expect(again(same, content({ comments: 10 })).fields.comments).toBe(9);
	});

	test('until they set it back to what the ingest had written', () => {
		const restored = edit(again(edit(held, { comments: 9 }), fresh), { comments: 3 });
		expect(again(restored, fresh).fields.comments).toBe(4);
	});

	test('until they delete it together with its line under `ingested`', () => {
		const edited = again(edit(held, { comments: 9 }), fresh);
		const reset = again(forget(edit(edited, { comments: undefined }), 'comments'), fresh);
		expect(reset.fields.comments).toBe(4);
		expect(editedFields(reset)).toEqual([]);
	});

	test('and deleting its line under `ingested` alone makes it theirs', () => {
		expect(again(forget(held, 'comments'), fresh).fields.comments).toBe(3);
	});
});

describe('an abstract', () => {
	test('that nobody has touched follows the sources, to nothing as well', () => {
		expect(again(written(), content({}, 'Hum.')).abstract).toBe('Hum.');
		expect(again(written(), content({}, '')).abstract).toBe('');
		expect(again(written({}, ''), content({}, 'Hum.')).abstract).toBe('Hum.');
	});

	test('that a person has written, changed or emptied stays', () => {
		const fresh = content({}, 'Hum.');
		expect(again(edit(written({}, ''), { abstract: 'Mine.' }), fresh).abstract).toBe('Mine.');
		expect(again(edit(written(), { abstract: 'Mine.' }), fresh).abstract).toBe('Mine.');
		expect(again(edit(written(), { abstract: '' }), fresh).abstract).toBe('');
		expect(editedFields(edit(written(), { abstract: '' }))).toEqual(['abstract']);
	});

	test('follows again when it is deleted together with its line under `ingested`', () => {
		const reset = forget(edit(written(), { abstract: '' }), 'abstract');
		expect(again(reset, content({}, 'Hum.')).abstract).toBe('Hum.');
	});
});

describe('an entry that a person has made', () => {
	const held: RememberedContent = { fields: { title: 'My Bees', note: 'Mine.' }, abstract: '', memory: {} };

	test('keeps all that they wrote, and the sources fill in the rest', () => {
		const entry = again(held, content({ comments: 3, note: 'x' }));
		expect(entry.fields).toEqual({ title: 'My Bees', comments: 3, note: 'Mine.' });
		expect(entry.abstract).toBe('Buzz.');
	});

	test('is remembered from then on, and its own fields count as edited', () => {
		expect(rememberedKey(held.memory)).toBeUndefined();
		expect(editedFields(held)).toEqual([]);
		const entry = again(held, content({ comments: 3 }));
		expect(rememberedKey(entry.memory)).toBe('key-1');
		expect(editedFields(entry)).toEqual(['title']);
		expect(again(entry, content({ comments: 4 })).fields).toMatchObject({ title: 'My Bees', comments: 4 });
	});
});

test('the editor’s fields stay whatever they are, and never count as edited', () => {
	const mine = { note: 'x', featured: true, hidden: false, aliases: ['old-bees'] };
	const entry = again(edit(written(), mine), content({ comments: 1 }));
	expect(entry.fields).toEqual({ title: 'Bees', comments: 1, ...mine });
	expect(editedFields(entry)).toEqual([]);
	expect(again(edit(entry, { note: undefined }), content()).fields.note).toBeUndefined();
});

test('the key of a paper is short, steady and another one for another title', () => {
	expect(findKey('bees')).toMatch(/^[0-9a-f]{12}$/);
	expect(findKey('bees')).toBe(findKey('bees'));
	expect(findKey('bees')).not.toBe(findKey('wasps'));
});

describe('for any sequence of edits and of things the sources say', () => {
	const word = fc.constantFrom('a', 'b', 'c');
	const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
	const values = {
		published: optional(fc.constantFrom('2024', '2025')),
		comments: optional(fc.nat(2)),
		authors: optional(fc.array(word, { minLength: 1, maxLength: 2 })),
		organization: optional(fc.record({ name: word, handle: word }, { requiredKeys: ['name'] })),
	};
	const FIELDS = ['title', ...Object.keys(values), 'abstract'] as const;

	const fresh = fc
		.record({ title: word, ...values, abstract: fc.constantFrom('', 'a', 'b') })
		.map(({ abstract, ...fields }) =>
			edit({ fields: { title: '' }, abstract: '', memory: {} }, { ...fields, abstract }),
		);
	const change = fc.oneof(
		...Object.entries(values).map(([name, value]) => value.map((set) => ({ [name]: set }))),
		word.map((title) => ({ title })),
		fc.constantFrom('', 'a', 'b').map((abstract) => ({ abstract })),
		word.map((note) => ({ note })),
	);
	const steps = fc.array(
		fc.oneof(
			fresh.map((sources) => ({ sources })),
			change.map((person) => ({ person })),
		),
		{
			maxLength: 12,
		},
	);

	const valueOf = (entry: EntryContent, name: string): unknown =>
		name === 'abstract' ? entry.abstract : entry.fields[name as keyof PaperFields];

	test('what a person last wrote or removed never changes, and what they never touched is what the sources say', () => {
		fc.assert(
			fc.property(fresh, steps, (first, rest) => {
				let entry = reconcile(undefined, first, 'key-1');
				let latest: EntryContent = first;
				/** What the person has set, and what the ingest had written there when they did. */
				const persons = new Map<string, { set: unknown; over: unknown }>();
				for (const step of rest) {
					if ('sources' in step) {
						latest = step.sources;
						entry = again(entry, latest);
					} else {
						for (const [name, set] of Object.entries(step.person)) {
							const over = persons.has(name) ? persons.get(name)?.over : valueOf(entry, name);
							persons.set(name, { set, over });
							// Setting a value back gives the field back.
							if (JSON.stringify(set) === JSON.stringify(over) && name !== 'note') persons.delete(name);
						}
						entry = edit(entry, step.person);
					}
				}
				entry = again(entry, latest);
				for (const name of [...FIELDS, 'note']) {
					const expected = persons.has(name) ? persons.get(name)?.set : valueOf(latest, name);
					expect(valueOf(entry, name), name).toEqual(expected);
				}
				const edited = FIELDS.filter((name) => persons.has(name));
				expect([...editedFields(entry)].sort()).toEqual([...edited].sort());
			}),
			{ numRuns: 2000 },
		);
	});

	test('a second reconcile with the same input changes nothing', () => {
		fc.assert(
			fc.property(fresh, steps, fresh, (first, rest, last) => {
				let entry = reconcile(undefined, first, 'key-1');
				for (const step of rest) entry = 'sources' in step ? again(entry, step.sources) : edit(entry, step.person);
				const once = again(entry, last);
				expect(again(once, last)).toEqual(once);
				// The order counts too: it is the order of the file.
				expect(JSON.stringify(again(once, last))).toBe(JSON.stringify(once));
				expect(Object.keys(once.fields)).toEqual(FIELD_NAMES.filter((name) => name in once.fields));
			}),
			{ numRuns: 1000 },
		);
	});

	test('only what the ingest may write is remembered', () => {
		const known = new Set<string>(['key', 'abstract', ...FIELD_NAMES.filter(isIngestField)]);
		fc.assert(
			fc.property(fresh, steps, (first, rest) => {
				let entry = reconcile(undefined, first, 'key-1');
				for (const step of rest) entry = 'sources' in step ? again(entry, step.sources) : edit(entry, step.person);
				expect(Object.keys(entry.memory).filter((name) => !known.has(name))).toEqual([]);
			}),
		);
	});
});

describe('one field refreshed', () => {
	test('leaves the others and their memory as they are', () => {
		const entry = edit(written({ topics: ['hives'], comments: 3 }), { comments: 4 });
		const refreshed = refreshField(entry, 'topics', ['honey']);
		expect(refreshed.fields).toEqual({ title: 'Bees', topics: ['honey'], comments: 4 });
		expect({ ...refreshed.memory, topics: '' }).toEqual({ ...entry.memory, topics: '' });
		expect(isEdited(refreshed, 'topics')).toBe(false);
		expect(isEdited(refreshed, 'comments')).toBe(true);
	});

	test('is the same entry where the value is that already, or a person has set it', () => {
		const entry = written({ topics: ['hives'] });
		expect(refreshField(entry, 'topics', ['hives'])).toBe(entry);
		const edited = edit(entry, { topics: ['wax'] });
		expect(refreshField(edited, 'topics', ['honey'])).toBe(edited);
	});
});
