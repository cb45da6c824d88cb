import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readEntries } from '../../src/entries/read-entries.ts';
import { shownPath } from '../../src/files/folders.ts';
import { ProblemLog } from '../../src/model/problem.ts';

function read(files: Record<string, string>) {
	const folder = mkdtempSync(join(tmpdir(), 'sheaf-entries-'));
	for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
	const log = new ProblemLog();
	return { ...readEntries(folder, log), folder, log };
}

describe('readEntries', () => {
	test('reads each file into its slug, its fields, its abstract and what the ingest remembers', () => {
		const { entries, unreadable, log } = read({
			'bees.md':
				'---\ntitle: Bees\ncomments: 3\nnote: Good.\ningested:\n  key: abc\n  title: def\n---\n\nBuzz *loudly*.\n\nHum.\n',
		});
		expect(entries).toEqual([
			{
				slug: 'bees',
				fields: { title: 'Bees', comments: 3, note: 'Good.' },
				abstract: 'Buzz *loudly*.\n\nHum.',
				memory: { key: 'abc', title: 'def' },
			},
		]);
		expect(unreadable).toEqual([]);
		expect(log.problems).toEqual([]);
	});

	test('remembers nothing of an entry that a person has made', () => {
		expect(read({ 'bees.md': '---\ntitle: Bees\n---\n' }).entries).toEqual([
			{ slug: 'bees', fields: { title: 'Bees' }, abstract: '', memory: {} },
		]);
	});

	test('reads in the order of the slugs, and no other files', () => {
		const text = '---\ntitle: Bees\n---\n';
		const names = ['b.md', 'a.md', '.hidden.md', 'README.txt', 'c.md.123456', 'd.md~', 'e.v2.md'];
		const { entries } = read(Object.fromEntries(names.map((name) => [name, text])));
		expect(entries.map(({ slug }) => slug)).toEqual(['a', 'b', 'e.v2']);
	});

	test('names the files that cannot be read and says why with their path and line, and reads the rest', () => {
		const { entries, unreadable, folder, log } = read({
			'bad.md': '---\ntitle: Bees\nlamp: 1\n---\n',
			'empty.md': '',
			'good.md': '---\ntitle: Bees\n---\n',
		});
		expect(entries.map(({ slug }) => slug)).toEqual(['good']);
		expect(unreadable).toEqual([{ slug: 'bad' }, { slug: 'empty' }]);
		expect(log.problems).toMatchObject([
			{ file: shownPath(join(folder, 'bad.md')), line: 3, column: 1, severity: 'refused-file' },
			{ file: shownPath(join(folder, 'empty.md')), line: 1, column: 1, severity: 'refused-file' },
		]);
	});

	test('refuses a fingerprint that lost its quotes, because a number is another one', () => {
		const { unreadable, log } = read({ 'bees.md': '---\ntitle: Bees\ningested:\n  title: 12345678\n---\n' });
		expect(unreadable).toEqual([{ slug: 'bees' }]);
		expect(log.problems).toMatchObject([{ line: 4, column: 10 }]);
	});

	test('finds nothing in a folder that is empty or not there', () => {
		const log = new ProblemLog();
		const folder = mkdtempSync(join(tmpdir(), 'sheaf-entries-'));
		mkdirSync(join(folder, 'empty'));
		expect(readEntries(join(folder, 'empty'), log)).toEqual({ entries: [], unreadable: [] });
		expect(readEntries(join(folder, 'none'), log)).toEqual({ entries: [], unreadable: [] });
		expect(log.problems).toEqual([]);
	});
});
