import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { png } from '../helpers/picture-bytes.ts';
import { filesOf, type Run, type TinySite, tinySite } from './build.ts';
import { SITE_URL } from './built.ts';

let site: TinySite;
let run: Run;
const read = (file: string): string => readFileSync(join(site.dist, file), 'utf8');

/** The names of the editor's own pictures that a page shows, each a file of the site by a path from the page. */
const picturesOn = (page: string): string[] =>
	load(read(page))('img')
		.toArray()
		.map(({ attribs: { src = '' } }) => posix.join(posix.dirname(page), src).replace('pictures/own/', ''));

const put = (file: string, width: number): void => {
	mkdirSync(dirname(join(site.content, 'pictures', file)), { recursive: true });
	writeFileSync(join(site.content, 'pictures', file), png(width, 50));
};

const edit = (file: string, change: (text: string) => string): void => {
	const path = join(site.content, file);
	writeFileSync(path, change(readFileSync(path, 'utf8')));
};

const write = (file: string, fields: string, text = ''): void =>
	writeFileSync(join(site.content, file), `---\n${fields}\n---\n\n${text}\n`);

beforeAll(async () => {
	site = tinySite();
	const files = [
		'logo.png',
		'Größe #1, 100%.png',
		'deep/topic.png',
		'note.png',
		'hidden.png',
		'draft.png',
		'unseen.png',
	];
	for (const [at, file] of files.entries()) put(file, 101 + at);
	appendFileSync(join(site.content, 'site.yaml'), 'footer: By ![the logo](pictures/logo.png) us.\n');
	edit('digests/2025-11.md', (text) =>
		`${text}\n![A chart](<../pictures/Größe #1, 100%.png> "How many")\n\n![Gone](../pictures/gone.png)\n`.replace(
			/note: In the editor.*/,
			'note: See ![the note](../pictures/note.png)',
		),
	);
	edit('topics/bees.md', (text) => `${text}\n![The topic](../pictures/deep/topic.png)\n`);
	write('papers/noted.md', 'title: Noted\nnote: See ![the note](../pictures/note.png)\npublished: "2025-11-29"');
	write('papers/kept-back.md', "title: Kept Back\nhidden: true\nnote: '![Hidden](../pictures/hidden.png)'");
	write('digests/draft.md', 'title: Draft\ndate: "2025-12-01"\nhidden: true', '![Draft](../pictures/draft.png)');
	run = await site.build({ SITE_URL });
});
afterAll(() => site.remove());

describe('pictures of the editor’s own', () => {
	test('are in the site where something shows them, and no others', () => {
		expect(run.code).toBe(0);
		const own = [...filesOf(site.dist).keys()].filter((file) => file.startsWith('pictures/own/'));
		expect(own.map((file) => file.replace(/-[0-9a-f]{8}/, '-HASH'))).toEqual([
			'pictures/own/deep/topic.png',
			'pictures/own/grosse-1-100-HASH.png',
			'pictures/own/logo.png',
			'pictures/own/note.png',
		]);
	});

	test('are shown on the pages of issues, topics and papers, and at the foot of all, from wherever these are', () => {
		const own = new Set([...filesOf(site.dist).keys()].map((file) => file.replace('pictures/own/', '')));
		expect(picturesOn('topics/bees.html')).toEqual(['deep/topic.png', 'logo.png']);
		expect(picturesOn('papers/noted.html')).toEqual(['note.png', 'logo.png']);
		expect(picturesOn('index.html')).toEqual(['logo.png']);
		const [chart = '', ...others] = picturesOn('digests/2025-11.html');
		expect(own.has(chart)).toBe(true);
		expect(others).toEqual(['note.png', 'logo.png']);
		expect(load(read('404.html'))('footer img').attr('src')).toBe('/some/base/pictures/own/logo.png');
	});

	test('that are not there are said, and their descriptions stand on the page', () => {
		expect(run.stdout).toMatch(
			/2025-11\.md:\d+:1 {2}Found the picture "\.\.\/pictures\/gone\.png", .*\[unknown-picture\]/,
		);
		expect(load(read('digests/2025-11.html'))('.prose').text()).toContain('Gone');
	});

	test.each([
		'digests.xml',
		'digests.atom',
		'digests.feed.json',
		'feed.xml',
		'digests/2025-11/email.html',
		'digests/2025-11/email.txt',
	])('have full addresses where they stand elsewhere: %s', (file) => {
		const addresses = [...read(file).matchAll(/[^\s"'\\<]*pictures\/own\/[^\s"'\\&<]*/g)].map(([address]) => address);
		expect(addresses.length).toBeGreaterThan(0);
		for (const address of addresses) expect(address).toMatch(new RegExp(`^${SITE_URL}/pictures/own/`));
		expect(read(file)).not.toContain('../pictures');
	});
});
