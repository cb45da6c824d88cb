import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import type { CheerioAPI } from 'cheerio';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ReadingListPaper } from '../../src/model/cited-paper.ts';
import { addressesOf } from './crawl.ts';
import { INVENTED_PAPERS } from './invented-capture.ts';
import { filesOf } from './build.ts';
import { type BuiltSite, builtSite } from './built.ts';
import {
	BEACONS,
	FOGHORN,
	HANDBOOK,
	HIDDEN_WORD,
	MARKUP,
	MARKUP_TITLE,
	OLD_ADDRESS,
	OLDEST_LAMP,
	UNDATED,
} from './invented-papers.ts';
import { htmlPagesOf, plain, readPage, words } from './reading.ts';

let site: BuiltSite;
let files: Map<string, Buffer>;

beforeAll(async () => {
	site = await builtSite();
	files = filesOf(site.dist);
});

const page = (path: string, dist = site.dist): CheerioAPI => readPage(dist, path);
const htmlPages = (): string[] => htmlPagesOf(site.dist);
describe('the page of a paper', () => {
	test('has its title, its abstract and where it was listed', () => {
		const $ = page(`papers/${BEACONS}.html`);
		expect(words($('h1').text())).toBe('Beacons at Dawn: Learning When to Light a Lamp');
		expect($('main article[data-paper]').attr('data-paper')).toBe(BEACONS);
		expect(words($('[data-abstract]').text())).toMatch(
			/^A lighthouse keeper .* no ship of our simulation runs aground\.$/,
		);
		expect($('article a[href="../captures/lighthouses.html#rank-1"]').text()).toBe('Lamps for ships');
		expect($('a[href="../timeline/2025-11-03.html"]').text()).toBe('3 November 2025');
	});

	test('leads to the paper itself above its abstract, where that is known', () => {
		const sourceOn = (slug: string): string | undefined =>
			page(`papers/${slug}.html`)('main article > div .card-facts a:contains("Paper")').attr('href');
		expect(sourceOn(HANDBOOK)).toBe('https://arxiv.org/abs/2305.01234');
		expect(sourceOn(BEACONS)).toBeUndefined();
	});

	test('has the identifiers, the venue and the links of a paper that a person entered', () => {
		const $ = page(`papers/${HANDBOOK}.html`);
		const addresses = $('main article a')
			.toArray()
			.map(({ attribs }) => attribs['href']);
		expect(addresses).toEqual(
			expect.arrayContaining([
				'https://arxiv.org/abs/2305.01234',
				'https://doi.org/10.1234/keeper.5',
				'https://example.org/code?a=1&b=2',
			]),
		);
		expect($('main').text()).toContain('Journal of Invented Lamps');
		expect($('main').text()).toContain('Ada Invented, Bo Made-Up, Cy Nobody, Di Fictional');
		expect($('dt').text()).not.toContain('Look for it at');
	});

	test('leads to searches for a paper of which no source says where it is', () => {
		const $ = page(`papers/${BEACONS}.html`);
		const found = $('dt').filter((_, term) => $(term).text() === 'Look for it at');
		const title = encodeURIComponent('Beacons at Dawn Learning When to Light a Lamp');
		expect(
			found
				.next()
				.find('a')
				.toArray()
				.map(({ attribs }) => attribs['href']),
		).toEqual([
			`https://arxiv.org/search/?searchtype=title&query=${title}`,
			`https://scholar.google.com/scholar?q=${title}`,
		]);
	});

	test('shows the editor’s note', () => {
		const note = page(`papers/${HANDBOOK}.html`)('main aside');
		expect(note.find('strong').text()).toBe('chapter two');
		expect(note.find('a[href="https://example.org/ask"]').text()).toBe('ask the author');
	});

	test('leads to the papers before and after in time', () => {
		const neighbours = (slug: string): (string | undefined)[] =>
			['prev', 'next'].map((rel) => page(`papers/${slug}.html`)(`main a[rel="${rel}"]`).attr('href'));
		expect(neighbours(BEACONS)).toEqual([`${FOGHORN}.html`, undefined]);
		expect(neighbours(FOGHORN)).toEqual([`${OLDEST_LAMP}.html`, `${BEACONS}.html`]);
		expect(neighbours('the-fawn-hive-in-the-elm')[0]).toBeUndefined();
		expect(neighbours(UNDATED)).toEqual([undefined, undefined]);
	});

	test('leads to the papers beside it in the newest capture that lists it, with their ranks', () => {
		const beside = (slug: string): string[] => {
			const $ = page(`papers/${slug}.html`);
			const nav = $('nav[aria-label="Papers before and after in the capture"]');
			return nav
				.find('p, li')
				.toArray()
				.map((line) => words($(line).text()));
		};
		// Two captures of one day list it, of which the last by name is the newest.
		expect(beside(FOGHORN)).toEqual([
			'In the newest capture that lists it, Lamps for ships',
			'Before it in the capture, No. 1 Beacons at Dawn: Learning When to Light a Lamp',
			expect.stringMatching(/^After it in the capture, No. 3 .+: Markup in Titles$/),
		]);
		expect(beside(BEACONS)).toEqual([
			'After it in the capture, No. 2 Foghorn: Sound Signals for Weather Without Sight',
		]);
		expect(beside(HANDBOOK)).toEqual([]);
	});

	test('leads to the papers that are about the same, the closest first, and says in what words', () => {
		const hive = page('papers/the-fawn-hive-in-the-elm.html')('[data-related]');
		expect(hive.find('h2').text()).toBe('Related papers');
		expect(words(hive.text())).toContain('the closest first');
		const cards = hive.find('article').toArray();
		expect(cards.length).toBeGreaterThan(0);
		expect(cards.length).toBeLessThanOrEqual(5);
		for (const card of cards) {
			const { 'data-paper': slug = '' } = card.attribs;
			expect(slug).not.toBe('the-fawn-hive-in-the-elm');
			expect(hive.find(card).find('h3 a').attr('href')).toBe(`${slug}.html`);
		}
		expect(words(hive.find('article').first().text())).toMatch(/ · In common: Fawn hive$/);
	});

	test('says that an undated paper is undated', () => {
		expect(words(page(`papers/${UNDATED}.html`)('main article').text())).toContain('Undated');
	});
});

test('titles and names keep their direction apart from that of what stands beside them', () => {
	const papers = new Set(htmlPages().flatMap((path) => /^papers\/([^/]+\.html)$/.exec(path)?.[1] ?? []));
	const isTitle = (href = ''): boolean => papers.has(href.split('/').at(-1) ?? '');
	const mixed = htmlPages().flatMap((path) => {
		const $ = page(path);
		const links = $('main a').filter((_, link) => isTitle(link.attribs['href']));
		return [...links, ...$('.card-facts a[href*="organizations/"]')]
			.filter((link) => $(link).closest('[dir="auto"]').length === 0)
			.map((link) => `${path}: ${$(link).text()}`);
	});
	expect(mixed).toEqual([]);
	const $ = page(`papers/${HANDBOOK}.html`);
	const sentences = $('[data-cite] bdi')
		.toArray()
		.map((sentence) => $(sentence).text());
	expect(sentences).toContain('A Keeper’s Handbook: Oil, Glass & Patience.');
	expect(words($('[data-cite] > p').first().text())).toBe(sentences.join(' '));
});

describe('the reading list', () => {
	test('has a button on every card and on the page of a paper, none of them shown without the script', () => {
		for (const path of ['index.html', 'papers.html', 'captures/lighthouses.html', `papers/${BEACONS}.html`]) {
			const $ = page(path);
			const articles = $('main article[data-paper]:not([data-related] *)').toArray();
			expect(articles.length, path).toBeGreaterThan(0);
			for (const article of articles) expect($(article).find('[data-marks] button[type="button"]')).toHaveLength(1);
			expect($('html').attr('data-saving'), path).toBeUndefined();
		}
		expect(page('reading-list.html')('[data-reading-panel][hidden] button').length).toBeGreaterThan(5);
		expect(page('reading-list.html')('main').text()).toContain('needs JavaScript');
	});

	test('is counted in a link of every page', () => {
		for (const path of htmlPages().filter((name) => name !== OLD_ADDRESS))
			expect(page(path)('nav a[data-reading-list="Shoal"]'), path).toHaveLength(1);
	});

	test('knows of every published paper what a citation is made from', () => {
		const data = {} as { sheafPapers: ReadingListPaper[] };
		runInNewContext(files.get('reading-list/papers.js')?.toString() ?? '', data);
		expect(data.sheafPapers).toHaveLength(INVENTED_PAPERS + 5);
		expect(data.sheafPapers.find(({ slug }) => slug === MARKUP)?.title).toBe(MARKUP_TITLE);
		expect(data.sheafPapers.find(({ slug }) => slug === HANDBOOK)).toEqual({
			slug: HANDBOOK,
			title: 'A Keeper’s Handbook: Oil, Glass & Patience',
			published: '2023-05',
			authors: ['Ada Invented', 'Bo Made-Up', 'Cy Nobody', 'Di Fictional'],
			venue: { type: 'journal', name: 'Journal of Invented Lamps' },
			arxiv: '2305.01234',
			doi: '10.1234/keeper.5',
			links: [{ url: 'https://example.org/code?a=1&b=2', kind: 'code' }],
			aliases: ['keepers-book'],
		});
	});
});

describe('a hidden paper', () => {
	test('is in no file of the site, the search index included', () => {
		const holding = (word: string): string[] =>
			[...files].filter(([, bytes]) => plain(bytes).toLowerCase().includes(word)).map(([path]) => path);
		// The same question finds a published paper in its page and in both parts of the index.
		expect(holding('foghorn')).toEqual(
			expect.arrayContaining([
				`papers/${FOGHORN}.html`,
				expect.stringMatching(/^pagefind\/fragment\//),
				expect.stringMatching(/^pagefind\/index\//),
			]),
		);
		expect(holding(HIDDEN_WORD)).toEqual([]);
	});

	test('is in no count', () => {
		expect(page('topics/lamps.html')('main article[data-paper]')).toHaveLength(5);
		expect(words(page('topics/lamps.html')('main').text())).toContain('5 papers');
		expect(words(page('papers.html')('main').text())).toContain(`${INVENTED_PAPERS + 5} papers`);
	});
});

describe('markup in titles, abstracts and notes', () => {
	test('is nowhere more than text', () => {
		const inline = 'script:not([src], [type="application/ld+json"])';
		const constant = page('about.html').html(page('about.html')(inline));
		for (const path of htmlPages()) {
			const $ = page(path);
			const foreign = $('img, iframe, object, embed, base, [srcdoc]');
			const scripted = $('*').filter((_, element) =>
				Object.keys($(element).attr() ?? {}).some((name) => name.startsWith('on')),
			);
			expect($.html(foreign) + $.html(scripted), path).toBe('');
			// What is said as JSON does not run, and what runs is the same on every page, or none, as where a page has moved.
			expect(['', constant], path).toContain($.html($(inline)));
		}
		expect(addressesOf(site.dist).filter(({ address }) => /^\s*(javascript|data|vbscript):/i.test(address))).toEqual(
			[],
		);
	});

	test('comes out as it went in', () => {
		for (const path of ['index.html', 'papers.html', 'topics/lamps.html', 'captures/lighthouses.html']) {
			expect(words(page(path)(`article[data-paper="${MARKUP}"] a`).first().text()), path).toBe(MARKUP_TITLE);
		}
		const $ = page(`papers/${MARKUP}.html`);
		expect(words($('h1').text())).toBe(MARKUP_TITLE);
		expect($('title').text()).toBe(`${MARKUP_TITLE} · Shoal`);
		const capture = readFileSync(join(site.content, 'captures/lighthouses.txt'), 'utf8');
		const abstract = capture.split('\n').find((line) => line.startsWith('A lamp is not markup.'));
		expect(words($('[data-abstract]').text())).toBe(abstract);
		const note = page(`papers/${HANDBOOK}.html`)('main aside');
		expect(note.text()).toContain("<script>alert('note')</script> and \"><img src=x onerror=alert(5)>.");
	});
});
