import { expect, test } from 'vitest';
import { ContentFolder } from '../helpers/content-folder.ts';

const ISSUE = `---
title: One
date: "2025-03-31"
sections:
  - title: A
    papers:
      - bees
      - slug: seen-nowhere
        note: Lost.
      - kept-back
  - title: B
    rule:
      topic: lamps
---
`;

test('what an issue names and the content has not is said with its line, and the rest goes on', () => {
	const folder = new ContentFolder();
	folder.write('papers/bees.md', '---\ntitle: Bees\naliases: [wasps]\n---\n');
	folder.write('papers/kept-back.md', '---\ntitle: Kept Back\nhidden: true\n---\n');
	const topic = 'name: Lanterns\ndefinition: Lanterns.\nphrases: {}\naliases: [lamps]';
	folder.write('topics/lanterns.md', `---\n${topic}\n---\n`);
	folder.write('digests/one.md', ISSUE);
	const { code, output } = folder.ingest();
	expect(code).toBe(0);
	const lines = output.split('\n').filter((line) => line.includes('digests/one.md'));
	expect(lines).toHaveLength(3);
	expect(lines[0]).toMatch(
		/digests\/one\.md:8:\d+ {2}Found the paper "seen-nowhere", which is not there, .*\[unknown-paper\]/,
	);
	expect(lines[1]).toMatch(
		/digests\/one\.md:10:9 {2}Found the paper "kept-back", which is hidden, .*\[hidden-in-digest\]/,
	);
	expect(lines[2]).toMatch(
		/digests\/one\.md:13:14 {2}Found the topic "lamps", which has another name now, expected "lanterns"\. Write lanterns; .*\[unknown-topic\]/,
	);
});

test('a file that is there and cannot be read is to be mended, and not the name by which an issue or an entry calls it', () => {
	const folder = new ContentFolder();
	folder.write('papers/bees.md', '---\ntitle: Bees: a list\n---\n');
	folder.write('papers/goats.md', '---\ntitle: Goats\ntopics: [lamps]\n---\n');
	folder.write('topics/lamps.md', '---\nname: Lamps: bright\n---\n');
	folder.write('digests/one.md', ISSUE);
	const { output } = folder.ingest();
	const told = [...output.matchAll(/(\w+\.md:\d+):.*, whose file cannot be read, .*\. Mend (\S+); until then/g)];
	expect(told.map(([, place, file]) => [place, file])).toEqual([
		['goats.md:3', 'content/topics/lamps.md'],
		['one.md:7', 'content/papers/bees.md'],
		['one.md:13', 'content/topics/lamps.md'],
	]);
});

test('a formula that cannot be drawn is said with its line, in a title or a note as in an introduction', () => {
	const folder = new ContentFolder();
	folder.write('papers/bees.md', '---\ntitle: Bees\n---\n');
	const paper = String.raw`{ slug: bees, note: '$\frac{a$' }`;
	const section = `title: 'A $\\frac{e$'\n    note: '$\\frac{b$, $x$'\n    papers:\n      - ${paper}`;
	const fields = `title: 'One $\\frac{f$'\ndate: "2025-03-31"\nsections:\n  - ${section}`;
	folder.write('digests/one.md', `---\n${fields}\n---\n\nOf $y$ and $\\frac{c$.\n`);
	const topic = 'name: Lanterns\ndefinition: Lanterns.\nphrases: {}';
	folder.write('topics/lanterns.md', `---\n${topic}\n---\n\nOf $\\frac{d$.\n`);
	const { output } = folder.ingest();
	const places = [...output.matchAll(/(\w+)\.md:(\d+):\d+ {2}Found the formula "\$.frac\{(.)\$"/g)];
	expect(places.map(([, file, line, letter]) => `${file}:${line} ${letter}`).sort()).toEqual([
		'lanterns:7 d',
		'one:11 c',
		'one:2 f',
		'one:5 e',
		'one:6 b',
		'one:8 a',
	]);
});

test('a rule whose last day comes before its first is said with its line, and any other is not', () => {
	const folder = new ContentFolder();
	const rule = (from: string, to: string): string => `  - { title: A, rule: { from: "${from}", to: "${to}" } }\n`;
	const rules = rule('2025-11', '2025-10-31') + rule('2025-10-31', '2025') + rule('2025-10', '2025-10-02');
	folder.write('digests/one.md', `---\ntitle: One\ndate: "2025-03-31"\nsections:\n${rules}---\n`);
	const lines = folder
		.ingest()
		.output.split('\n')
		.filter((line) => line.includes('[no-such-days]'));
	expect(lines).toEqual([
		expect.stringMatching(
			/one\.md:5:\d+ {2}Found days from "2025-11" to "2025-10-31", expected the earlier one first\./,
		),
	]);
});
