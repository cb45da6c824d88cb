import {
	chmodSync,
	lstatSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	statSync,
	symlinkSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reconcile } from '../../src/entries/memory.ts';
import { type Entry, readEntries } from '../../src/entries/read-entries.ts';
import { formatEntry, planWrites, type WritePlan, writeEntries } from '../../src/entries/write-entries.ts';
import { paperSchema, type PaperFields } from '../../src/model/paper.ts';
import { ProblemLog } from '../../src/model/problem.ts';

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'sheaf-entries-'));

const entryOf = (slug: string, fields: Partial<PaperFields> = {}, abstract = 'Buzz.'): Entry => ({
	slug,
	...reconcile(undefined, { fields: { title: slug, ...fields }, abstract }, 'key-1'),
});

/** Reads a folder, plans for what is wanted and writes it, as the ingest does. */
function write(folder: string, wanted: readonly Entry[]): { plan: WritePlan; done: number[] } {
	const done: number[] = [];
	const plan = planWrites(held(folder), wanted);
	writeEntries(folder, plan, (count) => done.push(count));
	return { plan, done };
}

function held(folder: string): Entry[] {
	const log = new ProblemLog();
	const { entries } = readEntries(folder, log);
	expect(log.problems).toEqual([]);
	return entries;
}

const slugs = (entries: readonly Entry[]): string[] => entries.map(({ slug }) => slug);

describe('an entry that is written', () => {
	test('is a file with the fields in their order, what the ingest remembers, and the abstract', () => {
		const entry: Entry = {
			slug: 'bees',
			fields: { title: 'Bees: a Survey', published: '2025-10-29', arxiv: '2512.01230', authors: ['Ada'] },
			abstract: 'One.\n\nTwo.',
			memory: { key: '123456789012', title: '1e105678' },
		};
		expect(formatEntry(entry)).toBe(
			[
				'---',
				'title: "Bees: a Survey"',
				'published: "2025-10-29"',
				'arxiv: "2512.01230"',
				'authors:',
				'  - Ada',
				'ingested:',
				'  key: "123456789012"',
				'  title: "1e105678"',
				'---',
				'',
				'One.',
				'',
				'Two.',
				'',
			].join('\n'),
		);
	});

	test('reads back as the same entry, whatever its texts', () => {
		const folder = newFolder();
		const text = fc
			.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: fc.constantFrom(...Array.from(':#\'"-|>\n 0e1.🐝')) }))
			.map((value) => value.trim())
			.filter((value) => value !== '');
		fc.assert(
			fc.property(text, text, text, (title, name, abstract) => {
				const entry = entryOf('bees', paperSchema.parse({ title, organization: { name } }), abstract);
				writeEntries(folder, planWrites([], [entry]), () => undefined);
				expect(held(folder)).toEqual([entry]);
			}),
			{ numRuns: 200 },
		);
	});
});

describe('writeEntries', () => {
	test('writes what is new or changed, counts it, and makes the folder where there is none', () => {
		const folder = join(newFolder(), 'content', 'papers');
		expect(write(folder, [entryOf('bees'), entryOf('wasps')]).done).toEqual([1, 2]);
		const { plan, done } = write(folder, [entryOf('bees', { comments: 3 }), entryOf('wasps'), entryOf('ants')]);
		expect([plan.added, plan.changed, plan.unchanged].map(slugs)).toEqual([['ants'], ['bees'], ['wasps']]);
		expect(done).toEqual([1, 2]);
		expect(held(folder)).toEqual([entryOf('ants'), entryOf('bees', { comments: 3 }), entryOf('wasps')]);
	});

	test('does not write an entry again that is as it should be', () => {
		const folder = newFolder();
		write(folder, [entryOf('bees'), entryOf('wasps')]);
		const past = new Date('2020-01-01T00:00:00Z');
		for (const name of readdirSync(folder)) utimesSync(join(folder, name), past, past);
		write(folder, [entryOf('bees'), entryOf('wasps', { comments: 1 })]);
		expect(statSync(join(folder, 'bees.md')).mtime).toEqual(past);
		expect(statSync(join(folder, 'wasps.md')).mtime).not.toEqual(past);
	});

	test('leaves a file as its editor has laid it out when it says what it should', () => {
		const folder = newFolder();
		const entry = entryOf('bees', { organization: { name: 'Hive', handle: 'hive' }, authors: ['Ada', 'Ben'] });
		const { memory } = entry;
		const byHand = [
			'\uFEFF---',
			'# Ada asked for this one.',
			`ingested: ${JSON.stringify(memory)}`,
			"authors: [ 'Ada', Ben ]",
			'organization: { handle: hive, name: Hive }',
			'title: >-',
			'  bees',
			'---',
			'Buzz.',
		].join('\r\n');
		writeFileSync(join(folder, 'bees.md'), byHand);
		expect(slugs(write(folder, [entry]).plan.unchanged)).toEqual(['bees']);
		expect(readFileSync(join(folder, 'bees.md'), 'utf8')).toBe(byHand);
	});

	test('keeps an entry that is not wanted', () => {
		const folder = newFolder();
		write(folder, [entryOf('bees'), entryOf('wasps')]);
		expect(write(folder, [entryOf('wasps')]).plan).toEqual({ added: [], changed: [], unchanged: [entryOf('wasps')] });
		expect(readdirSync(folder).sort()).toEqual(['bees.md', 'wasps.md']);
	});

	test('removes what a killed run has left, even when there is nothing to write, and nothing else', () => {
		const folder = newFolder();
		write(folder, [entryOf('bees')]);
		const strangers = ['bees.md.bak', 'bees.md~', 'notes.txt', 'bees.md.20251029', 'bees.md.1761700000'];
		for (const name of [...strangers, '.bees.md.sheaf-draft', '.gone.md.sheaf-draft'])
			writeFileSync(join(folder, name), 'half');
		write(folder, [entryOf('bees')]);
		expect(readdirSync(folder).sort()).toEqual([...strangers, 'bees.md'].sort());
	});

	test('leaves an entry its rights, and a link to one', () => {
		const [folder, elsewhere] = [newFolder(), newFolder()];
		write(elsewhere, [entryOf('bees')]);
		chmodSync(join(elsewhere, 'bees.md'), 0o660);
		symlinkSync(join(elsewhere, 'bees.md'), join(folder, 'bees.md'));
		write(folder, [entryOf('bees', { comments: 3 })]);
		expect(lstatSync(join(folder, 'bees.md')).isSymbolicLink()).toBe(true);
		expect(statSync(join(elsewhere, 'bees.md')).mode & 0o777).toBe(0o660);
		expect(held(elsewhere)).toEqual([entryOf('bees', { comments: 3 })]);
	});

	test('leaves nothing half of an entry that cannot be written', () => {
		const folder = newFolder();
		mkdirSync(join(folder, 'bees.md'));
		expect(() => {
			writeEntries(folder, planWrites([], [entryOf('bees')]), () => undefined);
		}).toThrow('bees.md');
		expect(readdirSync(folder)).toEqual(['bees.md']);
	});

	test('leaves no file of its own behind', () => {
		const folder = newFolder();
		write(folder, [entryOf('bees'), entryOf('wasps')]);
		expect(readdirSync(folder).sort()).toEqual(['bees.md', 'wasps.md']);
	});
});

describe('planWrites', () => {
	const { added, changed, unchanged } = planWrites(
		[entryOf('same'), entryOf('field'), entryOf('abstract'), entryOf('memory'), entryOf('unwanted')],
		[
			entryOf('same'),
			entryOf('field', { comments: 1 }),
			entryOf('abstract', {}, 'Hum.'),
			{ ...entryOf('memory'), memory: { key: 'key-2' } },
			entryOf('new'),
		],
	);

	test('takes an entry for changed when a field, the abstract or what is remembered differs', () => {
		expect(slugs(changed)).toEqual(['field', 'abstract', 'memory']);
	});

	test('takes every other one for new or unchanged', () => {
		expect([slugs(added), slugs(unchanged)]).toEqual([['new'], ['same']]);
	});
});
