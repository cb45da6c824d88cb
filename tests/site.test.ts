import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { gunzipSync } from 'node:zlib';
import { type CheerioAPI, load } from 'cheerio';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkParts } from '../src/integrations/search-parts-list.ts';
import { sizeInWords } from '../src/model/size.ts';
import type { ListedPaper } from '../src/model/cited-paper.ts';
import { builtSite } from './site/built.ts';
import { filesOf, type Run, type TinySite, tinySite } from './site/build.ts';
import { chartFaults, chartNames, csvRows } from './site/charts.ts';
import { addressesOf, deadFromDisk, deadWhenServed, isAbsolute, isMail } from './site/crawl.ts';
import { INVENTED_PAPERS } from './site/invented-capture.ts';

const BEACONS = 'beacons-at-dawn-learning-when-to-light-a-lamp';
const FOGHORN = 'foghorn-sound-signals-for-weather-without-sight';
const HANDBOOK = 'a-keepers-handbook';
/** Leads on to the handbook, and is no page to be read. */
const OLD_ADDRESS = 'papers/keepers-book.html';
const UNDATED = 'a-chart-of-the-shoals-found-in-a-drawer';
const MARKUP = 'script-alert-title-script-img-src-x-onerror-alert-1-markup-in-titles';
const MARKUP_TITLE = `<script>alert('title')</script> & "><img src=x onerror=alert(1)>: Markup in Titles`;
const OLDEST_LAMP = MARKUP;
/** A word that nothing but the hidden paper has. */
const HIDDEN_WORD = 'quxzanthine';

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

const page = (path: string, dist = site.dist): CheerioAPI => load(readFileSync(join(dist, path), 'utf8'));
const htmlPages = (dist = site.dist): string[] =>
	[...filesOf(dist).keys()].filter((path) => path.endsWith('.html') && !isMail(path));
const words = (text: string): string => text.replace(/\s+/g, ' ').trim();
const lastLines = ({ stdout }: Run, count = 8): string => stdout.trimEnd().split('\n').slice(-count).join('\n');

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
			...['harbourlab', 'harbourlab-2'].map((id) => `organizations/${id}`),
			...['buoys', 'hives', 'lighthouses'].map((name) => `captures/${name}`),
			'digests/2025-11',
		];
		expect(htmlPages()).toEqual(expected.map((path) => `${path}.html`).sort());
	});

	test('writes the search index beside the pages, whole and with every paper', () => {
		const entry = JSON.parse(files.get('pagefind/pagefind-entry.json')?.toString() ?? '') as unknown;
		expect(entry).toMatchObject({ languages: { en: { page_count: INVENTED_PAPERS + 5 } } });
		const fragments = [...files].filter(([path]) => path.startsWith('pagefind/fragment/'));
		expect(fragments).toHaveLength(INVENTED_PAPERS + 5);
		for (const [path, bytes] of fragments) expect(plain(bytes), path).toMatch(/^pagefind_dcd\{.*\}$/s);
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
			`${total} papers, the newest first and the undated last`,
		);
		expect(words(page('timeline/2022.html')('main').text())).toContain(`${INVENTED_PAPERS} papers, the newest first;`);
		expect(words(page('timeline/2022-02-28.html')('main').text())).toContain('2 papers, in the order of their titles');
	});

	test('of the timeline has the undated papers in a section of their own', () => {
		const $ = page('timeline.html');
		const section = $('section').filter((_, element) => $(element).find('h2').text() === 'Undated');
		expect(section.find('article[data-paper]').attr('data-paper')).toBe(UNDATED);
		expect(section.find('article[data-paper]')).toHaveLength(1);
	});
});

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

	test('leads to the papers that are about the same, the closest first, and says in what words', () => {
		const $ = page(`papers/${BEACONS}.html`);
		expect($('[data-related]').closest('[data-pagefind-body]')).toHaveLength(0);
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
		expect(words(hive.find('article').first().text())).toMatch(/ · In both: Fawn hive$/);
	});

	test('says that an undated paper is undated', () => {
		expect(words(page(`papers/${UNDATED}.html`)('main article').text())).toContain('Undated');
	});
});

describe('the pages of the timeline', () => {
	const linksOf = (period: string): string[] =>
		page(`timeline/${period}.html`)('main a[href]')
			.toArray()
			.flatMap(({ attribs }) => /^([\d-]+(?:W\d+)?)\.html$/.exec(attribs['href'] ?? '')?.[1] ?? []);

	test('say which days a week has, and lead to the weeks before and after that have papers', () => {
		const $ = page('timeline/2022-W09.html');
		expect($('h1').text()).toBe('Week 9 of 2022 (28 February to 6 March)');
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
		expect(listed.map((item) => words($(item).text()))).toEqual(['Harbour Lab 1 paper', 'HarbourLab 1 paper']);
		expect(words($('main p').first().text())).toContain(
			`${INVENTED_PAPERS + 3} of ${INVENTED_PAPERS + 5} papers name none`,
		);
	});

	test('have a page each, with their papers and the topics of these', () => {
		const $ = page('organizations/harbourlab.html');
		expect($('h1').text()).toBe('Harbour Lab');
		expect($('main article').attr('data-paper')).toBe(FOGHORN);
		expect($('main ul[aria-label="Topics of the papers"] a').attr('href')).toBe('../topics/lamps.html');
		expect(page('organizations/harbourlab-2.html')('main article').attr('data-paper')).toBe(HANDBOOK);
	});

	test('are linked where a paper names them', () => {
		const addresses = (path: string): (string | undefined)[] =>
			page(path)('main article a[href*="organizations/"]')
				.toArray()
				.map(({ attribs }) => attribs['href']);
		expect(addresses('papers.html')).toEqual(['organizations/harbourlab.html', 'organizations/harbourlab-2.html']);
		expect(new Set(addresses(`papers/${FOGHORN}.html`))).toEqual(new Set(['../organizations/harbourlab.html']));
		expect(addresses(`papers/${BEACONS}.html`)).toEqual([]);
	});
});

describe('the page of a capture', () => {
	test('has the title, the day, the query and the address that its sidecar gives', () => {
		const $ = page('captures/lighthouses.html');
		expect($('h1').text()).toBe('Lamps for ships');
		expect($('main time').first().attr('datetime')).toBe('2025-12-09');
		expect($('main').text()).toContain('lamp OR foghorn');
		expect($('main a[href^="https://"]').attr('href')).toBe('https://example.org/papers?q=lamp&day=9');
	});

	test('has what it lists in its own order, with a place for the one that is not published', () => {
		const $ = page('captures/lighthouses.html');
		const listed = $('main ol > li').toArray();
		expect(listed.map((item) => $(item).find('article').attr('data-paper'))).toEqual([
			BEACONS,
			FOGHORN,
			MARKUP,
			UNDATED,
			undefined,
		]);
	});

	/** The papers that are marked as new, by the place at which they are listed. */
	const newIn = (name: string): number[] => {
		const $ = page(`captures/${name}.html`);
		const items = $('main ol > li').toArray();
		return items.flatMap((item, index) => ($(item).find('strong').text() === 'New' ? [index + 1] : []));
	};

	test('marks as new what no earlier capture lists, of captures of one day the first by name', () => {
		expect(newIn('buoys')).toEqual([1, 2]);
		expect(newIn('lighthouses')).toEqual([1, 3]);
	});

	test('accounts for all that it lists', () => {
		const facts = (name: string): string => words(page(`captures/${name}.html`)('main ul').first().text());
		expect(facts('buoys')).toContain('2 papers listed: 2 new, 0 seen before');
		expect(facts('lighthouses')).toContain('5 papers listed: 2 new, 2 seen before, 1 kept back by the editor');
	});

	test('says with which other captures it shares how many papers, and which', () => {
		const $ = page('captures/buoys.html');
		const shares = $('section[aria-labelledby="shared"]');
		expect(shares.find('a').attr('href')).toBe('lighthouses.html');
		expect(words(shares.find('li').text())).toBe('Lamps for ships 2 papers');
		expect(words($('#rank-1').text())).toContain('New also in Lamps for ships');
		expect(words(page('captures/hives.html')('section[aria-labelledby="shared"]').text())).toContain(
			'No other capture',
		);
	});
});

test('the list of captures has an account of each, which adds up', () => {
	const $ = page('captures.html');
	const cells = (row: number): string[] =>
		$($('main tbody').toArray()[row])
			.find('td')
			.toArray()
			.map((cell) => $(cell).text());
	const names = $('main tbody th').toArray();
	expect(names.map((name) => $(name).find('a').text() || words($(name).text()))).toEqual([
		'Marks for sailors',
		'Lamps for ships',
		'hives.txt',
		'All captures',
	]);
	const columns = $('main thead th').toArray();
	expect(columns.map((column) => words($(column).text()))).toEqual([
		'Listed',
		'New',
		'Seen before',
		'Kept back',
		'Not read',
		'Shared',
	]);
	expect(cells(0)).toEqual(['2', '2', '0', '0', '0', '2']);
	expect(cells(1)).toEqual(['5', '2', '2', '1', '0', '2']);
	expect(cells(2)).toEqual([INVENTED_PAPERS, INVENTED_PAPERS, 0, 0, 0, 0].map(String));
	expect(cells(3)).toEqual([INVENTED_PAPERS + 7, INVENTED_PAPERS + 4, 2, 1, 0, 2].map(String));
});

test('a capture that is the only one is compared with nothing', async () => {
	const other = tinySite();
	for (const name of ['buoys.txt', 'buoys.yaml', 'hives.txt']) rmSync(join(other.content, 'captures', name));
	expect((await other.build()).code).toBe(0);
	const $ = page('captures/lighthouses.html', other.dist);
	expect($('section[aria-labelledby="shared"], main strong')).toHaveLength(0);
	expect(words($('main').text())).toContain('5 papers listed: 1 kept back by the editor');
	expect(page('captures.html', other.dist)('main tbody')).toHaveLength(1);
	other.remove();
});

test('captures of one title and day are told apart by their files', async () => {
	const other = tinySite();
	for (const name of ['buoys', 'lighthouses']) {
		writeFileSync(join(other.content, `captures/${name}.yaml`), 'title: Lights, at sea\ncaptured: "2025-11-30"\n');
	}
	expect((await other.build()).code).toBe(0);
	const titles = page('captures.html', other.dist)('main a[href^="captures/"]').text();
	expect(titles).toContain('Lights, at sea (buoys.txt)Lights, at sea (lighthouses.txt)');
	const seen = words(page('trending.html', other.dist)('figure[data-chart="most-captured"] li').first().text());
	expect(seen).toContain('Lights, at sea (buoys.txt); Lights, at sea (lighthouses.txt)');
	other.remove();
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
		const data = {} as { sheafPapers: ListedPaper[] };
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
		for (const path of htmlPages()) {
			const $ = page(path);
			const foreign = $('img, iframe, object, embed, base, [srcdoc]');
			const scripted = $('*').filter((_, element) =>
				Object.keys($(element).attr() ?? {}).some((name) => name.startsWith('on')),
			);
			expect($.html(foreign) + $.html(scripted), path).toBe('');
			// What is said as JSON does not run.
			expect($.html($('script:not([src], [type="application/ld+json"])')), path).toBe('');
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
	});

	test('makes canonical links and the links of 404.html, base path included', async () => {
		const other = await builtSite();
		expect(other.said).not.toContain('No address is set');
		const canonical = (path: string) => page(path, other.dist)('link[rel="canonical"]').attr('href');
		expect(canonical('index.html')).toBe('https://example.org/some/base/');
		expect(canonical('404.html')).toBeUndefined();
		const search = readFileSync(join(other.dist, 'opensearch.xml'), 'utf8');
		expect(search).toContain('template="https://example.org/some/base/search.html?q={searchTerms}"');
		expect(page('topics/lamps.html', other.dist)('link[rel="search"]').attr('href')).toBe('../opensearch.xml');
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

test('the scripts for searching from a disk are written beside the index, whole', () => {
	const scripts = ['pagefind.js', 'fragment/0.js', 'words.js', 'facets.js', 'ids.js'].map((name) => `search/${name}`);
	expect([...files.keys()]).toEqual(expect.arrayContaining(scripts));
	const scriptsOf = (part: string): string[] =>
		[...files.keys()]
			.filter((path) => path.startsWith(`${part}/index/`))
			.map((path) => path.replace(/^.*\/|\..*$/g, ''));
	expect(scriptsOf('search')).toEqual(scriptsOf('pagefind'));
	expect(checkParts(site.dist)).toEqual([]);
	expect(htmlPages().filter((path) => page(path)('script[type="module"]').length > 0)).toEqual([]);
});

describe('the search', () => {
	test('has a script of its own, which the search page alone loads', () => {
		expect(files.get('scripts/search.js')?.length).toBeGreaterThan(10_000);
		const loading = htmlPages().filter((path) => page(path)('script[src$="scripts/search.js"]').length > 0);
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
		expect(words($('[data-search-absent]').text())).toMatch(/needs JavaScript.*topics.*timeline/);
		expect($('[data-search-controls]').attr('hidden')).toBeDefined();
		for (const address of ['topics/lamps.html', 'topics/bees.html', 'timeline.html']) {
			expect($(`main a[href="${address}"]`), address).not.toHaveLength(0);
		}
	});

	test('is told to browsers where the site has an address', () => {
		const $ = load(files.get('opensearch.xml')?.toString() ?? '', { xml: true });
		expect($('ShortName').text()).toBe('Shoal');
		expect($('Url').attr('template')).toBe('http://localhost:4321/search.html?q={searchTerms}');
		expect(page('index.html')('link[rel="search"]')).toHaveLength(0);
	});
});

describe('the zip of the whole site', () => {
	const offer = (html: string): string => words(load(html)('[data-offline-copy]').text());

	test('is made when it is asked for, and offered where it is', async () => {
		const other = tinySite();
		expect((await other.build({}, '--zip')).code).toBe(0);
		const zip = readFileSync(join(other.dist, 'shoal-offline.zip'));
		const about = readFileSync(join(other.dist, 'about.html'), 'utf8');
		expect(offer(about)).toMatch(/^Download the whole site as one zip \(\d+ KB\)/);
		expect(offer(about)).toContain('Unpack it first');
		expect(offer(about)).toContain(sizeInWords(zip.length));
		expect(deadFromDisk(other.dist).filter(({ page: path }) => path !== '404.html')).toEqual([]);
		const within = new Map(Object.entries(unzipSync(zip)));
		const outside = [...filesOf(other.dist).keys()].filter((path) => path !== 'shoal-offline.zip');
		expect([...within.keys()].sort()).toEqual(outside.map((path) => `shoal-offline/${path}`).sort());
		// Within the zip the site is as it is without one.
		expect(Buffer.from(within.get('shoal-offline/about.html') ?? '')).toEqual(files.get('about.html'));
		other.remove();
	});

	test('is neither there nor spoken of otherwise', () => {
		expect([...files.keys()].filter((path) => path.endsWith('.zip'))).toEqual([]);
		expect(offer(files.get('about.html')?.toString() ?? '')).toBe('');
	});

	test('has no other name: what is not understood is said, with what would be', async () => {
		const { code, stderr } = await site.build({}, '--zap');
		expect(code).toBe(2);
		expect(stderr).toMatch(/'--zap'[^]*npm run build -- --zip/);
		expect((await site.build({}, '--help')).stdout).toContain('npm run build -- --zip');
	});
});

test('an address that is none is said, with what was expected', async () => {
	const { code, stderr } = await site.build({ SITE_URL: 'example.org' });
	expect(code).toBe(1);
	expect(stderr).toContain('Found SITE_URL "example.org", expected an address such as https://example.org/digest/.');
});

describe('what cannot be read', () => {
	let faulty: TinySite;
	const untouched = '---\ntitle: Foghorn\npublished: "2024-02-30"\n---\n\nMended by hand, and wrongly.\n';

	beforeAll(async () => {
		faulty = tinySite();
		await faulty.ingest();
		appendFileSync(join(faulty.content, 'captures/lighthouses.txt'), '\nA Title That Lost Its Abstract\n');
		writeFileSync(join(faulty.content, `papers/${FOGHORN}.md`), untouched);
	});

	afterAll(() => {
		faulty.remove();
	});

	test('makes the ingest alone exit with 1', async () => {
		const { code, stdout } = await faulty.ingest();
		expect(code).toBe(1);
		expect(stdout).toContain('[missing-abstract]');
		expect(stdout).toContain('[bad-field]');
	});

	test('is repeated in the last lines of the build, which builds the rest', async () => {
		const run = await faulty.build();
		expect(run.code).toBe(0);
		expect(lastLines(run)).toMatch(
			/captures\/lighthouses\.txt:\d+:1 {2}Found .*A Title That Lost Its Abstract.*\[missing-abstract\]/,
		);
		expect(lastLines(run)).toMatch(
			new RegExp(`papers/${FOGHORN}\\.md:3:12 {2}Found published "2024-02-30".*\\[bad-field\\]`),
		);
		expect(htmlPages(faulty.dist)).toEqual(expect.arrayContaining(['index.html', `papers/${BEACONS}.html`]));
		expect(existsSync(join(faulty.dist, `papers/${FOGHORN}.html`))).toBe(false);
		expect(deadWhenServed(faulty.dist, '/')).toEqual([]);
	});

	test('is told on the page of its capture', () => {
		expect(words(page('captures/lighthouses.html', faulty.dist)('main').text())).toContain(
			'A Title That Lost Its Abstract',
		);
	});

	test('is left as it is', () => {
		expect(readFileSync(join(faulty.content, `papers/${FOGHORN}.md`), 'utf8')).toBe(untouched);
	});
});

/** Paths of the files that are in one of two folders alone, or not the same in both. */
function differences(some: Map<string, Buffer>, others: Map<string, Buffer>): string[] {
	const paths = new Set([...some.keys(), ...others.keys()]);
	return [...paths].filter((path) => !some.get(path)?.equals(others.get(path) ?? Buffer.alloc(0)));
}

/** The text of a file; Pagefind's files are packed. */
function plain(bytes: Buffer): string {
	const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
	return (isPacked ? gunzipSync(bytes) : bytes).toString('utf8');
}
