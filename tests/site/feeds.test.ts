import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import { v5 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FEED_FORMATS, type FeedFormat, type FeedUrls } from '../../src/model/feed.ts';
import { feedUrlsBeside, siteFeedUrls } from '../../src/queries/urls.ts';
import { readFeed, type ReadEntry, type ReadFeed, xmlOf } from '../helpers/read-feed.ts';
import { filesOf, type TinySite, tinySite } from './build.ts';
import { builtSite, SITE_URL } from './built.ts';
import { framedPages } from './crawl.ts';
import { INVENTED_PAPERS } from './invented-capture.ts';

const SITE = `${SITE_URL}/`;
const FOGHORN = 'Foghorn: Sound Signals for Weather Without Sight';
const HANDBOOK = 'A Keeper’s Handbook: Oil, Glass & Patience';
const UNDATED = 'A Chart of the Shoals, Found in a Drawer';
const MARKUP = `<script>alert('title')</script> & "><img src=x onerror=alert(1)>: Markup in Titles`;

const beside = (path: string, title: string, count: number) => ({
	urls: feedUrlsBeside(`/${path}.html`),
	title,
	count,
});

/** Every feed by its page, with how many entries it has. */
const FEEDS: Record<string, { urls: FeedUrls; title: string; count: number }> = {
	'': { urls: siteFeedUrls, title: 'Shoal', count: INVENTED_PAPERS + 5 },
	'digests.html': beside('digests', 'Digests · Shoal', 1),
	'topics/lamps.html': beside('topics/lamps', 'Lamps & lighthouses · Shoal', 5),
	'topics/bees.html': beside('topics/bees', 'Bees · Shoal', INVENTED_PAPERS),
	'captures/buoys.html': beside('captures/buoys', 'Marks for sailors · Shoal', 2),
	'captures/lighthouses.html': beside('captures/lighthouses', 'Lamps for ships · Shoal', 4),
	'captures/hives.html': beside('captures/hives', 'hives.txt · Shoal', INVENTED_PAPERS),
};
const CASES = Object.entries(FEEDS).flatMap(([page, feed]) =>
	FEED_FORMATS.map((format) => ({ page, format, file: feed.urls[format].slice(1), ...feed })),
);

let dist: string;
const textOf = (file: string, folder = dist): string => readFileSync(join(folder, file), 'utf8');
const read = (page: string, format: FeedFormat, folder = dist): Promise<ReadFeed> =>
	readFeed(textOf(FEEDS[page]?.urls[format].slice(1) ?? '', folder), format);
const entryOf = async (format: FeedFormat, title: string): Promise<ReadEntry | undefined> =>
	(await read('', format)).entries.find((entry) => entry.title === title);
const isFeed = (path: string): boolean => /(^(feed|atom|digests)\.xml|\/[^/]+\.xml|\.atom|feed\.json)$/.test(path);

beforeAll(async () => {
	({ dist } = await builtSite());
});

test('every feed is there in every format, and no other', () => {
	const found = [...filesOf(dist).keys()].filter(isFeed);
	expect(found).toEqual(CASES.map(({ file }) => file).sort());
});

test.each(CASES)('$file is read with its title and all its entries', async ({ page, format, title, count }) => {
	const feed = await read(page, format);
	expect(feed).toMatchObject({ title, url: SITE + page });
	expect(feed.entries).toHaveLength(count);
	for (const { id, title: entryTitle, url, html } of feed.entries) {
		expect(id).toMatch(/^urn:uuid:[\da-f-]{36}$/);
		expect(entryTitle).not.toBe('');
		expect(url).toMatch(/^https:\/\/example\.org\/some\/base\/(papers|digests)\/.+\.html$/);
		expect(html).toContain('</p>');
	}
});

describe.each(FEED_FORMATS)('in %s', (format) => {
	test('an entry has the whole abstract, the authors, the topics and the links', async () => {
		const entry = await entryOf(format, HANDBOOK);
		expect(entry?.authors).toEqual(['Ada Invented', 'Bo Made-Up', 'Cy Nobody', 'Di Fictional']);
		expect(entry?.categories).toEqual(['Lamps & lighthouses']);
		const $ = load(entry?.html ?? '');
		expect($.text()).toContain(
			'Everything that a keeper of a lamp has to know, written by four people who do not exist.',
		);
		expect($.text()).toContain('Published May 2023');
		const addresses = $('a')
			.toArray()
			.map(({ attribs }) => attribs['href']);
		expect(addresses).toEqual(
			expect.arrayContaining([
				'https://arxiv.org/abs/2305.01234',
				'https://doi.org/10.1234/keeper.5',
				'https://example.org/code?a=1&b=2',
				`${SITE}topics/lamps.html`,
			]),
		);
	});

	test('markup in a title and in an abstract is text', async () => {
		const entry = await entryOf(format, MARKUP);
		expect(load(entry?.html ?? '').text()).toContain(`This abstract holds <script>alert('abstract')</script>`);
	});

	test('those listed last come first', async () => {
		const titles = (await read('', format)).entries.map(({ title }) => title);
		expect(titles.indexOf(FOGHORN)).toBeLessThan(titles.indexOf(HANDBOOK));
		expect(titles.indexOf(UNDATED)).toBeLessThan(titles.indexOf(HANDBOOK));
		expect(titles.indexOf(HANDBOOK)).toBeLessThan(titles.indexOf('The Amber Hive in the Attic'));
	});

	test('an issue has its introduction, its sections and its papers, in their order', async () => {
		const [issue] = (await read('digests.html', format)).entries;
		expect(issue?.url).toBe(`${SITE}digests/2025-11.html`);
		const $ = load(issue?.html ?? '');
		expect($('p').first().text()).toContain('Welcome to the first issue.');
		expect(
			$('h2')
				.map((_, element) => $(element).text())
				.get(),
		).toEqual(['From the lighthouse', 'From the hives']);
		expect(
			$('h3 a')
				.map((_, element) => $(element).attr('href'))
				.get(),
		).toHaveLength(6);
		expect($('blockquote').text()).toContain('Mind the');
	});

	test('a capture keeps its own order', async () => {
		const { entries } = await read('captures/buoys.html', format);
		expect(entries.map(({ title }) => title)).toEqual([UNDATED, FOGHORN]);
	});
});

test('dates say when a paper came out and when it was listed', async () => {
	const days = async (format: FeedFormat, title: string) => {
		const entry = await entryOf(format, title);
		return [entry?.published, entry?.updated];
	};
	for (const format of ['atom', 'json'] as const) {
		expect(await days(format, FOGHORN)).toEqual(['2024-03-14', '2025-12-09']);
		expect(await days(format, UNDATED)).toEqual([undefined, '2025-12-09']);
	}
	expect(await days('rss', FOGHORN)).toEqual(['2025-12-09', undefined]);
	// In no capture, and of a month.
	expect(await days('rss', HANDBOOK)).toEqual([undefined, undefined]);
	expect(await days('atom', HANDBOOK)).toEqual([undefined, '2023-05-01']);
	expect(await days('json', HANDBOOK)).toEqual([undefined, undefined]);
	expect((await read('', 'atom')).updated).toBe('2025-12-09');
});

test('the list of all feeds names each once', () => {
	const outlines = [...xmlOf(textOf('feeds.opml')).getElementsByTagName('outline')];
	const addresses = outlines.flatMap((outline) => outline.getAttribute('xmlUrl') ?? []);
	expect(addresses.sort()).toEqual(
		Object.values(FEEDS)
			.map(({ urls }) => SITE + urls.rss.slice(1))
			.sort(),
	);
});

describe('pages', () => {
	const hrefs = (path: string, selector: string): string[] => {
		const $ = load(textOf(path));
		return $(selector)
			.toArray()
			.map((element) => $(element).attr('href') ?? '');
	};

	test('name the feeds of the site, and before them their own', () => {
		const discovered = (path: string) => hrefs(path, 'link[rel="alternate"][type]');
		for (const path of framedPages(dist)) {
			const up = '../'.repeat(path.split('/').length - 1);
			expect(discovered(path).slice(-3), path).toEqual([`${up}feed.xml`, `${up}atom.xml`, `${up}feed.json`]);
		}
		expect(discovered('topics/lamps.html').slice(0, 3)).toEqual(['lamps.xml', 'lamps.atom', 'lamps.feed.json']);
		expect(discovered('topics/bees/page/2.html')[0]).toBe('../../bees.xml');
		expect(discovered('index.html')).toHaveLength(3);
	});

	test('link to them where they are about the same', () => {
		expect(hrefs('topics/lamps.html', 'main a')).toEqual(expect.arrayContaining(['lamps.xml', '../feeds.html']));
		expect(hrefs('captures/buoys.html', 'main a')).toEqual(expect.arrayContaining(['buoys.feed.json']));
		expect(hrefs('organizations/harbourlab.html', 'main a')).not.toContain('harbourlab.xml');
		expect(hrefs('index.html', 'footer a')).toContain('feeds.html');
	});

	test('list them all for people', () => {
		const links = hrefs('feeds.html', 'main a');
		for (const { file } of CASES) expect(links).toContain(file);
		expect(links).toContain('feeds.opml');
	});
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
			Object.fromEntries((await read(page, format, folder)).entries.map(({ title, id }) => [title, id]));
		expect(await ids(moved.dist)).toMatchObject(await ids(dist));
		expect(textOf(FEEDS[page]?.urls[format].slice(1) ?? '', moved.dist)).not.toContain('some/base');
	});

	test('a paper keeps its id under another name, and takes none over from a paper that it is joined with', async () => {
		const idUnder = (name: string): string => v5(`papers/${name}`, v5('Shoal', '7d1f2a54-6c0b-4a7e-9b1c-3e5f8d2a9c46'));
		const { entries } = await read('', 'atom', moved.dist);
		const idOf = (title: string) => entries.find((entry) => entry.title === title)?.id;
		expect(idOf('Oil No. n₁')).toBe(`urn:uuid:${idUnder('oil-no-1')}`);
		expect(idOf('Oil No. n₂')).toBe(`urn:uuid:${idUnder('oil-before')}`);
	});

	test('the feeds of a topic go on where the topic was before', () => {
		const [before, now] = ['hives', 'bees'].map((id) => xmlOf(textOf(`topics/${id}.atom`, moved.dist)));
		expect(before?.getElementsByTagName('entry').length).toBe(now?.getElementsByTagName('entry').length);
		for (const name of ['id', 'title']) {
			const textIn = (feed: typeof now) => feed?.getElementsByTagName(name)[0]?.textContent;
			expect(textIn(before)).toBe(textIn(now));
		}
	});

	test('the feed itself has the same id', () => {
		const idOf = (folder: string) => /<id>(urn:uuid:[^<]+)<\/id>/.exec(textOf('atom.xml', folder))?.[1];
		expect(idOf(moved.dist)).toBe(idOf(dist));
	});

	test.each(FEED_FORMATS)('mathematics is MathML in the content and text in a title: %s', async (format) => {
		const { entries } = await read('', format, moved.dist);
		const oil = entries.find(({ title }) => title === 'Oil No. n₁');
		expect(oil?.html).toMatch(/<math><msup><mi>x<\/mi>/);
	});

	test('links from the root and within the page get the address of the site', async () => {
		const { entries } = await read('', 'rss', moved.dist);
		const { html = '', url = '' } = entries.find(({ title }) => title.startsWith('Oil')) ?? {};
		for (const address of ['https://moved.example/papers.html', `${url}#content`, 'https://friend.example/a']) {
			expect(html).toContain(`href="${address}"`);
		}
	});

	test.each(FEED_FORMATS)('an organisation with enough papers has a feed as %s', async (format) => {
		const file = feedUrlsBeside('/organizations/oilworks.html')[format].slice(1);
		const { title, entries } = await readFeed(textOf(file, moved.dist), format);
		expect([title, entries.length]).toEqual(['Oil Works · Shoal', ENOUGH]);
		expect(textOf('organizations/oilworks.html', moved.dist)).toContain('oilworks.feed.json');
	});
});
