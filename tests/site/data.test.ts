import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { type CheerioAPI, load } from 'cheerio';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Collection, TopicList } from '../../src/model/collection.ts';
import { sizeInWords } from '../../src/model/size.ts';
import { filesOf } from './build.ts';
import { type BuiltSite, builtSite, SITE_URL } from './built.ts';
import { framedPages } from './crawl.ts';

const BASE = `${SITE_URL}/`;

let site: BuiltSite;
beforeAll(async () => {
	site = await builtSite();
});
const read = (path: string): string => readFileSync(join(site.dist, path), 'utf8');
const page = (path: string): CheerioAPI => load(read(path));
const slugs = (): string[] => framedPages(site.dist).flatMap((path) => /^papers\/([^/]+)\.html$/.exec(path)?.[1] ?? []);

/** Whether a text is what its type says. */
const READERS: Record<string, (text: string) => unknown> = {
	'application/json': (text) => JSON.parse(text) as unknown,
	'application/schema+json': (text) => (JSON.parse(text) as { $schema: string }).$schema,
	'application/feed+json': (text) => (JSON.parse(text) as { version: string }).version,
	'application/rss+xml': (text) => load(text, { xml: true })('rss > channel').length,
	'application/atom+xml': (text) => load(text, { xml: true })('feed > entry').length,
	'application/xml': (text) => load(text, { xml: true })('sitemapindex > sitemap').length,
	'application/opensearchdescription+xml': (text) => load(text, { xml: true })('OpenSearchDescription').length,
	'text/x-opml': (text) => load(text, { xml: true })('opml outline').length,
	'application/x-bibtex': (text) => text.startsWith('@'),
	'application/x-research-info-systems': (text) => text.startsWith('TY  - '),
	'application/vnd.citationstyles.csl+json': (text) => (JSON.parse(text) as unknown[]).length,
	'text/csv': (text) => text.split('\n')[0]?.includes(','),
	'text/plain': (text) => !text.startsWith('<') && text.length > 0,
};

describe('the page about data', () => {
	test('names files of the type, the size and the beginning that it says', () => {
		const $ = page('data.html');
		const files = $('main section h3 a').toArray();
		expect(files.length).toBeGreaterThan(8);
		for (const link of files) {
			const file = $(link).attr('href') ?? '';
			const entry = $(link).closest('div');
			expect(entry.find('[data-size-of]').text(), file).toBe(sizeInWords(statSync(join(site.dist, file)).size));
			expect(READERS[entry.find('code').text()]?.(read(file)), file).toBeTruthy();
			expect(read(file).replaceAll('\r\n', '\n').startsWith(entry.find('pre').text().replace(/…$/, '')), file).toBe(
				true,
			);
			expect(entry.find('p').last().text(), file).toMatch(/\.$/);
		}
	});

	test('is reached from every page', () => {
		for (const path of framedPages(site.dist)) expect(page(path)('footer a[href$="data.html"]').length, path).toBe(1);
	});
});

describe('papers.json', () => {
	test('is what its published schema says', () => {
		const ajv = new Ajv2020({ formats: { uri: (text: string) => URL.canParse(text) } });
		const isSound = ajv.compile(JSON.parse(read('papers.schema.json')) as object);
		expect(isSound(JSON.parse(read('papers.json'))), JSON.stringify(isSound.errors)).toBe(true);
	});

	test('has every published paper with what is known of it, and leaves gaps', () => {
		const { papers, count, url } = JSON.parse(read('papers.json')) as Collection;
		expect(papers.map(({ slug }) => slug).sort()).toEqual(slugs().sort());
		expect([count, url]).toEqual([papers.length, BASE]);
		for (const paper of papers) {
			expect(existsSync(join(site.dist, paper.page)), paper.slug).toBe(true);
			expect(paper.url).toBe(`${BASE}${paper.page}`);
		}
		const chart = papers.find(({ slug }) => slug === 'a-chart-of-the-shoals-found-in-a-drawer');
		expect(chart).not.toHaveProperty('published');
		expect(chart).not.toHaveProperty('authors');
		expect(read('papers.json')).not.toMatch(/quxzanthine|null|:""/i);
	});
});

test('topics.json has every topic with the number of its papers', () => {
	const { topics } = JSON.parse(read('topics.json')) as TopicList;
	expect(topics.map(({ id }) => id)).toEqual(['bees', 'lamps']);
	for (const { id, count, page: path, url } of topics) {
		expect(url).toBe(`${BASE}topics/${id}.html`);
		expect(page(path)('main').text()).toContain(`${count} papers`);
	}
});

describe('the sitemap', () => {
	const locations = (path: string) => {
		const $ = load(read(path), { xml: true });
		return $('url, sitemap')
			.toArray()
			.map((entry) => ({ url: $(entry).find('loc').text(), day: $(entry).find('lastmod').text() }));
	};

	test('has every page that lasts, by the address that the page calls its own, and no other', () => {
		const parts = locations('sitemap-index.xml').flatMap(({ url }) => locations(url.slice(BASE.length)));
		const lasting = framedPages(site.dist).flatMap((path) => {
			const $ = page(path);
			return $('meta[name="robots"][content="noindex"]').length > 0
				? []
				: ($('link[rel="canonical"]').attr('href') ?? '');
		});
		expect(parts.map(({ url }) => url).sort()).toEqual(lasting.sort());
	});

	test('has days of the content alone', () => {
		const days = new Map(locations('sitemap-0.xml').map(({ url, day }) => [url.slice(BASE.length), day]));
		expect(days.get('digests/2025-11.html')).toBe('2025-11-30');
		expect(days.get('about.html')).toBe('');
		for (const [path, day] of days) expect(day, path).toMatch(/^(20(22|23|24|25)-\d{2}-\d{2})?$/);
		expect(days.get('')).not.toBe('');
	});

	test('is named to robots', () => {
		expect(read('robots.txt')).toContain(`Sitemap: ${BASE}sitemap-index.xml`);
	});
});

test('llms.txt leads to pages and files that are there', () => {
	const addresses = [...read('llms.txt').matchAll(/\]\((.+?)\)/g)].map(([, address = '']) => address);
	expect(addresses.length).toBeGreaterThan(8);
	for (const address of addresses) expect(existsSync(join(site.dist, address.slice(BASE.length))), address).toBe(true);
});

test('GitHub is told to serve the files as they are', () => {
	expect(filesOf(site.dist).has('.nojekyll')).toBe(true);
});
