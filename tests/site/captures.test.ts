import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CheerioAPI } from 'cheerio';
import { beforeAll, describe, expect, test } from 'vitest';
import { tinySite } from './build.ts';
import { INVENTED_PAPERS } from './invented-capture.ts';
import { type BuiltSite, builtSite } from './built.ts';
import { BEACONS, FOGHORN, MARKUP, UNDATED } from './invented-papers.ts';
import { readPage, words } from './reading.ts';

let site: BuiltSite;

beforeAll(async () => {
	site = await builtSite();
});

const page = (path: string, dist = site.dist): CheerioAPI => readPage(dist, path);
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
		const marks = items.map((item) =>
			$(item)
				.find('span')
				.toArray()
				.map((mark) => $(mark).text()),
		);
		return marks.flatMap((texts, index) => (texts.includes('New') ? [index + 1] : []));
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
		$($('main table tr').toArray()[row + 1])
			.find('td')
			.toArray()
			.map((cell) => $(cell).text());
	const names = $('main th[scope=row]').toArray();
	expect(names.map((name) => $(name).find('a').text() || words($(name).text()))).toEqual([
		'Lamps for ships',
		'Marks for sailors',
		'hives.txt',
		'All captures',
	]);
	expect(words($('main .facts').first().text())).toBe('The newest first, those of a day that is not known last');
	expect(words(page('about.html')('main').text())).toContain('here. A paper that several of them list is shown once');
	expect(words(page('about.html')('main').text())).toContain('rather than guessed. Comments are counted as on the day');
	const columns = $('main thead th').toArray();
	expect(columns.map((column) => words($(column).text()))).toEqual([
		'Capture',
		'Listed',
		'New',
		'Seen before',
		'Kept back',
		'Not read',
		'Shared',
	]);
	expect(cells(0)).toEqual(['5', '2', '2', '1', '0', '2']);
	expect(cells(1)).toEqual(['2', '2', '0', '0', '0', '2']);
	expect(cells(2)).toEqual([INVENTED_PAPERS, INVENTED_PAPERS, 0, 0, 0, 0].map(String));
	expect(cells(3)).toEqual([INVENTED_PAPERS + 7, INVENTED_PAPERS + 4, 2, 1, 0, 2].map(String));
});

test('a capture that is the only one is compared with nothing', async () => {
	const other = tinySite();
	for (const name of ['buoys.txt', 'buoys.yaml', 'hives.txt']) rmSync(join(other.content, 'captures', name));
	expect((await other.build()).code).toBe(0);
	const $ = page('captures/lighthouses.html', other.dist);
	expect($('section[aria-labelledby="shared"]')).toHaveLength(0);
	const marks = $('main ol span').toArray();
	expect(marks.map((mark) => $(mark).text())).not.toContain('New');
	expect(words($('main').text())).toContain('5 papers listed: 4 published, 1 kept back by the editor');
	expect(page('captures.html', other.dist)('main th[scope=row]')).toHaveLength(1);
	expect(words(page('about.html', other.dist)('main').text())).toContain(
		'called captures here. Read along the timeline, by',
	);
	other.remove();
});

test('a capture of which nothing was read shares nothing and has no list', async () => {
	const other = tinySite();
	writeFileSync(join(other.content, 'captures/empty.csv'), 'title,url\n,https://example.org/\n');
	await other.build();
	const $ = page('captures/empty.html', other.dist);
	expect(words($('main').text())).toContain('1 paper listed: 0 new, 0 seen before, 1 not read');
	expect(
		$('h2')
			.toArray()
			.map((heading) => words($(heading).text())),
	).toContain('Could not be read');
	expect($('#shared, #listed')).toHaveLength(0);
	other.remove();
});

test('captures of one title and day are told apart by their files', async () => {
	const other = tinySite();
	for (const name of ['buoys', 'lighthouses']) {
		writeFileSync(join(other.content, `captures/${name}.yaml`), 'title: Lights, at sea\ncaptured: "2025-11-30"\n');
	}
	expect((await other.build()).code).toBe(0);
	const titles = page('captures.html', other.dist)('main a[href^="captures/"]').text();
	expect(titles).toContain('Lights, at sea (lighthouses.txt)Lights, at sea (buoys.txt)');
	const seen = words(page('trending.html', other.dist)('figure[data-chart="most-captured"] li').first().text());
	expect(seen).toContain('Lights, at sea (lighthouses.txt) Lights, at sea (buoys.txt)');
	other.remove();
});
