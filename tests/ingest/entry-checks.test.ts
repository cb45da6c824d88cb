import { expect, test } from 'vitest';
import { reconcile } from '../../src/entries/memory.ts';
import { readEntries } from '../../src/entries/read-entries.ts';
import { checkEntries } from '../../src/ingest/entry-checks.ts';
import { type Problem, ProblemLog } from '../../src/model/problem.ts';
import type { Topic } from '../../src/model/topic.ts';
import { folderWith } from '../entries/folder-with.ts';

function problemsOf(entry: string, topics: Topic[] = []): Problem[] {
	const folder = folderWith({ 'goats.md': entry });
	const log = new ProblemLog();
	checkEntries(readEntries(folder, log).entries, { topics, unread: new Set() }, folder, log);
	return log.problems;
}

test('a formula that a person has written and that cannot be drawn is said with its line', () => {
	const said = problemsOf(String.raw`---
title: Goats $\frob{a}$
note: |
  Of $5 and $6, and of $x^2$.
  But $\frac{b$ of them.
---

Of $y$ goats, some $\frac{c$ and $\frac
{d$ too.

$$
\frac{e
$$
`);
	expect(said.map(({ found, line }) => [line, /"(.*)"/.exec(found)?.[1]])).toEqual([
		[2, String.raw`$\frob{a}$`],
		[3, String.raw`$\frac{b$`],
		[8, String.raw`$\frac{c$`],
		[8, String.raw`$\frac {d$`],
		[12, String.raw`$\frac{e$`],
	]);
	expect(new Set(said.map(({ kind }) => kind))).toEqual(new Set(['broken-tex']));
});

test('a formula of a note is told as a table has it, whose cells end it', () => {
	const entry = '---\ntitle: Goats\nnote: |\n  | a | b |\n  | - | - |\n  | $x$ | $\\frac{y$ |\n---\n';
	expect(problemsOf(entry)).toMatchObject([{ kind: 'broken-tex', line: 3 }]);
	expect(problemsOf(entry.replace('$\\frac{y$', '$p(a|b)$'))).toEqual([]);
});

test('fewer authors than are named are said with their line, and more are not', () => {
	const entryWith = (count: number): string => `---\ntitle: Goats\nauthors: [Ada, Bo]\nauthorCount: ${count}\n---\n`;
	expect(problemsOf(entryWith(1))).toMatchObject([{ kind: 'few-authors', line: 4, severity: 'notice' }]);
	expect(problemsOf(entryWith(3))).toEqual([]);
});

test('a formula of a source is not said again of its entry', () => {
	const fresh = { fields: { title: 'Goats' }, abstract: String.raw`Of $\frac{c$ goats.` };
	const log = new ProblemLog();
	checkEntries(
		[{ slug: 'goats', ...reconcile(undefined, fresh, 'goats') }],
		{ topics: [], unread: new Set() },
		'papers',
		log,
	);
	expect(log.problems).toEqual([]);
});

test('an older id of a topic is said with its line and the present one', () => {
	const chimes = { id: 'chimes', name: 'Chimes', definition: 'Chimes.', phrases: {}, against: {}, titles: [] };
	const topics = [{ ...chimes, aliases: ['bells'], introduction: '' }];
	expect(problemsOf('---\ntitle: Goats\ntopics:\n  - chimes\n  - bells\n---\n', topics)).toMatchObject([
		{
			line: 5,
			column: 5,
			kind: 'unknown-topic',
			expected: '"chimes"',
			fix: 'Write chimes; until then the paper is not listed under it.',
		},
	]);
});

test('a topic that no file has is told with the one that is meant', () => {
	const food = { id: 'food', name: 'Food', definition: 'All.', phrases: {}, against: {}, titles: [] };
	const topics = [{ ...food, introduction: '' }];
	const fixOf = (topic: string) => problemsOf(`---\ntitle: Goats\ntopics:\n  - ${topic}\n---\n`, topics)[0]?.fix;
	expect(fixOf('Food')).toMatch(/^Write food if you mean that, or add the topic; until then /);
	expect(fixOf('bells')).toMatch(/^Mend the name, or add the topic; until then /);
});
