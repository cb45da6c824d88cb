import type { CheerioAPI } from 'cheerio';
import { beforeAll, describe, expect, test } from 'vitest';
import { type BuiltSite, builtSite } from './built.ts';
import { framedPages } from './crawl.ts';
import { INVENTED_PAPERS } from './invented-capture.ts';
import { BEACONS, UNDATED } from './invented-papers.ts';
import { readPage, words } from './reading.ts';

let site: BuiltSite;

beforeAll(async () => {
	site = await builtSite();
});

const page = (path: string): CheerioAPI => readPage(site.dist, path);

/** The headings of a list with the papers under each. */
function groupsOf(path: string): { heading: string; anchor: string | undefined; slugs: (string | undefined)[] }[] {
	const $ = page(path);
	const sections = $('main section:has(article[data-paper])').toArray();
	return sections.map((section) => ({
		heading: words($(section).find('h2').text()),
		anchor: $(section).find('h2').attr('id'),
		slugs: $(section)
			.find('article[data-paper]')
			.toArray()
			.map(({ attribs }) => attribs['data-paper']),
	}));
}

const jumpsOf = (path: string): [string, string | undefined][] => {
	const $ = page(path);
	const links = $('main nav[aria-label="Jump to"] a').toArray();
	return links.map((link) => [words($(link).text()), $(link).attr('href')]);
};

describe('a list that is long enough', () => {
	test('has its papers under their months or years, going on on the next page', () => {
		const [first, second] = ['papers.html', 'papers/page/2.html'].map(groupsOf);
		expect(first?.map(({ heading, slugs }) => [heading, slugs.length])).toEqual([
			['2025', 1],
			['2024', 2],
			['2023', 1],
			['February 2022', 20],
		]);
		expect(first?.[0]?.slugs).toEqual([BEACONS]);
		expect(second?.map(({ heading, anchor }) => [heading, anchor])).toEqual([
			['February 2022, continued', '2022-02'],
			['Undated', 'undated'],
		]);
		expect(second?.at(-1)?.slugs).toEqual([UNDATED]);
	});

	test('leads from a month to its page', () => {
		expect(page('papers.html')('h2[id="2022-02"] a').attr('href')).toBe('timeline/2022-02.html');
	});

	test('leads to each of its years, on whatever page it begins', () => {
		expect(jumpsOf('papers.html')).toEqual([
			['2025', '#2025'],
			['2024', '#2024'],
			['2023', '#2023'],
			['2022', '#2022-02'],
			['Undated', 'papers/page/2.html#undated'],
		]);
		expect(jumpsOf('papers/page/2.html').map(([, href]) => href)).toContain('../../papers.html#2022-02');
	});

	test('says of when its newest paper is', () => {
		expect(words(page('papers.html')('main').text())).toContain(
			`${INVENTED_PAPERS + 5} papers, the newest of 3 November 2025 first, the undated last; page 1 of 2`,
		);
	});

	test('has no gap between the levels of its headings, nor any other page', () => {
		for (const path of framedPages(site.dist)) {
			const $ = page(path);
			const levels = $('main :is(h1, h2, h3, h4)')
				.toArray()
				.map(({ name }) => Number(name.slice(1)));
			const gaps = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
			expect(gaps, path).toEqual([]);
		}
	});
});

describe('a month', () => {
	test('leads to its papers on each topic', () => {
		const $ = page('timeline/2022-02.html');
		const topics = $('main ul[aria-label="Topics of the papers"] li').toArray();
		expect(topics.map((item) => words($(item).text()))).toEqual([`Bees ${INVENTED_PAPERS} papers`]);
		expect($(topics[0]).find('a').attr('href')).toBe('../topics/bees.html');
	});
});

describe('the timeline', () => {
	test('has the months of each year from January, those without papers for the eye alone', () => {
		const $ = page('timeline.html');
		const months = $('section[aria-labelledby="y2024"] ol > li').toArray();
		expect(months).toHaveLength(12);
		const told = months.filter(({ attribs }) => attribs['aria-hidden'] !== 'true');
		expect(told.map((month) => words($(month).find('.sr-only').text()))).toEqual([
			'February 2024: 1 paper',
			'March 2024: 1 paper',
		]);
		expect($('section[aria-labelledby="y2024"] h2 a').attr('href')).toBe('timeline/2024.html');
	});
});

describe('a topic', () => {
	test('leads to its neighbours in the alphabet', () => {
		const links = page('topics/bees.html')('nav[aria-label="Topics before and after in the alphabet"] a');
		expect(links.toArray().map(({ attribs }) => attribs['href'])).toEqual(['lamps.html']);
	});

	test('leads from its head to its feeds and exports', () => {
		expect(jumpsOf('topics/lamps.html')).toContainEqual(['Feeds and exports', '#take']);
		const part = page('topics/lamps.html')('section[aria-labelledby="take"]');
		expect(part.find('h2#take').text()).toBe('Feeds and exports');
		expect(part.find('a[href$=".xml"], a[href$=".bib"]')).toHaveLength(2);
	});
});

describe('the page for lost readers', () => {
	test('offers the search and likely pages', () => {
		const $ = page('404.html');
		expect($('main form[role="search"] input[type="search"]')).toHaveLength(1);
		const links = $('main li a').toArray();
		expect(links.map(({ attribs }) => attribs['href'])).toEqual(
			['digests/2025-11.html', 'papers.html', 'topics.html', 'timeline.html', 'index.html'].map(
				(path) => `/some/base/${path}`,
			),
		);
	});
});
