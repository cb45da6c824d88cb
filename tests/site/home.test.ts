import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CheerioAPI } from 'cheerio';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HOME_SECTIONS } from '../../src/model/home.ts';
import { type TinySite, tinySite } from './build.ts';
import { type BuiltSite, builtSite, SITE_URL } from './built.ts';
import { framedPages } from './crawl.ts';
import { readPage, words } from './reading.ts';

const sectionsOf = ($: CheerioAPI): (string | undefined)[] =>
	$('main section')
		.toArray()
		.map((section) => $(section).attr('aria-labelledby'));

describe('the first page', () => {
	let site: BuiltSite;
	beforeAll(async () => {
		site = await builtSite();
	});
	const home = (): CheerioAPI => readPage(site.dist, 'index.html');

	test('has the tagline for its heading, what the site is about, and a search', () => {
		const $ = home();
		expect($('h1').text()).toBe('Invented papers on lamps and bees');
		expect($('h1 + p').text()).toBe('A site that exists only for the tests.');
		expect($('main form[role="search"] input[name="q"]')).toHaveLength(1);
	});

	test('has its sections in their order', () => {
		const names: readonly (string | undefined)[] = [...HOME_SECTIONS, 'featured', 'subscribe'];
		const found = sectionsOf(home());
		expect(found.filter((name) => !names.includes(name))).toEqual([]);
		const order = found.filter((name) => HOME_SECTIONS.some((section) => section === name));
		expect(order).toEqual(HOME_SECTIONS.filter((name) => order.includes(name)));
	});

	test('says of each list what it holds and how it is ordered', () => {
		const $ = home();
		for (const list of $('main section').has('li, article').toArray()) {
			expect(words($(list).find('p.facts').first().text())).toMatch(/newest|largest|most/i);
		}
	});

	test('names the sections of the newest digest, with their formulas drawn', () => {
		const sections = home()('[data-issue] p').last();
		expect(words(sections.text())).toBe('In it: From the lighthouse · From n hives. All digests');
		expect(sections.find('math').text()).toBe('n');
	});

	test('lists the largest topics first and leads to all lists', () => {
		const $ = home();
		const counts = $('section[aria-labelledby="topics"] li .facts')
			.toArray()
			.map((count) => Number.parseInt(words($(count).text()), 10));
		expect(counts).toEqual([...counts].sort((a, b) => b - a));
		for (const url of ['papers.html', 'topics.html', 'timeline.html', 'captures.html', 'feeds.html']) {
			expect($(`main a[href="${url}"]`).length, url).toBeGreaterThan(0);
		}
	});

	test.each([
		['index.html', '[aria-labelledby="topics"] li', /[a-z] \d+ papers?$/],
		['index.html', '[data-look-chooser]', /^Look As the system Light Dark$/],
		['timeline.html', '[aria-label^="Months of"] a', /^\S+ \d{4}: \d+ papers? [A-Z][a-z]{2} \d+$/],
		['index.html', '[aria-labelledby="timeline"] li', /^\d{4} \d+ papers?$/],
		['feeds.html', 'main li', /RSS \S.*: Atom \S.*: JSON Feed/],
		['trending.html', '[data-chart] li[data-row]', /[a-z] \d+ papers?; at most .* \S+ \d{4}/],
	])('and %s keep words apart in %s where there are no styles', (path, selector, expected) => {
		const found = readPage(site.dist, path)(selector);
		expect(words(found.first().text())).toMatch(expected);
	});

	test('has no styles of its own where no colours are set', () => {
		expect(home()('style').text()).not.toContain('--color-accent');
	});
});

const OWN = `name: Shoal
tagline: Lamps
description: On lamps. And more.
editor: A. Keeper
footer: Printed by the *harbour*, see [all papers](/papers.html).
licence:
  name: CC BY 4.0
  url: https://creativecommons.org/licenses/by/4.0/
colours:
  accent: '#0b5d3b'
faces: system
home: [papers, topics]
`;

describe('a site that is its editor’s own', () => {
	let site: TinySite;
	beforeAll(async () => {
		site = tinySite();
		writeFileSync(join(site.content, 'site.yaml'), OWN);
		writeFileSync(
			join(site.content, 'permalinks.yaml'),
			'gone:\n  papers/old-lamps: Withdrawn.\npapers:\ntopics:\ndigests:\n',
		);
		const { code, stderr } = await site.build({ SITE_URL });
		if (code !== 0) throw new Error(stderr);
	});
	afterAll(() => {
		site.remove();
	});
	const page = (path: string): CheerioAPI => readPage(site.dist, path);

	test('has the sections that it asks for and no others', () => {
		expect(sectionsOf(page('index.html'))).toEqual(['papers', 'topics']);
	});

	test('has its colour, its footer and its licence on every page, also of what is gone', () => {
		expect(framedPages(site.dist)).toContain('papers/old-lamps.html');
		for (const path of framedPages(site.dist)) {
			const $ = page(path);
			expect($('head style').text(), path).toMatch(/--color-accent:light-dark\(#0b5d3b,#\w{6}\)/);
			expect(words($('footer').text()), path).toContain('Printed by the harbour, see all papers.');
			expect(words($('footer').text()), path).toContain(
				'their authors’; topics, notes and digests are under CC BY 4.0. ',
			);
			expect($('footer em'), path).toHaveLength(1);
			expect($('footer a[href="https://creativecommons.org/licenses/by/4.0/"]').text(), path).toBe('CC BY 4.0');
		}
	});

	test('gives its licence to its own words, and to nothing of the authors’', () => {
		const rights = 'topics, notes and digests are the editor’s, under CC BY 4.0';
		const data = page('papers.json').text();
		expect(data).toContain(rights);
		expect(page('data.html')('main').text()).toContain(rights);
		const ofPapers = page('papers.html')('script[type="application/ld+json"]').text();
		expect(ofPapers).not.toContain('license');
	});
});
