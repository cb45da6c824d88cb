import { chmodSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import { readEntries } from '../../src/entries/read-entries.ts';
import { readTopics } from '../../src/entries/read-topics.ts';
import { ProblemLog } from '../../src/model/problem.ts';

const folderWith = (files: Record<string, string | Uint8Array>): string => {
	const folder = mkdtempSync(join(tmpdir(), 'sheaf-'));
	for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
	return folder;
};

const kinds = (log: ProblemLog): string[] => log.problems.map(({ kind }) => kind);

test('an entry that is not in UTF-8 is refused, and nothing may be written over it', () => {
	const log = new ProblemLog();
	const folder = folderWith({ 'goats.md': Buffer.from('---\ntitle: Grüne Ziegen\n---\n', 'latin1') });
	expect(readEntries(folder, log)).toEqual({ entries: [], unreadable: [{ slug: 'goats' }] });
	expect(kinds(log)).toEqual(['not-text']);
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

test.each(['c#.md', 'a b.md', 'grün.md', '%41.md', 'con.md', 'dot..md', `${'a'.repeat(201)}.md`])(
	'the file name %s cannot be an address',
	(name) => {
		const log = new ProblemLog();
		const folder = folderWith({ [name]: '---\nname: C\ndefinition: C.\nphrases:\n  c: 1\n---\n', 'Good_one-1.md': '' });
		expect(readTopics(folder, log)).toEqual([]);
		expect(kinds(log)).toContain('bad-name');
		expect(log.problems.filter(({ kind }) => kind === 'bad-name')).toHaveLength(1);
	},
);

test.for([
	[['Goats.md', 'goats.md'], ['goats']],
	[
		['GOATS.md', 'Goats.md', 'bees.md'],
		['GOATS', 'bees'],
	],
] as const)('of the names %j, which differ in capitals alone, one is read', ([names, read], { skip }) => {
	const log = new ProblemLog();
	const folder = folderWith(Object.fromEntries(names.map((name) => [name, '---\ntitle: Goats\n---\n'])));
	skip(readdirSync(folder).length < names.length, 'on this disk the names are one');
	expect(readEntries(folder, log).entries.map(({ slug }) => slug)).toEqual(read);
	expect(kinds(log)).toEqual(['bad-name']);
});

test('entries come in the order of their slugs', () => {
	const folder = folderWith({ 'a-2.md': '---\ntitle: A\n---\n', 'a.md': '---\ntitle: A\n---\n' });
	expect(readEntries(folder, new ProblemLog()).entries.map(({ slug }) => slug)).toEqual(['a', 'a-2']);
});
