import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { type CheerioAPI, load } from 'cheerio';
import { beforeAll, describe, expect, test } from 'vitest';
import { zoteroItem } from '../helpers/zotero.ts';
import { type BuiltSite, builtSite, SITE_URL } from './built.ts';
import { framedPages } from './crawl.ts';

const BASE = `${SITE_URL}/`;
const MARKUP = 'papers/script-alert-title-script-img-src-x-onerror-alert-1-markup-in-titles.html';
const HANDBOOK = 'papers/a-keepers-handbook.html';
const UNDATED = 'papers/a-chart-of-the-shoals-found-in-a-drawer.html';

let site: BuiltSite;
beforeAll(async () => {
	site = await builtSite();
});
const page = (path: string): CheerioAPI => load(readFileSync(join(site.dist, path), 'utf8'));
const isPaper = (path: string): boolean => /^papers\/[^/]+\.html$/.test(path);

type Thing = Record<string, unknown> & { '@type': string };

const thingsOn = (path: string): Thing[] => {
	const $ = page(path);
	return $('script[type="application/ld+json"]')
		.toArray()
		.map((script) => JSON.parse($(script).text()) as Thing);
};

describe('citations', () => {
	test('Zotero takes a paper from its page as it is', () => {
		expect(zoteroItem(page(HANDBOOK), BASE)).toEqual({
			itemType: 'journalArticle',
			title: 'A Keeper’s Handbook: Oil, Glass & Patience',
			date: '2023/05',
			authors: ['Ada Invented', 'Bo Made-Up', 'Cy Nobody', 'Di Fictional'],
			abstract: 'Everything that a keeper of a lamp has to know, written by four people who do not exist.',
			url: 'https://arxiv.org/abs/2305.01234',
			publication: 'Journal of Invented Lamps',
			doi: '10.1234/keeper.5',
			pages: undefined,
			pdf: undefined,
		});
	});

	test('what is not known of a paper is not made up', () => {
		expect(zoteroItem(page(UNDATED), BASE)).toMatchObject({
			itemType: 'preprint',
			title: 'A Chart of the Shoals, Found in a Drawer',
			date: undefined,
			authors: [],
			url: `${BASE}${UNDATED}`,
		});
	});

	test('every paper has its title, and no other page is taken for one', () => {
		for (const path of framedPages(site.dist)) {
			const $ = page(path);
			const item = zoteroItem($, `${BASE}${path}`);
			expect(item.itemType !== 'webpage', path).toBe(isPaper(path));
			if (isPaper(path)) expect(item.title, path).toBe($('h1').attr('data-title')?.replace(/\s+/g, ' '));
			expect($('meta[name^="citation_"]').length > 0, path).toBe(isPaper(path));
		}
	});
});

describe('structured data', () => {
	/** What schema.org's readers ask for. */
	const REQUIRED: Record<string, string[]> = {
		ScholarlyArticle: ['headline', 'name', 'url', 'mainEntityOfPage'],
		CollectionPage: ['name', 'url', 'mainEntity'],
		PublicationIssue: ['name', 'datePublished', 'url', 'isPartOf', 'hasPart'],
		WebSite: ['name', 'url', 'potentialAction'],
		BreadcrumbList: ['itemListElement'],
	};
	const typesOn = (path: string): string[] => thingsOn(path).map((thing) => thing['@type']);

	test('parses on every page and has what it must have', () => {
		for (const path of framedPages(site.dist)) {
			for (const thing of thingsOn(path)) {
				expect(thing['@context'], path).toBe('https://schema.org');
				expect(Object.keys(thing), path).toEqual(expect.arrayContaining(REQUIRED[thing['@type']] ?? ['unknown type']));
				expect(JSON.stringify(thing), path).not.toMatch(/null|undefined|:""|localhost/);
			}
		}
	});

	test('says of each kind of page what it is', () => {
		expect(typesOn('index.html')).toEqual(['WebSite']);
		expect(typesOn(HANDBOOK)).toEqual(['ScholarlyArticle', 'BreadcrumbList']);
		expect(typesOn('papers.html')).toEqual(['CollectionPage']);
		expect(typesOn('digests/2025-11.html')).toEqual(['PublicationIssue', 'BreadcrumbList']);
		for (const path of [
			'topics/bees',
			'topics/bees/page/2',
			'timeline/2022',
			'organizations/harbourlab',
			'captures/hives',
		]) {
			expect(typesOn(`${path}.html`), path).toEqual(['CollectionPage', 'BreadcrumbList']);
		}
		for (const path of framedPages(site.dist)) {
			expect(typesOn(path).includes('BreadcrumbList'), path).toBe(path.includes('/'));
		}
	});

	test('a list has its papers in their order, on later pages too', () => {
		const $ = page('topics/bees/page/2.html');
		const [list] = thingsOn('topics/bees/page/2.html');
		const { itemListElement: items } = list?.['mainEntity'] as { itemListElement: { position: number; url: string }[] };
		const shown = $('article[data-paper]')
			.map((_, article) => $(article).attr('data-paper'))
			.get();
		expect(items.map(({ url }) => url)).toEqual(shown.map((slug) => `${BASE}papers/${slug}.html`));
		expect(items[0]?.position).toBe(25);
	});

	test('a trail leads from the first page to the page', () => {
		const trail = thingsOn('topics/bees/page/2.html').at(-1)?.['itemListElement'] as { name: string; item: string }[];
		expect(trail.map(({ name, item }) => `${name} ${item.slice(BASE.length)}`)).toEqual([
			'Shoal ',
			'Topics topics.html',
			'Bees topics/bees.html',
			'Bees, page 2 topics/bees/page/2.html',
		]);
		for (const path of framedPages(site.dist)) {
			const steps = thingsOn(path).find((thing) => thing['@type'] === 'BreadcrumbList')?.['itemListElement'];
			for (const { item } of (steps ?? []) as { item: string }[]) {
				const file = item.slice(BASE.length) || 'index.html';
				expect(existsSync(join(site.dist, file)), `${path}: ${item}`).toBe(true);
			}
		}
	});

	test('a title that is markup stays a title', () => {
		const title = `<script>alert('title')</script> & "><img src=x onerror=alert(1)>: Markup in Titles`;
		expect(thingsOn(MARKUP)[0]).toMatchObject({ headline: title });
		expect(zoteroItem(page(MARKUP), BASE).title).toBe(title);
		for (const path of framedPages(site.dist)) {
			const scripts = page(path)('script:not([type="application/ld+json"])');
			expect(scripts.filter((_, script) => page(path)(script).text().includes('alert')).length, path).toBe(0);
		}
	});
});

describe('signposts', () => {
	const linksOn = (path: string) => {
		const $ = page(path);
		return $(
			'head > link[rel="cite-as"], head > link[rel="item"], head > link[rel="collection"], head > link[rel="describedby"]',
		)
			.toArray()
			.map(({ attribs }) => ({ rel: attribs['rel'], href: attribs['href'] ?? '', type: attribs['type'] }));
	};
	const ENDINGS: Record<string, RegExp> = {
		'text/html': /\.html$/,
		'application/json': /(?<!schema)\.json$/,
		'application/x-bibtex': /\.bib$/,
		'application/x-research-info-systems': /\.ris$/,
		'application/vnd.citationstyles.csl+json': /(?<!schema)\.json$/,
		'text/markdown': /\.md$/,
		'application/schema+json': /\.schema\.json$/,
	};

	test('lead to files of the type that they name', () => {
		const links = framedPages(site.dist).flatMap((path) => linksOn(path).map((link) => ({ path, ...link })));
		const inside = links.filter(({ rel }) => rel !== 'cite-as');
		expect(inside.length).toBeGreaterThan(100);
		for (const { path, href, type = '' } of inside) {
			const file = posix.join(posix.dirname(path), href);
			expect(existsSync(join(site.dist, file)), `${path}: ${href}`).toBe(true);
			expect(file, path).toMatch(ENDINGS[type] ?? /^no such type$/);
			if (type === 'application/json') JSON.parse(readFileSync(join(site.dist, file), 'utf8'));
		}
	});

	test('an identifier is pointed to only where one is known', () => {
		const cited = framedPages(site.dist).flatMap((path) =>
			linksOn(path).flatMap(({ rel, href }) => (rel === 'cite-as' ? `${path} ${href}` : [])),
		);
		expect(cited).toEqual([`${HANDBOOK} https://doi.org/10.1234/keeper.5`]);
	});

	test('a list points to its papers and each of them back', () => {
		const items = linksOn('topics/lamps.html').filter(({ rel }) => rel === 'item');
		expect(items.length).toBeGreaterThan(2);
		for (const { href } of items) {
			const back = linksOn(posix.join('topics', href)).filter(({ rel }) => rel === 'collection');
			expect(back.map((link) => link.href)).toContain('../topics/lamps.html');
		}
	});
});

test('every page has one lasting address', () => {
	const addresses = framedPages(site.dist).map((path) => {
		const canonical = page(path)('link[rel="canonical"]');
		expect(canonical.length, path).toBe(1);
		return canonical.attr('href');
	});
	expect(new Set(addresses).size).toBe(addresses.length);
});
