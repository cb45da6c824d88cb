import { load } from 'cheerio';
import { beforeAll, describe, expect, test } from 'vitest';
import { FEED_FORMATS, type FeedFormat } from '../../src/model/feed.ts';
import { type ReadEntry, xmlOf } from '../helpers/read-feed.ts';
import { filesOf } from './build.ts';
import { builtSite } from './built.ts';
import { framedPages } from './crawl.ts';
import { CASES, FEEDS, read, SITE, textOf } from './feeds.ts';

const FOGHORN = 'Foghorn: Sound Signals for Weather Without Sight';
const HANDBOOK = 'A Keeper’s Handbook: Oil, Glass & Patience';
const UNDATED = 'A Chart of the Shoals, Found in a Drawer';
const MARKUP = `<script>alert('title')</script> & "><img src=x onerror=alert(1)>: Markup in Titles`;

let dist: string;

beforeAll(async () => {
	({ dist } = await builtSite());
});

const entryOf = async (format: FeedFormat, title: string): Promise<ReadEntry | undefined> =>
	(await read(dist, '', format)).entries.find((entry) => entry.title === title);
const isFeed = (path: string): boolean => /(^(feed|atom|digests)\.xml|\/[^/]+\.xml|\.atom|feed\.json)$/.test(path);

test('every feed is there in every format, and no other', () => {
	const found = [...filesOf(dist).keys()].filter(isFeed);
	expect(found).toEqual(CASES.map(({ file }) => file).sort());
});

test.each(CASES)('$file is read with its title and all its entries', async ({ page, format, title, count }) => {
	const feed = await read(dist, page, format);
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
		const titles = (await read(dist, '', format)).entries.map(({ title }) => title);
		expect(titles.indexOf(FOGHORN)).toBeLessThan(titles.indexOf(HANDBOOK));
		expect(titles.indexOf(UNDATED)).toBeLessThan(titles.indexOf(HANDBOOK));
		expect(titles.indexOf(HANDBOOK)).toBeLessThan(titles.indexOf('The Amber Hive in the Attic'));
	});

	test('an issue has its introduction, its sections and its papers, in their order', async () => {
		const [issue] = (await read(dist, 'digests.html', format)).entries;
		expect(issue?.url).toBe(`${SITE}digests/2025-11.html`);
		const $ = load(issue?.html ?? '');
		expect($('p').first().text()).toContain('Welcome to the first issue.');
		expect(
			$('h2')
				.map((_, element) => $(element).text())
				.get(),
		).toEqual(['From the lighthouse', 'From n hives']);
		expect(
			$('h3 a')
				.map((_, element) => $(element).attr('href'))
				.get(),
		).toHaveLength(6);
		expect($('blockquote').text()).toContain('Mind the');
		const handbook = $(`h3:contains("Handbook") + p`);
		expect(handbook.text()).toBe(
			'May 2023 · Ada Invented, Bo Made-Up, Cy Nobody and 1 more · Harbour Lab · arXiv · DOI · Code',
		);
		expect(handbook.find('a').last().attr('href')).toBe('https://example.org/code?a=1&b=2');
	});

	test('a capture keeps its own order', async () => {
		const { entries } = await read(dist, 'captures/buoys.html', format);
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
	expect((await read(dist, '', 'atom')).updated).toBe('2025-12-09');
});

test('the list of all feeds names each once', () => {
	const outlines = [...xmlOf(textOf(dist, 'feeds.opml')).getElementsByTagName('outline')];
	const addresses = outlines.flatMap((outline) => outline.getAttribute('xmlUrl') ?? []);
	expect(addresses.sort()).toEqual(
		Object.values(FEEDS)
			.map(({ urls }) => SITE + urls.rss.slice(1))
			.sort(),
	);
});

describe('pages', () => {
	const hrefs = (path: string, selector: string): string[] => {
		const $ = load(textOf(dist, path));
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
