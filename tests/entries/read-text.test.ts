import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

test('entries come in the order of their slugs', () => {
	const folder = folderWith({ 'a-2.md': '---\ntitle: A\n---\n', 'a.md': '---\ntitle: A\n---\n' });
	expect(readEntries(folder, new ProblemLog()).entries.map(({ slug }) => slug)).toEqual(['a', 'a-2']);
});
