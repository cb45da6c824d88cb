import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CheerioAPI, load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtSite } from './site/built.ts';
import { filesOf, lastLines, type Run, type TinySite, tinySite } from './site/build.ts';
import { chartFaults, csvRows } from './site/charts.ts';
import { addressesOf, deadFromDisk, deadWhenServed, isAbsolute } from './site/crawl.ts';
import { INVENTED_PAPERS } from './site/invented-capture.ts';
import { OLD_ADDRESS } from './site/invented-papers.ts';
import { htmlPagesOf, readPage, words } from './site/reading.ts';

let site: TinySite;
let built: Run;
/** As the first build left it. */
let files: Map<string, Buffer>;

beforeAll(async () => {
	site = tinySite();
	built = await site.build();
	files = filesOf(site.dist);
});

afterAll(() => {
	site.remove();
});

const page = (path: string, dist = site.dist): CheerioAPI => readPage(dist, path);
const htmlPages = (dist = site.dist): string[] => htmlPagesOf(dist);

describe('the build', () => {
	test('ends well and says last where the site is and how to look at it', () => {
		expect(built.code).toBe(0);
		// A step that takes more than a second leaves a line, which on a busy machine any may.
		expect(built.stderr).toMatch(/^([A-Z][a-z ]+: [\d.]+ s\n)*$/);
		expect(lastLines(built, 2)).toContain(`The digest is in `);
		expect(lastLines(built, 1)).toMatch(/To read it and search it, open .+\/index\.html\./);
	});

	test('makes every page that its content asks for and no other', () => {
		const entries = readdirSync(join(site.content, 'papers')).map((name) => name.replace(/\.md$/, ''));
		const published = entries.filter((slug) => slug !== 'quxzanthine-reefs');
		expect(published).toHaveLength(INVENTED_PAPERS + 5);
		const hiveDays = Array.from({ length: INVENTED_PAPERS / 2 }, (_, index) => `2022-02-${28 - index}`);
		const periods = ['2025', '2025-11', '2025-11-03', '2024', '2024-03', '2024-03-14', '2024-02', '2024-02-02'];
		periods.push('2023', '2023-05', '2022', '2022-02', ...hiveDays);
		periods.push('2025-W45', '2024-W11', '2024-W05', '2022-W09', '2022-W08', '2022-W07');
		const fixed = readdirSync('src/pages').flatMap((name) => /^(.+)\.astro$/.exec(name)?.[1] ?? []);
		expect(fixed).toEqual(
			expect.arrayContaining([
				'index',
				'404',
				'search',
				'about',
				'papers',
				'topics',
				'timeline',
				'trending',
				'captures',
				'reading-list',
				'data',
			]),
		);
		const later = ['papers/page/2', 'topics/bees/page/2', 'timeline/2022/page/2', 'timeline/2022-02/page/2'];
		const expected = [
			...fixed,
			...later,
			...published.map((slug) => `papers/${slug}`),
			OLD_ADDRESS.replace('.html', ''),
			...['bees', 'lamps'].map((id) => `topics/${id}`),
			...periods.map((period) => `timeline/${period}`),
			...['harbourlab', 'harbour-lab'].map((id) => `organizations/${id}`),
			...['buoys', 'hives', 'lighthouses'].map((name) => `captures/${name}`),
			'digests/2025-11',
		];
		expect(htmlPages()).toEqual(expected.map((path) => `${path}.html`).sort());
	});

	test('gives the same bytes for the same content in another folder', async () => {
		const other = tinySite();
		await other.build();
		expect(differences(filesOf(other.dist), files)).toEqual([]);
		other.remove();
	});

	test('gives a new topic file its page, and takes it away with the file', async () => {
		const topic = join(site.content, 'topics/counting.md');
		writeFileSync(
			topic,
			'---\nname: Counting\ndefinition: Saying how many.\nphrases:\n  count every bee: 9\n---\n\nOne, two, three.\n',
		);
		expect((await site.build()).code).toBe(0);
		expect(page('topics/counting.html')('h1').text()).toBe('Counting');
		expect(page('topics/counting.html')('article[data-paper]')).toHaveLength(24);
		for (const path of ['index.html', 'topics.html', 'search.html']) {
			const links = page(path)('main a[href="topics/counting.html"]').not('article *');
			expect(words(links.text()), path).toBe('Counting');
		}
		expect(page('topics/counting.html')('figure[data-chart="topic-counting"] svg rect')).not.toHaveLength(0);
		expect(csvRows(site.dist, 'topic-counting').map(([month, papers]) => [month, papers])).toContainEqual([
			'2022-02',
			'30',
		]);
		expect(csvRows(site.dist, 'topics').map(([topic]) => topic)).toContain('Counting');
		expect(words(page('trending.html')('figure[data-chart="topics"] li').text())).toContain('Counting');
		expect(chartFaults(site.dist)).toEqual([]);
		rmSync(topic);
		// Nobody has seen its address yet.
		rmSync(join(site.content, 'permalinks.yaml'));
		expect((await site.build()).code).toBe(0);
		expect(differences(filesOf(site.dist), files)).toEqual([]);
	});
});

test('no line has a space before its punctuation', () => {
	for (const path of htmlPages()) {
		const $ = page(path);
		$('[data-abstract], option').remove();
		for (const element of $('p, h1, h2, h3, dd, dt, figcaption')) {
			expect(words($(element).text()), path).not.toMatch(/\S [.,;:](\s|$)/);
		}
	}
});

describe('links', () => {
	test('all lead somewhere, at the root of a host, under a base path and from a disk', () => {
		expect(addressesOf(site.dist).length).toBeGreaterThan(1000);
		expect(deadWhenServed(site.dist, '/')).toEqual([]);
		const inPages = ({ page: path }: { page: string }): boolean => path !== '404.html';
		expect(deadWhenServed(site.dist, '/some/base/').filter(inPages)).toEqual([]);
		expect(deadFromDisk(site.dist).filter(inPages)).toEqual([]);
	});

	test('within the site are relative, but for the page that stands at any address', () => {
		const absolute = addressesOf(site.dist).filter(
			({ address }) => isAbsolute(address) && !address.startsWith('https:'),
		);
		expect(absolute.filter(({ page: path }) => path !== '404.html')).toEqual([]);
		const notFound = addressesOf(site.dist).filter(({ page: path }) => path === '404.html');
		expect(notFound.filter(({ address }) => !/^[/#]/.test(address))).toEqual([]);
	});

	test('load nothing from anyone else', () => {
		const elements = /^<(script|link(?! rel="cite-as")|img|source)\b/;
		const loading = addressesOf(site.dist).filter(({ element }) => elements.test(element));
		expect(loading.length).toBeGreaterThan(htmlPages().length);
		expect(loading.filter(({ address }) => /^([a-z]+:|\/\/)/i.test(address))).toEqual([]);
	});

	test('of the page that stands at any address need no stylesheet', () => {
		const $ = page('404.html');
		expect($('link[rel="stylesheet"]')).toHaveLength(0);
		expect($('style').text()).toContain('--color-ink');
	});
});

describe('the address of the site', () => {
	test('is not claimed where nobody gave it, and one line says so', () => {
		expect(built.stdout.split('\n').filter((line) => line.includes('canonical'))).toEqual([
			expect.stringMatching(/^No address is set, so http:\/\/localhost:4321\/ stands in.*SITE_URL.*site\.yaml/),
		]);
		for (const path of htmlPages()) expect(page(path)('link[rel="canonical"]'), path).toHaveLength(0);
		const search = load(files.get('opensearch.xml')?.toString() ?? '', { xml: true });
		expect(search('Url').attr('template')).toBe('http://localhost:4321/search.html?q={searchTerms}');
		expect(page('index.html')('link[rel="search"]')).toHaveLength(0);
	});

	test('makes canonical links and the links of 404.html, base path included', async () => {
		const other = await builtSite();
		expect(other.said).not.toContain('No address is set');
		const canonical = (path: string) => page(path, other.dist)('link[rel="canonical"]').attr('href');
		expect(canonical('index.html')).toBe('https://example.org/some/base/');
		expect(canonical('404.html')).toBeUndefined();
		const others = ['index.html', '404.html', OLD_ADDRESS];
		for (const path of htmlPages(other.dist).filter((name) => !others.includes(name))) {
			expect(canonical(path)).toBe(`https://example.org/some/base/${path}`);
		}
		expect(deadWhenServed(other.dist, '/some/base/')).toEqual([]);
		const fromNotFound = addressesOf(other.dist).filter(({ page: path }) => path === '404.html');
		const outside = fromNotFound.filter(({ address }) => !address.startsWith('/some/base/'));
		expect(outside.map(({ address }) => address)).toEqual(['#content']);
	});
});

test('an address that is none is said, with what was expected', async () => {
	const { code, stderr } = await site.build({ SITE_URL: 'example.org' });
	expect(code).toBe(1);
	expect(stderr).toContain('Found SITE_URL "example.org", expected an address such as https://example.org/digest/.');
});

/** Paths of the files that are in one of two folders alone, or not the same in both. */
function differences(some: Map<string, Buffer>, others: Map<string, Buffer>): string[] {
	const paths = new Set([...some.keys(), ...others.keys()]);
	return [...paths].filter((path) => !some.get(path)?.equals(others.get(path) ?? Buffer.alloc(0)));
}
