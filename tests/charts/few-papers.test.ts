import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import { beforeAll, describe, expect, test } from 'vitest';
import { ContentFolder } from '../helpers/content-folder.ts';
import { chartFaults, chartNames } from '../site/charts.ts';

/** A site of hand-written papers alone, with one topic that has none of them. */
function built(...fields: string[]): string {
	const folder = new ContentFolder();
	folder.write('site.yaml', 'name: Few\ntagline: Few papers\ndescription: Invented.\n');
	folder.write('topics/lamps.md', '---\nname: Lamps & e-lamps\ndefinition: Lights.\nphrases:\n  lamp: 4\n---\n');
	folder.write('topics/none.md', '---\nname: None\ndefinition: Nothing.\nphrases:\n  quxzanthine: 4\n---\n');
	for (const [index, field] of fields.entries()) {
		folder.write(`papers/lamp-${index}.md`, `---\ntitle: Lamp ${index}\ntopics: [lamps]\n${field}---\n\nA lamp.\n`);
	}
	folder.build();
	return join(folder.root, 'dist');
}

const mainOf = (dist: string, path: string): string => load(readFileSync(join(dist, path), 'utf8'))('main').text();

const said = (dist: string, path: string): string => mainOf(dist, path).replace(/\s+/g, ' ');

describe('without any dated paper', () => {
	let dist: string;
	beforeAll(() => {
		dist = built('', '');
	});

	test('no time is drawn, and the pages are there', () => {
		expect(existsSync(join(dist, 'charts'))).toBe(false);
		expect(mainOf(dist, 'timeline.html')).toContain('Undated');
		expect(mainOf(dist, 'timeline.html')).toContain('No paper has a date yet.');
		expect(mainOf(dist, 'timeline.html')).not.toContain('the newest first');
		expect(mainOf(dist, 'trending.html')).toContain('to say what rises or fades');
		expect(said(dist, 'trending.html')).toContain('in the 2 papers of this site; there is no capture yet.');
		expect(said(dist, 'captures.html')).toContain('There is no capture yet.');
		expect(mainOf(dist, 'captures.html')).not.toContain('Listed');
		expect(mainOf(dist, 'topics/none.html')).toContain('No paper is on this topic.');
		expect(mainOf(dist, 'topics/none.html')).not.toContain('in the order');
	});

	test('the page about the site speaks of nothing that is not there', () => {
		expect(said(dist, 'about.html')).toContain('Read along the timeline, by topic, or search.');
		expect(said(dist, 'about.html')).not.toMatch(/organisation|comments/i);
	});

	test('the page of a topic without an introduction begins with its definition', () => {
		expect(said(dist, 'topics/none.html')).toContain('Nothing.');
	});
});

describe('with one dated paper', () => {
	let dist: string;
	beforeAll(() => {
		dist = built('published: "2025-03-09"\norganization: { name: =Lab }\ncomments: 2\n');
	});

	test('its period is drawn, and nothing of the topic that has none', () => {
		expect(chartNames(dist)).toEqual(['most-discussed', 'organizations', 'timeline', 'topic-lamps', 'topics']);
		expect(chartFaults(dist)).toEqual([]);
		expect(mainOf(dist, 'timeline.html')).toContain('1 paper in these captures, published on 9 March 2025.');
		expect(said(dist, 'trending.html')).toContain('in the one paper of this site');
		expect(said(dist, 'trending.html')).toContain('1 paper; at most 1, on 9 Mar');
		expect(said(dist, 'topics.html')).toContain('1 paper, on 9 March 2025');
		expect(said(dist, 'trending.html')).toContain('All organisations');
		expect(readFileSync(join(dist, 'topics.html'), 'utf8')).toContain(
			'Lamps &amp; <span class="unparted">e-lamps</span>',
		);
		expect(readFileSync(join(dist, 'charts/organizations.csv'), 'utf8')).toBe("Organisation,Papers\r\n'=Lab,1\r\n");
	});
});

test('a newest quarter that may be over is not called unfinished where no capture tells its day', () => {
	const days = ['2024-02-01', '2024-05-01'].flatMap((day) => Array.from({ length: 10 }, () => day));
	const dist = built(...[...days, '2024-08-01'].map((day) => `published: '${day}'\n`));
	expect(said(dist, 'trending.html')).toContain(
		'July to September 2024, with 1 paper, may not have been over when the papers were gathered, because no capture tells its day',
	);
});

test('without a topic, how to write one is said, and nothing of topics that rise', () => {
	const folder = new ContentFolder();
	folder.write('site.yaml', 'name: Few\ntagline: Few papers\ndescription: Invented.\n');
	for (let index = 0; index < 30; index += 1) {
		const day = `2024-${index < 15 ? '02' : '05'}-01`;
		folder.write(`papers/lamp-${index}.md`, `---\ntitle: Lamp ${index}\npublished: '${day}'\n---\n\nA lamp.\n`);
	}
	folder.write('papers/lamp.md', "---\ntitle: Lamp\npublished: '2024-08-01'\n---\n\nA lamp.\n");
	folder.build();
	expect(said(join(folder.root, 'dist'), 'topics.html')).toContain('There is no topic yet.');
	expect(said(join(folder.root, 'dist'), 'topics.html')).not.toContain('alphabetical');
	expect(said(join(folder.root, 'dist'), 'trending.html')).not.toContain('topic');
});
