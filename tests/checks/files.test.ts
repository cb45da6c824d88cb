import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openSite } from '../../src/checks/built-site.ts';
import { checkFeeds } from '../../src/checks/feeds.ts';
import { checkJsonFiles } from '../../src/checks/json-files.ts';
import { checkPermalinks } from '../../src/checks/permalinks.ts';
import { checkSearchParts } from '../../src/checks/search-parts.ts';
import { cslOf } from '../../src/exports/csl.ts';
import type { CitedPaper } from '../../src/model/cited-paper.ts';
import { formatProblem, ProblemLog, linesFoundBy } from '../../src/model/problem.ts';
import { listParts } from '../helpers/list-parts.ts';
import { siteFolder } from '../helpers/site-folder.ts';
import { AT_EXAMPLE, faultsIn } from './faults.ts';

const SITE = 'https://example.org/some/base/';
const CONTENT = `<p><a href="${SITE}a.html">x</a></p>`;

const RSS = `<rss version="2.0"><channel>
<title>Bees</title><link>${SITE}a.html</link><description>All</description>
<item>
<title>One</title><link>${SITE}a.html</link><guid>1</guid><pubDate>Wed, 10 Dec 2025 12:00:00 GMT</pubDate>
<content:encoded><![CDATA[${CONTENT}]]></content:encoded>
</item>
</channel></rss>`;
const ATOM = `<feed><id>f</id><title>Bees</title><updated>2025-12-10T12:00:00Z</updated><author><name>A</name></author>
<entry><id>1</id><title>One</title><updated>2025-12-10T12:00:00Z</updated><link href="${SITE}a.html"/>
<content type="html">&lt;p>x&lt;/p></content></entry></feed>`;
const JSON_FEED = JSON.stringify({
	version: 'https://jsonfeed.org/version/1.1',
	title: 'Bees',
	home_page_url: SITE,
	feed_url: `${SITE}feed.json`,
	items: [{ id: '1', url: `${SITE}a.html`, title: 'One', content_html: CONTENT }],
});

describe('feeds', () => {
	const told = (files: Record<string, string>): string[] =>
		faultsIn({ 'feed.json': JSON_FEED, 'a.html': '', ...files }, checkFeeds);

	test('that are whole are let through', () => {
		const signs = '&amp;&lt;&gt;&quot;&apos;&#38;&#x1F41D;<!-- &nbsp; --><![CDATA[&nbsp; & ]]>';
		expect(told({ 'feed.xml': RSS.replace('Bees', signs), 'atom.xml': ATOM })).toEqual([]);
	});

	const [, item = ''] = /(<item>[^]*<\/item>)/.exec(RSS) ?? [];

	test.each<[what: string, rss: string, said: RegExp]>([
		['no XML', RSS.replace('</item>', ''), /^feed\.xml:\d+:\d+ {2}Found what no program can read, .+\[xml\]$/],
		['a control character', RSS.replace('Bees', 'Bees\u0001'), /^feed\.xml:2:12 .+control character.+\[xml\]$/],
		['an entity of HTML', RSS.replace('Bees', 'Bees&nbsp;'), /^feed\.xml:2:12 .+"the reference &nbsp;", .+\[xml\]$/],
		['a bare &', RSS.replace('Bees', 'A & B'), /^feed\.xml:2:10 .+"the reference &", .+\[xml\]$/],
		['a number that is no sign', RSS.replace('Bees', '&#10;&#1;'), /^feed\.xml:2:13 .+"the reference &#1;"/],
		['half of a sign', RSS.replace('Bees', '&#x41;&#xD800;'), /^feed\.xml:2:14 .+"the reference &#xD800;"/],
		['a number beyond all signs', RSS.replace('Bees', '&#x110000;'), /"the reference &#x110000;"/],
		['two roots', `${RSS}<rss/>`, /^feed\.xml:7:17 .+"a second root", .+\[xml\]$/],
		['no root', '<?xml version="1.0"?>', /^feed\.xml:1:1 .+\[xml\]$/],
		['no title', RSS.replace('<title>Bees</title>', ''), /^feed\.xml:1:1 {2}Found a feed without title, .+\[feed\]$/],
		['an entry without its id', RSS.replace('<guid>1</guid>', ''), /^feed\.xml:3:1 {2}Found an entry without guid, /],
		['an id twice', RSS.replace(item, item + item), /^feed\.xml:6:8 {2}Found the id "1" for a second time, /],
		['a date of its own kind', RSS.replace('Wed, 10 Dec', 'Wed 10 Dec'), /^feed\.xml:3:1 {2}Found the moment "Wed 10/],
		['a link without a host', RSS.replace(`href="${SITE}`, 'href="/'), /Found the address "\/a\.html", .+its host\./],
		['a link that leads nowhere', RSS.replace(`href="${SITE}a`, `href="${SITE}b`), /b\.html", which leads nowhere/],
		[
			'a page that is not there',
			RSS.replace(`<link>${SITE}a`, `<link>${SITE}b`),
			/^feed\.xml:2:20 {2}Found <link> with/,
		],
		['a script', RSS.replace('<p>', '<p onclick="go()">'), /Found <p> with what may run, expected text/],
		['no content', RSS.replace(CONTENT, ''), /Found an entry without content/],
	])('with %s are told', (_what, rss, said) => {
		expect(told({ 'feed.xml': rss })).toEqual([expect.stringMatching(said)]);
	});

	test('of Atom and JSON are told of alike', () => {
		expect(told({ 'a.atom': ATOM.replace('<author><name>A</name></author>', '') })).toEqual([
			expect.stringMatching(/^a\.atom:2:1 {2}Found an entry without author, /),
		]);
		expect(told({ 'a.feed.json': JSON_FEED.replace('"title":"One",', '') })).toEqual([
			expect.stringMatching(/^a\.feed\.json:1:\d+ {2}Found no items\.0\.title, .+\[json\]$/),
		]);
		expect(
			told({ 'a.feed.json': JSON_FEED.replace('"title":"One"', '"title":"One","date_published":"soon"') }),
		).toEqual([expect.stringContaining('Found items.0.date_published as "soon", expected text of the form datetime.')]);
		expect(told({ 'a.feed.json': JSON_FEED.replace(`<a href=\\"${SITE}a`, `<a href=\\"${SITE}b`) })).toEqual([
			expect.stringContaining('b.html", which leads nowhere'),
		]);
	});

	test('and sitemaps lead to pages of the site', () => {
		const sitemap = `<urlset>\n<url><loc>${SITE}a.html</loc></url>\n<url><loc>${SITE}b.html</loc></url></urlset>`;
		expect(told({ 'sitemap-0.xml': sitemap })).toEqual([
			expect.stringMatching(
				/^sitemap-0\.xml:3:6 {2}Found <loc> with .+b\.html", which leads nowhere, .+ src\/exports\/data\/sitemap\.ts\. \[sitemap\]$/,
			),
		]);
	});

	test('are told apart from pictures and what else is XML, each with what makes it', () => {
		const dead = `<a href="${SITE}b.html"/>`;
		expect(told({ 'a.svg': dead })).toEqual([expect.stringMatching(/ src\/pictures\/\. \[picture\]$/)]);
		expect(told({ 'opensearch.xml': dead })).toEqual([expect.stringMatching(/opensearch\.ts\. \[opensearch\]$/)]);
		expect(told({ 'feeds.opml': dead })).toEqual([expect.stringMatching(/ src\/exports\/feeds\/opml\.ts\. \[feed\]$/)]);
		expect(told({ 'a.svg': '<svg>' })).toEqual([expect.stringMatching(/, mend src\/pictures\/\. \[xml\]$/)]);
	});

	test('are counted without what is copied, and without those in other files of JSON', () => {
		const files = {
			'feed.json': JSON_FEED,
			'a.html': '',
			'a.json': '{}',
			'robots.xml': '<a/>',
			'favicon.svg': '<svg/>',
		};
		const site = openSite(siteFolder(files), siteFolder({ 'favicon.svg': '' }));
		expect(checkFeeds(site, new ProblemLog())).toBe('1 feed among 2 files');
		expect(checkJsonFiles(site, new ProblemLog())).toBe('1 file');
	});
});

describe('JSON for programs', () => {
	const told = (name: string, data: unknown): string[] =>
		faultsIn({ ...AT_EXAMPLE, 'papers/a.html': '', [name]: JSON.stringify(data, null, '\t') }, checkJsonFiles);
	const papers = (...list: object[]) => ({
		version: 1,
		name: 'Hive',
		rights: 'None.',
		count: list.length,
		papers: list,
	});
	const paper = { slug: 'a', page: 'papers/a.html', title: 'Bees' };
	const item = { id: 'a', type: 'article', title: 'Bees' };

	test('that is what its schema says is let through', () => {
		expect(told('papers.json', papers({ ...paper, url: `${SITE}papers/a.html` }))).toEqual([]);
		expect(told('papers/a.json', [item])).toEqual([]);
		const topic = { id: 'a', name: 'A', definition: 'All.', count: 1, page: 'papers/a.html' };
		expect(told('topics.json', { version: 1, topics: [topic] })).toEqual([]);
	});

	test.each(['journal', 'conference', 'incollection', 'phdthesis', 'report', 'book', 'blog'])(
		'is let through as it is written of a work in a venue of type %s',
		(type) => {
			const known = { published: '2025-12', authors: ['Ada Invented, Jr.', 'Bo Nobody', 'Hive Team'], authorCount: 4 };
			const place = { type, name: 'Hives', volume: '1', issue: '2', pages: '3-4', publisher: 'Keepers' };
			const works: CitedPaper[] = [
				{ slug: 'a', title: 'Bees', ...known, venue: place, doi: '10.1234/bees' },
				{ slug: 'b', title: 'Bees', venue: { type, name: 'Hives' } },
				{ slug: 'c', title: 'Bees', arxiv: '2512.00001' },
			];
			const options = { keys: new Map<string, string>(), pageOf: (): undefined => undefined };
			expect(told('papers.csl.json', JSON.parse(cslOf(works, options)))).toEqual([]);
		},
	);

	test('of a paper is a citation, whatever its slug, and only what is named as a feed is one', () => {
		const told = (file: string, text: string): string[] =>
			[checkFeeds, checkJsonFiles].flatMap((check) =>
				faultsIn({ 'feed.json': JSON_FEED, 'a.html': '', [file]: text }, check),
			);
		expect(told('papers/feed.json', JSON.stringify([item]))).toEqual([]);
		expect(told('papers/feed.json', '[{}]')).toContainEqual(expect.stringContaining('mend src/exports/csl.ts.'));
		expect(told('papers.feed.json', JSON_FEED)).toEqual([]);
		expect(told('xfeed.json', '{')).toEqual([expect.stringMatching(/^xfeed\.json:1:2 /)]);
	});

	test.each<[file: string, data: unknown, said: RegExp]>([
		[
			'papers.json',
			papers(paper, { ...paper, published: 'soon' }),
			/^papers\.json:16:\d+ {2}Found papers\.1\.published as "soon"/,
		],
		[
			'papers.json',
			papers({ ...paper, hidden: true }),
			/Found the unknown "hidden", expected only what the schema names/,
		],
		['papers.json', papers({ ...paper, page: 'papers/b.html' }), /expected a page of this site/],
		['papers.json', papers({ ...paper, url: `${SITE}b.html` }), /expected a page of this site/],
		['topics.json', { version: 2, topics: [] }, /^topics\.json:2:13 {2}Found version as 2, expected 1\./],
		['papers/a.json', [{ ...item, title: undefined }], /Found no 0\.title/],
		[
			'papers/a.json',
			[{ ...item, author: [{ name: 'A' }] }],
			/Found 0\.author\.0 as \{"name":"A"\}, expected literal as string or family as string\. /,
		],
		['papers/a.json', [{ ...item, URL: 'bees' }], /expected an address that begins with http:\/\/ or https:\/\/\. /],
		['papers/a.json', [{ ...item, type: 'lamp' }], /expected one of "article-journal"\|"paper-conference"/],
		['papers/a.json', [{ ...item, author: [] }], /expected array to have >=1 items\. /],
		['papers.csl.json', [item, item], /expected ids that all differ.+src\/exports\/csl\.ts\. \[json\]$/],
	])('that is not is told with its place: %s', (file, data, said) => {
		expect(told(file, data)).toEqual([expect.stringMatching(said)]);
	});

	test('that cannot be read is told with its place', () => {
		expect(faultsIn({ 'a.json': '{\n"a": 1,\n"b": "a long enough text",\n}' }, checkJsonFiles)).toEqual([
			expect.stringMatching(/^a\.json:4:1 {2}Found what no program can read, .+\[json\]$/),
		]);
		expect(faultsIn({ 'a.json': '{' }, checkJsonFiles)).toEqual([expect.stringMatching(/^a\.json:1:2 /)]);
	});
});

test('a promised address without a page is a fault, told with the line of the promise and how to mend it', () => {
	const content = siteFolder({
		'permalinks.yaml': 'papers:\n  - bees\n  - goats\n  - hives\ntopics:\ndigests:\ngone:\n',
		'papers/hives.md': 'unreadable',
	});
	const log = new ProblemLog();
	expect(checkPermalinks(new Set(['papers/bees.html']), log, join(content, 'permalinks.yaml'))).toBe(
		'3 promised addresses',
	);
	expect(log.of('refused-file').map(formatProblem)).toEqual([
		expect.stringMatching(
			/permalinks\.yaml:3:5 {2}Found "papers\/goats" promised, .+Build the site again.+\[broken-promise\]$/,
		),
		expect.stringMatching(/permalinks\.yaml:4:5 .+Mend \S+papers\/hives\.md if npm run ingest refuses it/),
	]);
});

test('a part of the search that is missing or damaged is told', () => {
	const folder = siteFolder({ 'search/a.js': 'a', 'search/b.js': 'b' });
	listParts(folder);
	const told = (): string[] => linesFoundBy((log) => checkSearchParts(folder, log));
	expect(told()).toEqual([]);
	writeFileSync(join(folder, 'search/a.js'), 'c');
	expect(told()).toEqual([expect.stringMatching(/search\/a\.js:1:1 {2}Found a damaged file, .+\[search\]$/)]);
	const list = join(folder, 'search/parts.json');
	writeFileSync(list, readFileSync(list, 'utf8').slice(1));
	expect(told()).toEqual([expect.stringContaining('search/parts.json:1:1  Found a damaged file')]);
});
