import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CheerioAPI, load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TinySite, tinySite } from './build.ts';
import { builtSite } from './built.ts';

const BEACONS = 'papers/beacons-at-dawn-learning-when-to-light-a-lamp.html';
const HANDBOOK = 'papers/a-keepers-handbook.html';
const page = (dist: string, path: string): CheerioAPI => load(readFileSync(join(dist, path), 'utf8'));
const words = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What a paper's page says under a heading of its provenance. */
function said(dist: string, path: string, heading: string): string[] {
	const $ = page(dist, path);
	const part = $('[data-provenance] dl > div').filter((_, element) => $(element).find('dt').text().includes(heading));
	return part
		.find('dd')
		.map((_, element) => words($(element).text()))
		.get();
}

describe('the page of a paper says', () => {
	let dist: string;
	beforeAll(async () => {
		({ dist } = await builtSite());
	});

	test('where it was listed, when, and on which line', () => {
		expect(said(dist, BEACONS, 'Listed')).toEqual(['No. 1, line 13 of Lamps for ships, saved 9 December 2025']);
		expect(said(dist, HANDBOOK, 'Listed')).toEqual([]);
	});

	test('under which topics it is filed and by which words', () => {
		expect(said(dist, BEACONS, 'Topics')[1]).toMatch(/^Lamps & lighthouses: .*lighthouse/);
	});

	test('what no source tells', () => {
		expect(said(dist, BEACONS, 'Not known')).toEqual([
			'No source tells the names of its authors, an organisation, an arXiv number or DOI, or its code.',
		]);
	});

	test('where it is kept, folded', () => {
		expect(said(dist, BEACONS, 'Kept in')).toEqual([BEACONS.replace('papers', 'content/papers').replace('html', 'md')]);
		const fold = page(dist, BEACONS)('details[data-provenance]');
		expect(fold.attr('open')).toBeUndefined();
	});
});

describe('where it is known where the files are', () => {
	let site: TinySite;
	beforeAll(async () => {
		site = tinySite();
		appendFileSync(join(site.content, 'site.yaml'), 'repository: https://example.org/lamps/digest/\n');
		appendFileSync(
			join(site.content, 'captures/lighthouses.txt'),
			'\nGlass that is up to 179times brighter\n\nA lamp with this glass is up to 9times brighter than a lamp without.\n\n  • 2 authors\n·\nNov 3\n',
		);
		await site.build();
	});
	afterAll(() => {
		site.remove();
	});

	test('a page leads to its file and to where a mistake can be told', () => {
		const links = page(
			site.dist,
			BEACONS,
		)('[data-provenance] dd a')
			.map((_, link) => link.attribs['href'])
			.get();
		expect(links).toContain(
			'https://example.org/lamps/digest/blob/HEAD/content/papers/beacons-at-dawn-learning-when-to-light-a-lamp.md',
		);
		expect(links.at(-1)).toMatch(
			/^https:\/\/example\.org\/lamps\/digest\/issues\/new\?title=Something\+is\+wrong%3A\+Beacons/,
		);
	});

	test('a repair is shown before and after', () => {
		const path = 'papers/glass-that-is-up-to-179-brighter.html';
		expect(said(site.dist, path, 'repair')[0]).toMatch(/^glued times, line \d+: ….*times ×.*brighter/);
	});
});
