import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ContentFolder } from '../helpers/content-folder.ts';
import { dailyPage } from '../helpers/daily-page.ts';

const PAGE = dailyPage('Dec 9', [
	{ title: 'Goats at Night', when: 'Dec 20, 2024 3' },
	{ title: 'Dimming Lanterns', when: 'Jun 1, 2024' },
]);
const TOPIC = '---\nname: Animals\ndefinition: About animals.\nphrases:\n  goat: 5\n---\n\nWords.\n';
const EXPECTED = 'expected a page, a redirect or a reason at every promised address.';

/** Two papers and a topic, promised. */
function promisedContent(): ContentFolder {
	const folder = new ContentFolder();
	folder.write('topics/animals.md', TOPIC);
	folder.write('captures/page.txt', PAGE);
	folder.ingest();
	return folder;
}

const remove = (folder: ContentFolder, path: string): void => rmSync(join(folder.content, path));
const edit = (folder: ContentFolder, path: string, from: string, to: string): void =>
	folder.write(path, folder.read(path).replace(from, to));
const list = (folder: ContentFolder): string =>
	folder
		.read('permalinks.yaml')
		.replace(/^#.*\n/gm, '')
		.trim();

/** The lines about promised addresses, without the folder. */
function broken(folder: ContentFolder): string[] {
	const { code, output } = folder.ingest();
	const lines = output.split('\n').filter((line) => line.includes('[broken-promise]'));
	expect(code).toBe(lines.length > 0 ? 1 : 0);
	return lines.map((line) => line.replace(/^\S*\/content\/|(?<=[ "])\S*\/content\//g, ''));
}

describe('the ingest promises', () => {
	test('what is published, once, and the same input gives the same bytes', () => {
		const folder = promisedContent();
		expect(list(folder)).toBe(
			'gone:\npapers:\n  - dimming-lanterns\n  - goats-at-night\ntopics:\n  - animals\ndigests:',
		);
		const text = folder.read('permalinks.yaml');
		expect(folder.ingest().output).not.toContain('permalinks.yaml');
		expect(folder.read('permalinks.yaml')).toBe(text);
		expect(promisedContent().read('permalinks.yaml')).toBe(text);
	});

	test('what comes later in its place, and never what is hidden', () => {
		const folder = promisedContent();
		folder.write('papers/ewes.md', '---\ntitle: Ewes\n---\n');
		folder.write('papers/fowl.md', '---\ntitle: Fowl\nhidden: true\n---\n');
		expect(folder.ingest().output).toMatch(/permalinks\.yaml: 1 address promised from now on$/m);
		expect(list(folder)).toContain('papers:\n  - dimming-lanterns\n  - ewes\n  - goats-at-night\n');
	});

	test('anew where the list was deleted, with a notice, and on a new site without one', () => {
		const folder = new ContentFolder();
		folder.write('captures/page.txt', PAGE);
		expect(folder.ingest().output).not.toContain('[no-promises]');
		remove(folder, 'permalinks.yaml');
		expect(folder.ingest().output).toMatch(
			/permalinks\.yaml:1:1 {2}Found no such file, though there are 2 entries, .*git restore/,
		);
		expect(folder.ingest().output).not.toContain('[no-promises]');
	});

	test('nothing with --check, which says what it would', () => {
		const folder = promisedContent();
		remove(folder, 'permalinks.yaml');
		const { code, output } = folder.ingest('--check');
		expect(code).toBe(1);
		expect(output).toMatch(/permalinks\.yaml: 3 addresses would be promised$/m);
		expect(folder.list('.')).not.toContain('permalinks.yaml');
	});
});

describe('a promised address is kept', () => {
	test('of a paper that no capture lists any more', () => {
		const folder = promisedContent();
		remove(folder, 'captures/page.txt');
		expect(broken(folder)).toEqual([]);
	});

	test('by an alias, and the new address is promised too', () => {
		const folder = promisedContent();
		remove(folder, 'topics/animals.md');
		folder.write('topics/beasts.md', TOPIC.replace('name:', 'aliases: [animals]\nname:'));
		expect(broken(folder)).toEqual([]);
		expect(list(folder)).toContain('topics:\n  - animals\n  - beasts');
	});

	test('by a reason', () => {
		const folder = promisedContent();
		edit(folder, 'papers/goats-at-night.md', '---\n', '---\nhidden: true\n');
		edit(folder, 'permalinks.yaml', '\ngone:', '\ngone:\n  papers/goats-at-night: Withdrawn.');
		expect(broken(folder)).toEqual([]);
	});

	test('by a file that cannot be read, which has been refused itself', () => {
		const folder = promisedContent();
		edit(folder, 'papers/goats-at-night.md', 'title:', 'titel:');
		const { output } = folder.ingest();
		expect(output).toContain('[unknown-field]');
		expect(output).not.toContain('[broken-promise]');
	});
});

describe('a promise that would be broken is said with its line and what to write', () => {
	test('where a paper and its capture are removed', () => {
		const folder = promisedContent();
		remove(folder, 'captures/page.txt');
		remove(folder, 'papers/goats-at-night.md');
		const before = folder.read('permalinks.yaml');
		expect(broken(folder)).toEqual([
			'permalinks.yaml:10:5  Found "papers/goats-at-night" promised, where there is neither papers/goats-at-night.md nor an alias, ' +
				`${EXPECTED} If it is renamed, add "aliases: [goats-at-night]" to the file of the paper in papers/; ` +
				'if it is to go, write "papers/goats-at-night: The reason, for readers." under gone: in permalinks.yaml. ' +
				'If it was never published, take this line out instead. [broken-promise]',
		]);
		expect(folder.read('permalinks.yaml')).toBe(before);
	});

	test('where a topic is renamed, with the new file; what is new is not promised meanwhile', () => {
		const folder = promisedContent();
		remove(folder, 'topics/animals.md');
		folder.write('topics/beasts.md', TOPIC);
		const before = folder.read('permalinks.yaml');
		const [line = ''] = broken(folder);
		expect(line).toContain(
			'If it is renamed, add "aliases: [animals]" to the file of the topic in topics/, which may be topics/beasts.md;',
		);
		expect(folder.read('permalinks.yaml')).toBe(before);
		expect(broken(folder)).toEqual([line]);
	});

	test('where a paper is hidden, and where an alias of it leads nowhere with it', () => {
		const folder = promisedContent();
		edit(folder, 'papers/goats-at-night.md', '---\n', '---\nhidden: true\naliases: [dimming-lanterns]\n');
		remove(folder, 'papers/dimming-lanterns.md');
		remove(folder, 'captures/page.txt');
		expect(broken(folder)).toEqual([
			expect.stringContaining(
				'Found "papers/dimming-lanterns" promised, an alias of papers/goats-at-night.md, which is hidden, ' +
					`${EXPECTED} Move the alias "dimming-lanterns" to the paper that stands for it now; if there is none, write `,
			),
			expect.stringContaining(
				'Found "papers/goats-at-night" promised, while papers/goats-at-night.md is hidden, ' +
					`${EXPECTED} To keep it hidden, write "papers/goats-at-night: The reason, for readers." under gone: in permalinks.yaml, ` +
					'or, if another paper stands for it, add "aliases: [goats-at-night]" there; to show it again, take "hidden: true" out of its file.',
			),
		]);
	});

	test('where the alias may stand in a file that cannot be read', () => {
		const folder = promisedContent();
		remove(folder, 'topics/animals.md');
		folder.write('topics/beasts.md', '---\naliases: [animals]\n---\n');
		expect(broken(folder)[0]).toContain('An alias may stand in topics/beasts.md, which cannot be read: mend it. ');
	});

	test('all of them at once, and of very many the first and how many more', () => {
		const folder = promisedContent();
		const names = Array.from({ length: 120 }, (_, index) => `  - paper-${index}\n`).join('');
		edit(folder, 'permalinks.yaml', 'papers:\n', `papers:\n${names}`);
		const lines = broken(folder);
		expect(lines).toHaveLength(51);
		expect(lines.at(-1)).toContain('permalinks.yaml:1:1  Found 70 more promised addresses with nothing there, ');
	});
});

test('a list that is damaged is said with its line, and is not written over', () => {
	const folder = promisedContent();
	edit(folder, 'permalinks.yaml', 'papers:\n', 'papers:\n<<<<<<< ours\n');
	const before = folder.read('permalinks.yaml');
	folder.write('papers/ewes.md', '---\ntitle: Ewes\n---\n');
	const { code, output } = folder.ingest();
	expect(code).toBe(1);
	expect(output).toMatch(/permalinks\.yaml:\d+:\d+ {2}Found "<<<<<<< ours", .*\[bad-yaml\]/);
	expect(folder.read('permalinks.yaml')).toBe(before);
});

test('a reason for an address that has a page or an alias is said, because nobody will read it', () => {
	const folder = promisedContent();
	edit(folder, 'papers/goats-at-night.md', '---\n', '---\naliases: [goats]\n');
	edit(folder, 'permalinks.yaml', '\ngone:', '\ngone:\n  papers/goats-at-night: So.\n  papers/goats: So.');
	const { code, output } = folder.ingest();
	expect(code).toBe(0);
	expect(output).toMatch(
		/permalinks\.yaml:8:3 {2}Found a reason why papers\/goats-at-night is gone, which \S+goats-at-night\.md is, expected .*\[not-gone\]/,
	);
	expect(output).toMatch(
		/permalinks\.yaml:9:3 {2}Found a reason why papers\/goats is gone, which \S+goats-at-night\.md has an alias for, /,
	);
});
