import { describe, expect, test } from 'vitest';
import { shownPath } from '../../src/files/folders.ts';
import { checkAliases } from '../../src/ingest/alias-checks.ts';
import type { Addressed } from '../../src/model/permalinks.ts';
import { formatProblem, ProblemLog } from '../../src/model/problem.ts';
import { folderWith } from '../entries/folder-with.ts';

function warnings(...entries: Addressed[]): string[] {
	const files = entries.map(({ name, aliases = [] }): [string, string] => [
		`${name}.md`,
		`---\naliases: [${aliases.join(', ')}]\n---\n`,
	]);
	const folder = folderWith(Object.fromEntries(files));
	const log = new ProblemLog();
	checkAliases({ kind: 'papers', folder: 'papers', entries, unread: [] }, folder, log);
	expect(log.hasRefusals).toBe(false);
	return log.problems.map((problem) => formatProblem(problem).replace(shownPath(folder), 'papers'));
}

describe('it is said where an alias leads nobody to the entry that has it', () => {
	test('because another has the address', () => {
		expect(warnings({ name: 'ants' }, { name: 'bees', aliases: ['ants'] })).toEqual([
			'papers/bees.md:2:11  Found the alias "ants", which is the address of another paper, expected one that no other paper has. ' +
				'Take it out, or, if this paper stands for the other, take the other away or hide it. [taken-alias]',
		]);
	});

	test('because another has the alias', () => {
		expect(warnings({ name: 'ants', aliases: ['flies'] }, { name: 'bees', aliases: ['flies', 'flies'] })).toEqual([
			'papers/bees.md:2:11  Found the alias "flies", which is an alias of papers/ants.md too, expected one that no other paper has. ' +
				'Take it out, or, if this paper stands for the other, take the other away or hide it. [taken-alias]',
		]);
	});

	test('because it is its own address', () => {
		expect(warnings({ name: 'ants', aliases: ['ants'] })).toEqual([
			'papers/ants.md:2:11  Found the alias "ants", which is its own address, expected one that no other paper has. Take it out. [taken-alias]',
		]);
	});

	test('because it would lead through a second alias', () => {
		const hidden = { name: 'bees', hidden: true, aliases: ['flies', 'ants'] };
		expect(warnings({ name: 'ants', aliases: ['bees'] }, hidden)).toEqual([
			'papers/bees.md:2:11  Found the alias "flies" of what is hidden and is itself an alias of papers/ants.md, ' +
				'expected an alias that leads on in one step. Move it to papers/ants.md. [chained-alias]',
		]);
	});
});

test('an alias that takes the place of what is hidden is in order', () => {
	expect(warnings({ name: 'ants', aliases: ['bees', 'flies'] }, { name: 'bees', hidden: true })).toEqual([]);
});
