import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { v5 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FEED_FORMATS } from '../../src/model/feed.ts';
import { feedUrlsBeside } from '../../src/model/urls.ts';
import { readFeed, xmlOf } from '../helpers/read-feed.ts';
import { type TinySite, tinySite } from './build.ts';
import { builtSite } from './built.ts';
import { CASES, feedOf, read, textOf } from './feeds.ts';

let dist: string;

beforeAll(async () => {
	({ dist } = await builtSite());
});

describe('at another address, with other content', () => {
	let moved: TinySite;
	/** The fewest papers with which an organisation has a feed. */
	const ENOUGH = 5;
	/** The first is another entry's, which is one paper with it; the others are former names. */
	const OTHER_NAMES = ['wick', 'oil-before', 'oil-c', 'oil-d', 'oil-e'];
	const OIL = 'Oil of $x^2$, [all papers](/papers.html), [above](#content) and [a friend](//friend.example/a).';

	beforeAll(async () => {
		moved = tinySite();
		for (let number = 1; number <= ENOUGH; number += 1) {
			const text = `---\ntitle: Oil No. $n_${number}$\naliases: [${OTHER_NAMES[number - 1]}]\norganization:\n  name: Oil Works\n  handle: oilworks\n---\n\n${OIL}\n`;
			writeFileSync(join(moved.content, `papers/oil-no-${number}.md`), text);
		}
		writeFileSync(join(moved.content, 'papers/wick.md'), '---\ntitle: Wick\nhidden: true\n---\n');
		const bees = join(moved.content, 'topics/bees.md');
		writeFileSync(bees, readFileSync(bees, 'utf8').replace('---\n', '---\naliases: [hives]\n'));
		expect((await moved.build({ SITE_URL: 'https://moved.example/' })).stderr).not.toContain('not built');
	});

	afterAll(() => {
		moved.remove();
	});

	test.each(CASES)('$file has the same ids', async ({ page, format }) => {
		const ids = async (folder: string): Promise<Record<string, string>> =>
			Object.fromEntries((await read(folder, page, format)).entries.map(({ title, id }) => [title, id]));
		expect(await ids(moved.dist)).toMatchObject(await ids(dist));
		expect(feedOf(moved.dist, page, format)).not.toContain('some/base');
	});

	test('a paper keeps its id under another name, and takes none over from a paper that it is joined with', async () => {
		const idUnder = (name: string): string => v5(`papers/${name}`, v5('Shoal', '7d1f2a54-6c0b-4a7e-9b1c-3e5f8d2a9c46'));
		const { entries } = await read(moved.dist, '', 'atom');
		const idOf = (title: string) => entries.find((entry) => entry.title === title)?.id;
		expect(idOf('Oil No. n₁')).toBe(`urn:uuid:${idUnder('oil-no-1')}`);
		expect(idOf('Oil No. n₂')).toBe(`urn:uuid:${idUnder('oil-before')}`);
	});

	test('the feeds of a topic go on where the topic was before', () => {
		const [before, now] = ['hives', 'bees'].map((id) => xmlOf(textOf(moved.dist, `topics/${id}.atom`)));
		expect(before?.getElementsByTagName('entry').length).toBe(now?.getElementsByTagName('entry').length);
		for (const name of ['id', 'title']) {
			const textIn = (feed: typeof now) => feed?.getElementsByTagName(name)[0]?.textContent;
			expect(textIn(before)).toBe(textIn(now));
		}
	});

	test('the feed itself has the same id', () => {
		const idOf = (folder: string) => /<id>(urn:uuid:[^<]+)<\/id>/.exec(textOf(folder, 'atom.xml'))?.[1];
		expect(idOf(moved.dist)).toBe(idOf(dist));
	});

	test.each(FEED_FORMATS)('mathematics is MathML in the content and text in a title: %s', async (format) => {
		const { entries } = await read(moved.dist, '', format);
		const oil = entries.find(({ title }) => title === 'Oil No. n₁');
		expect(oil?.html).toMatch(/<math><msup><mi>x<\/mi>/);
	});

	test('links from the root and within the page get the address of the site', async () => {
		const { entries } = await read(moved.dist, '', 'rss');
		const { html = '', url = '' } = entries.find(({ title }) => title.startsWith('Oil')) ?? {};
		for (const address of ['https://moved.example/papers.html', `${url}#content`, 'https://friend.example/a']) {
			expect(html).toContain(`href="${address}"`);
		}
	});

	test.each(FEED_FORMATS)('an organisation with enough papers has a feed as %s', async (format) => {
		const file = feedUrlsBeside('/organizations/oilworks.html')[format].slice(1);
		const { title, entries } = await readFeed(textOf(moved.dist, file), format);
		expect([title, entries.length]).toEqual(['Oil Works · Shoal', ENOUGH]);
		expect(textOf(moved.dist, 'organizations/oilworks.html')).toContain('oilworks.feed.json');
	});
});
