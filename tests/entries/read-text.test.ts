import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import { readEntries } from '../../src/entries/read-entries.ts';
import { readTopics } from '../../src/entries/read-topics.ts';
import { ProblemLog } from '../../src/model/problem.ts';
import { folderWith, kinds } from './folder-with.ts';

test('an entry that is not in UTF-8 is refused, and nothing may be written over it', () => {
	const log = new ProblemLog();
	const folder = folderWith({ 'goats.md': Buffer.from('---\ntitle: Grüne Ziegen\n---\n', 'latin1') });
	expect(readEntries(folder, log)).toEqual({ entries: [], unreadable: [{ slug: 'goats' }] });
	expect(kinds(log)).toEqual(['not-text']);
});

test('of two versions that git has left in a file none is taken, and nothing may be written over it', () => {
	const log = new ProblemLog();
	const two = '---\ntitle: Goats\n---\n\nThey graze.\n<<<<<<< HEAD\nThey leap.\n=======\nThey rest.\n>>>>>>> other\n';
	const folder = folderWith({ 'goats.md': two, 'kids.md': two.replaceAll('\n', '\r\n') });
	expect(readEntries(folder, log)).toEqual({ entries: [], unreadable: [{ slug: 'goats' }, { slug: 'kids' }] });
	expect(log.problems.map(({ kind, line }) => [kind, line])).toEqual([
		['merge-conflict', 6],
		['merge-conflict', 6],
	]);
});

test('lines of less-than signs and a quotation within quotations are no two versions', () => {
	const log = new ProblemLog();
	const text = '---\ntitle: Goats\n---\n\n<<<<<<< goats\n\n>>>>>>> kids\n\nBees\n=======\n';
	expect(readEntries(folderWith({ 'goats.md': text }), log).entries).toHaveLength(1);
	expect(log.problems).toEqual([]);
});

test('of an entry that cannot be read the key of its paper is still seen', () => {
	const latin = Buffer.from('---\ntitle: Grüne Ziegen\ningested:\n  key: 0123456789ab\n---\n', 'latin1');
	const folder = folderWith({ 'goats.md': latin });
	expect(readEntries(folder, new ProblemLog()).unreadable).toEqual([{ slug: 'goats', key: '0123456789ab' }]);
});

test('what is no file, and a link to nothing, is refused, and the others are read', () => {
	const log = new ProblemLog();
	const folder = folderWith({ 'goats.md': '---\ntitle: Goats\n---\n' });
	mkdirSync(join(folder, 'bees.md'));
	symlinkSync('nowhere', join(folder, 'crows.md'));
	expect(readEntries(folder, log)).toMatchObject({
		entries: [{ slug: 'goats' }],
		unreadable: [{ slug: 'bees' }, { slug: 'crows' }],
	});
	expect(kinds(log)).toEqual(['not-a-file', 'not-a-file']);
	expect(readTopics(folder, new ProblemLog())).toEqual([]);
});

test.runIf(process.getuid?.() !== 0)('a file that may not be opened is refused, and the others are read', () => {
	const log = new ProblemLog();
	const folder = folderWith({ 'bees.md': '---\ntitle: Bees\n---\n', 'goats.md': '---\ntitle: Goats\n---\n' });
	chmodSync(join(folder, 'bees.md'), 0);
	expect(readEntries(folder, log)).toMatchObject({ entries: [{ slug: 'goats' }], unreadable: [{ slug: 'bees' }] });
	expect(kinds(log)).toEqual(['not-allowed']);
});
