import { type CheerioAPI, load } from 'cheerio';
import { beforeAll, describe, expect, test } from 'vitest';
import { harmedParts } from '../../src/indexing/parts-list.ts';
import { filesOf } from './build.ts';
import { builtSite, SITE_URL } from './built.ts';
import { INVENTED_PAPERS } from './invented-capture.ts';
import { htmlPagesOf, plain, readPage, words } from './reading.ts';

let dist: string;
let files: Map<string, Buffer>;

beforeAll(async () => {
	({ dist } = await builtSite());
	files = filesOf(dist);
});

const page = (path: string): CheerioAPI => readPage(dist, path);

describe('the search', () => {
	test('has an index of every paper', () => {
		const entry = JSON.parse(files.get('pagefind/pagefind-entry.json')?.toString() ?? '') as unknown;
		expect(entry).toMatchObject({ languages: { en: { page_count: INVENTED_PAPERS + 5 } } });
		const fragments = [...files].filter(([path]) => path.startsWith('pagefind/fragment/'));
		const papers = fragments.flatMap(([, bytes]) => JSON.parse(plain(bytes).replace(/^pagefind_dcd/, '')) as object[]);
		expect(papers).toHaveLength(INVENTED_PAPERS + 5);
	});

	test('has its scripts for searching from a disk beside the index, whole', () => {
		const scripts = ['entry.js', 'words.js', 'facets.js', 'shards.js'].map((name) => `search/${name}`);
		expect([...files.keys()]).toEqual(expect.arrayContaining(scripts));
		expect([...files.keys()].filter((path) => path.startsWith('search/fragment/'))).toHaveLength(1);
		const scriptsOf = (part: string): string[] =>
			[...files.keys()]
				.filter((path) => path.startsWith(`${part}/index/`))
				.map((path) => path.replace(/^.*\/|\..*$/g, ''));
		expect(scriptsOf('search')).toEqual(scriptsOf('pagefind'));
		expect(harmedParts(dist)).toEqual([]);
		expect(htmlPagesOf(dist).filter((path) => page(path)('script[type="module"]').length > 0)).toEqual([]);
	});

	test('has a script of its own, which the search page alone loads', () => {
		expect(files.get('scripts/search.js')?.length).toBeGreaterThan(10_000);
		const loading = htmlPagesOf(dist).filter((path) => page(path)('script[src$="scripts/search.js"]').length > 0);
		expect(loading).toEqual(['search.html']);
	});

	test('can be narrowed by every topic, year, organisation and capture, and by code where a paper has it', () => {
		const $ = page('search.html');
		const values = (filter: string): (string | undefined)[] =>
			$(`[data-filter="${filter}"]`)
				.toArray()
				.map(({ attribs }) => attribs['data-value']);
		expect(values('topic')).toEqual(['bees', 'lamps']);
		expect(values('year')).toEqual(['2025', '2024', '2023', '2022']);
		expect(values('capture').toSorted()).toEqual(['buoys', 'hives', 'lighthouses']);
		expect(values('organization')).toContain('Harbour Lab');
	});

	test('says without JavaScript what to do instead, and lists topics and the timeline', () => {
		const $ = page('search.html');
		expect(words($('[data-search-absent]').text())).toMatch(/needs JavaScript.*all papers.*topics.*timeline/);
		expect($('[data-search-controls]').hasClass('scripted')).toBe(true);
		for (const address of ['topics/lamps.html', 'topics/bees.html', 'timeline.html', 'papers.html']) {
			expect($(`main a[href="${address}"]`), address).not.toHaveLength(0);
		}
	});

	test('is told to browsers by its name and its full address', () => {
		const $ = load(files.get('opensearch.xml')?.toString() ?? '', { xml: true });
		expect($('ShortName').text()).toBe('Shoal');
		expect($('Url').attr('template')).toBe(`${SITE_URL}/search.html?q={searchTerms}`);
		expect(page('index.html')('link[rel="search"]').attr('href')).toBe('opensearch.xml');
		expect(page('topics/lamps.html')('link[rel="search"]').attr('href')).toBe('../opensearch.xml');
	});
});
