import { describe, expect, test } from 'vitest';
import { opmlOf } from '../../src/exports/feeds/opml.ts';
import { MOST_BYTES, writeFeed } from '../../src/exports/feeds/write-feed.ts';
import { FEED_FORMATS, type FeedEntry, type FeedFormat, MOST_ENTRIES } from '../../src/model/feed.ts';
import { readFeed, xmlOf } from '../helpers/read-feed.ts';
import { channel, ENTRY } from './feeds.ts';

const numbered = (count: number, entry: Partial<FeedEntry> = {}) =>
	Array.from({ length: count }, (_, index) => ({ ...entry, id: `urn:x:${index}`, title: `No. ${index}` }));

describe.each(FEED_FORMATS)('a channel as %s', (format) => {
	const written = (...entries: Partial<FeedEntry>[]) => readFeed(writeFeed(channel(...entries), format), format);

	test('is read with all that it says', async () => {
		const entry = {
			authors: ['Ada & Co.', 'Bo <Made-Up>'],
			categories: ['Lamps & oil'],
			externalUrl: 'https://a.example/?a&b',
		};
		const read = await written(entry);
		expect(read).toMatchObject({ title: 'Lamps & more', url: 'https://example.org/' });
		expect(read.entries).toMatchObject([
			{
				id: ENTRY.id,
				title: 'One',
				url: ENTRY.url,
				html: ENTRY.html,
				authors: entry.authors,
				categories: entry.categories,
			},
		]);
	});

	test.each([
		`<script>alert('x')</script> & "><img src=x onerror=alert(1)>`,
		'Arrays of arrays, a[b[0]]>1 and ]]> alone',
		'3 < 5 &amp; 5 > 3',
		'灯台の光 😀 é',
	])('keeps a title as it is: %s', async (title) => {
		expect((await written({ title })).entries[0]?.title).toBe(title);
	});

	test('keeps HTML as it is', async () => {
		const html = '<p>a[b[0]]&gt;1 ]]> &#x3C;b> &amp;amp; <math><mi>x</mi><mo>&lt;</mo></math></p>\n<p>two</p>';
		expect((await written({ html })).entries[0]?.html).toBe(html);
	});

	test('leaves out characters that XML cannot hold', async () => {
		const dirt = '\u0000\u0008\u000b\u001b\ufffe\ud800';
		const [read] = (await written({ title: `A${dirt}B`, html: `<p>C${dirt}D</p>`, authors: [`E${dirt}F`] })).entries;
		expect(read?.title.replace('\ufffd', '')).toBe('AB');
		expect(read?.html.replace('\ufffd', '')).toBe('<p>CD</p>');
		expect(read?.authors[0]?.replace('\ufffd', '')).toBe('EF');
	});

	test('makes up no day', async () => {
		for (const published of ['2023-05', '2023', undefined]) {
			const [entry] = (await written(published === undefined ? {} : { published })).entries;
			// RSS has one date, which is that of the listing.
			expect(entry?.published).toBeUndefined();
		}
	});

	test('holds 50 entries at most, in their order', async () => {
		const { entries } = await written(...numbered(MOST_ENTRIES + 1));
		expect(entries.map(({ title }) => title)).toEqual(numbered(MOST_ENTRIES).map(({ title }) => title));
	});

	test('stays below its size: the last entries go', async () => {
		const html = `<p>${'lamp '.repeat(3000)}</p>`;
		const text = writeFeed(channel(...numbered(MOST_ENTRIES, { html })), format);
		expect(Buffer.byteLength(text)).toBeLessThan(MOST_BYTES);
		const { entries } = await readFeed(text, format);
		expect(entries.length).toBeGreaterThan(25);
		expect(entries[0]).toMatchObject({ title: 'No. 0', html });
	});

	test('gives an entry that is too long for any feed, or has nothing in it, with its summary and a link', async () => {
		const title = 'Ties & bows';
		const { entries } = await written(
			{ html: 'lamp '.repeat(30_000), summary: '3 < 5', title },
			{ id: 'urn:x:2' },
			{ id: 'urn:x:3', html: '', summary: '', title },
		);
		const link = `<p>On the web: <a href="${ENTRY.url}">Ties &amp; bows</a></p>`;
		expect(entries.map(({ html }) => html)).toEqual([`<p>3 &lt; 5</p>${link}`, ENTRY.html, link]);
	});

	test('may be empty', async () => {
		expect((await written()).entries).toEqual([]);
	});
});

describe('dates', () => {
	const dates = { published: '2023-05-04', listed: '2025-12-09' };
	const read = async (format: FeedFormat, entry: Partial<FeedEntry> = dates) =>
		(await readFeed(writeFeed(channel(entry), format), format)).entries[0];

	test('tell in Atom and JSON Feed when a paper came out and when it was listed', async () => {
		expect(await read('atom')).toMatchObject({ published: '2023-05-04', updated: '2025-12-09' });
		expect(await read('json')).toMatchObject({ published: '2023-05-04', updated: '2025-12-09' });
	});

	test('tell in Atom and JSON Feed when something was put right since', async () => {
		const corrected = { ...dates, corrected: '2025-12-11' };
		for (const format of ['atom', 'json'] as const)
			expect(await read(format, corrected)).toMatchObject({ published: '2023-05-04', updated: '2025-12-11' });
		expect((await read('rss', corrected))?.published).toBe('2025-12-09');
	});

	test('tell in RSS when a paper was listed, and beside it when it came out', async () => {
		expect((await read('rss'))?.published).toBe('2025-12-09');
		const xml = xmlOf(writeFeed(channel(dates), 'rss'));
		expect(xml.getElementsByTagName('prism:publicationDate')[0]?.textContent).toMatch(/^2023-05-04T/);
	});

	test('are the same day from Hawaii to New Zealand in summer', () => {
		const xml = xmlOf(writeFeed(channel({ listed: '2025-12-31' }), 'atom'));
		const moment = new Date([...xml.getElementsByTagName('updated')].at(-1)?.textContent ?? '');
		for (const timeZone of ['Pacific/Honolulu', 'Asia/Tokyo', 'Pacific/Auckland']) {
			expect(moment.toLocaleDateString('en-CA', { timeZone })).toBe('2025-12-31');
		}
	});

	test('tell in RSS when a paper came out where the day of listing is not known', async () => {
		expect((await read('rss', { published: '2023-05-04' }))?.published).toBe('2023-05-04');
		expect((await read('rss', { published: '2023-05' }))?.published).toBeUndefined();
	});

	test('stand in for a missing day of listing where Atom will have one', async () => {
		expect((await read('atom', { published: '2023-05' }))?.updated).toBe('2023-05-01');
		expect((await read('atom', { published: '2023' }))?.updated).toBe('2023-01-01');
		expect((await read('atom', {}))?.updated).toBe('1970-01-01');
		expect((await read('json', {}))?.updated).toBeUndefined();
	});
});

test('Atom names the authors of an entry, else the publisher of the feed', () => {
	const feed = xmlOf(writeFeed(channel({ authors: ['Ada Invented'] }, { id: 'urn:x:2' }), 'atom'));
	const names = [...feed.getElementsByTagName('author')].map((author) => author.textContent?.trim());
	expect(names).toEqual(['Nobody', 'Ada Invented']);
});

test('OPML lists feeds in their groups', () => {
	const feed = {
		title: 'Lamps & <oil>',
		feedUrl: 'https://example.org/lamps.xml',
		pageUrl: 'https://example.org/lamps.html',
	};
	const xml = xmlOf(opmlOf('Shoal', [{ name: 'Topics', feeds: [feed] }]));
	const outlines = [...xml.getElementsByTagName('outline')];
	expect(outlines.map((outline) => outline.getAttribute('text'))).toEqual(['Topics', 'Lamps & <oil>']);
	expect(outlines[1]?.getAttribute('xmlUrl')).toBe(feed.feedUrl);
	expect(outlines[1]?.getAttribute('type')).toBe('rss');
});
