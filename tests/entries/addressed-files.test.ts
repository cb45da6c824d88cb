import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readEntries } from '../../src/entries/read-entries.ts';
import { readTopics } from '../../src/entries/read-topics.ts';
import { ProblemLog } from '../../src/model/problem.ts';
import { folderWith, kinds } from './folder-with.ts';

test('files that look like entries and are none are told, and others are nobody’s business', () => {
	const log = new ProblemLog();
	const names = ['bees.md.txt', 'notes.txt', 'Goats.MD', 'crows.markdown', 'owl.png', '.hidden.txt'];
	const empty = Object.fromEntries(names.map((name) => [name, '']));
	const folder = folderWith({ ...empty, 'wasps.txt': '\uFEFF---\r\ntitle: Wasps\r\n---\r\n' });
	for (const inner of ['more', 'pictures']) mkdirSync(join(folder, inner));
	writeFileSync(join(folder, 'more/ants.md'), '');
	expect(readEntries(folder, log)).toEqual({ entries: [], unreadable: [] });
	const told = log.problems.map(({ file, kind }) => `${file.split('/').slice(-1).join('')} ${kind}`);
	expect(told.sort()).toEqual([
		'Goats.MD bad-name',
		'bees.md.txt bad-name',
		'crows.markdown bad-name',
		'more not-a-file',
		'wasps.txt bad-name',
	]);
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
