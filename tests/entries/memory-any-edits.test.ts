import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editedFields, type EntryContent, reconcile } from '../../src/entries/memory.ts';
import { FIELD_NAMES, isIngestField, type PaperFields } from '../../src/model/paper.ts';
import { again, edit } from './memory.ts';

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
