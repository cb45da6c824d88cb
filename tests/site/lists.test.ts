import type { CheerioAPI } from 'cheerio';
import { beforeAll, describe, expect, test } from 'vitest';
import { chartFaults, chartNames } from './charts.ts';
import { INVENTED_PAPERS } from './invented-capture.ts';
import { type BuiltSite, builtSite } from './built.ts';
import { BEACONS, FOGHORN, HANDBOOK, UNDATED } from './invented-papers.ts';
import { htmlPagesOf, readPage, words } from './reading.ts';

let site: BuiltSite;

beforeAll(async () => {
	site = await builtSite();
});

const page = (path: string, dist = site.dist): CheerioAPI => readPage(dist, path);
const htmlPages = (): string[] => htmlPagesOf(site.dist);
describe('charts', () => {
	test('say the same in what is drawn, in their tables and in their files', () => {
		const names = ['bees', 'lamps'].map((id) => `topic-${id}`);
		expect(chartNames(site.dist)).toEqual([
			'most-captured',
			'most-discussed',
			'organizations',
			'timeline',
			...names,
			'topics',
		]);
		expect(chartFaults(site.dist)).toEqual([]);
	});

	test('show a month without papers as a gap, and a month with papers on other topics as none', () => {
		const $ = page('topics/lamps.html');
		const drawn = $('figure svg [data-row]').toArray();
		const rows = drawn.map(({ attribs }) => attribs['data-row']);
		expect(rows[0]).toBe('["2022-02",0]');
		expect(rows[1]).toBe('["2022-03",null]');
		expect($(drawn[1]).text()).toBe('March 2022: no paper in these captures');
		expect(rows.at(-1)).toBe('["2025-11",1]');
	});

	test('leave out papers without a date, and say so', () => {
		expect(page('timeline.html')('figure').text()).toContain('1 paper without a date is not drawn.');
	});
});

describe('a card', () => {
	const card = (slug: string, list = 'papers.html') => page(list)(`main article[data-paper="${slug}"]`);

	test('shows title, date, how many wrote it, topics and the gist', () => {
		const beacons = card(BEACONS);
		expect(beacons).toHaveLength(1);
		const title = beacons.find('a').first();
		expect(words(title.text())).toBe('Beacons at Dawn: Learning When to Light a Lamp');
		expect(title.attr('href')).toBe(`papers/${BEACONS}.html`);
		expect(beacons.find('time').attr('datetime')).toBe('2025-11-03');
		expect(words(beacons.text())).toContain('3 November 2025');
		expect(words(beacons.text())).toContain('5 authors');
		expect(beacons.find('a[href="topics/lamps.html"]').text().trim()).toBe('Lamps & lighthouses');
		expect(words(beacons.text())).toContain('We let a policy choose from the colour of the sky alone.');
	});

	test('names the organisation where the source does', () => {
		expect(words(card(FOGHORN).text())).toContain('Harbour Lab');
	});

	test('names the first authors where the source names them, and is no more precise about the date than it', () => {
		expect(words(card(HANDBOOK).text())).toContain('Ada Invented, Bo Made-Up, Cy Nobody and 1 more');
		expect(words(card(HANDBOOK).text())).toContain('May 2023');
	});

	test('has the paper’s code, where it is known', () => {
		const code = card(HANDBOOK).find('a[aria-label="Code of “A Keeper’s Handbook: Oil, Glass & Patience”"]');
		expect([code.text().trim(), code.attr('href')]).toEqual(['Code', 'https://example.org/code?a=1&b=2']);
		expect(card(BEACONS).find('a[aria-label^="Code"]')).toHaveLength(0);
	});

	test('says that an undated paper is undated', () => {
		const undated = card(UNDATED, 'papers/page/2.html');
		expect(undated.find('time')).toHaveLength(0);
		expect(words(undated.text())).toContain('Undated');
	});
});

describe('a list', () => {
	test('goes on on a second page, with each paper on one of the two', () => {
		const slugs = ['papers.html', 'papers/page/2.html'].map((path) =>
			page(path)('main article[data-paper]')
				.toArray()
				.map((article) => article.attribs['data-paper']),
		);
		expect(slugs.map(({ length }) => length)).toEqual([24, INVENTED_PAPERS + 5 - 24]);
		expect(new Set(slugs.flat()).size).toBe(INVENTED_PAPERS + 5);
	});

	test('links its pages to each other', () => {
		expect(page('papers.html')('nav a[rel="next"]').attr('href')).toBe('papers/page/2.html');
		expect(page('papers/page/2.html')('nav a[rel="prev"]').attr('href')).toBe('../../papers.html');
		expect(page('topics/bees.html')('nav a[rel="next"]').attr('href')).toBe('bees/page/2.html');
		const current = page('papers.html')('nav [aria-current="page"]').toArray();
		expect(current.map((link) => page('papers.html')(link).text().trim())).toEqual(['Papers', '1']);
	});

	test('has the newest first and the undated last', () => {
		const $ = page('papers.html');
		const dates = $('main article time').toArray();
		expect(dates.map((time) => time.attribs['datetime']).slice(0, 4)).toEqual([
			'2025-11-03',
			'2024-03-14',
			'2024-02-02',
			'2023-05',
		]);
		expect(page('papers/page/2.html')('main article[data-paper]').last().attr('data-paper')).toBe(UNDATED);
	});

	test('says how it is ordered', () => {
		const total = INVENTED_PAPERS + 5;
		expect(words(page('papers.html')('main').text())).toContain(
			`${total} papers, the newest of 3 November 2025 first, the undated last`,
		);
		expect(words(page('timeline/2022.html')('main').text())).toContain(`${INVENTED_PAPERS} papers, the newest first;`);
		expect(words(page('timeline/2022-02-28.html')('main').text())).toContain('2 papers, in the order of their titles');
	});

	test('of the timeline has the undated papers in a section of their own', () => {
		const $ = page('timeline.html');
		const section = $('section').filter((_, element) => $(element).find('h2').text() === 'Undated');
		expect(section.find('li a').attr('href')).toBe(`papers/${UNDATED}.html`);
		expect(section.find('li')).toHaveLength(1);
		expect(section.find('p a').attr('href')).toBe('papers/page/2.html#undated');
	});
});

describe('the pages of the timeline', () => {
	const linksOf = (period: string): string[] =>
		page(`timeline/${period}.html`)('main a[href]')
			.toArray()
			.flatMap(({ attribs }) => /^([\d-]+(?:W\d+)?)\.html$/.exec(attribs['href'] ?? '')?.[1] ?? []);

	test('say which days a week has, and lead to the weeks before and after that have papers', () => {
		const $ = page('timeline/2022-W09.html');
		expect($('title').text()).toContain('Week 9 of 2022 (28 February to 6 March)');
		expect($('h1').text()).toBe('Week 9 of 2022');
		expect(words($('h1 + p').text())).toBe('28 February to 6 March');
		expect($('main a[rel="prev"]').attr('href')).toBe('2022-W08.html');
		expect($('main a[rel="next"]').attr('href')).toBe('2024-W05.html');
	});

	test('lead from a day to its week, month and year, and from each of these back', () => {
		expect(linksOf('2022-02-28')).toEqual(expect.arrayContaining(['2022', '2022-02', '2022-W09']));
		expect(linksOf('2022-W09')).toEqual(expect.arrayContaining(['2022', '2022-02', '2022-02-28']));
		expect(linksOf('2022-02')).toEqual(
			expect.arrayContaining(['2022', '2022-W09', '2022-W08', '2022-W07', '2022-02-28']),
		);
		expect(linksOf('2022')).toEqual(expect.arrayContaining(['2022-02', '2022-W09', '2022-W08', '2022-W07']));
	});

	test('have no undated paper', () => {
		for (const path of htmlPages().filter((name) => name.startsWith('timeline/'))) {
			expect(page(path)(`article[data-paper="${UNDATED}"]`), path).toHaveLength(0);
		}
	});
});

describe('organisations', () => {
	test('are listed with the number of their papers, and how many papers name none', () => {
		const $ = page('organizations.html');
		const listed = $('main li').toArray();
		expect(listed.map((item) => words($(item).text()))).toEqual([
			'Harbour Lab (harbour-lab) 1 paper',
			'Harbour Lab (harbourlab) 1 paper',
		]);
		expect(words($('main p').first().text())).toContain(
			`${INVENTED_PAPERS + 3} of ${INVENTED_PAPERS + 5} papers name none`,
		);
	});

	test('have a page each, with their papers and the topics of these', () => {
		const $ = page('organizations/harbourlab.html');
		expect($('h1').text()).toBe('Harbour Lab');
		expect($('main article').attr('data-paper')).toBe(FOGHORN);
		expect($('main ul[aria-label="Topics of the papers"] a').attr('href')).toBe('../topics/lamps.html');
		expect(page('organizations/harbour-lab.html')('main article').attr('data-paper')).toBe(HANDBOOK);
	});

	test('lead to the others that are called the same', () => {
		const $ = page('organizations/harbour-lab.html');
		expect($('title').text()).toMatch(/^Harbour Lab \(harbour-lab\)/);
		expect(words($('main').text())).toContain('Others of this name: harbourlab (1 paper)');
		expect($('main p a[href="harbourlab.html"]').text()).toBe('harbourlab');
	});

	test('are linked where a paper names them', () => {
		const addresses = (path: string): (string | undefined)[] =>
			page(path)('main article a[href*="organizations/"]')
				.toArray()
				.map(({ attribs }) => attribs['href']);
		expect(addresses('papers.html')).toEqual(['organizations/harbourlab.html', 'organizations/harbour-lab.html']);
		expect(new Set(addresses(`papers/${FOGHORN}.html`))).toEqual(new Set(['../organizations/harbourlab.html']));
		expect(addresses(`papers/${BEACONS}.html`)).toEqual([]);
	});
});
