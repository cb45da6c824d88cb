import { existsSync, readFileSync, writeFileSync, appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PICTURE_LIMIT, pngHeader } from '../helpers/png-header.ts';
import { filesOf, type Run, type TinySite, tinySite } from './build.ts';
import { type BuiltSite, builtSite, SITE_URL } from './built.ts';
import { framedPages } from './crawl.ts';

const BASE = `${SITE_URL}/`;

/** What the pages of a site say to other sites, by their paths; of the page for lost readers nothing lasting can be said. */
function tagsOf(dist: string): [page: string, tags: Record<string, string>, canonical: string | undefined][] {
	return framedPages(dist).map((path) => {
		const $ = load(readFileSync(join(dist, path), 'utf8'));
		const tags = $('meta[property], meta[name^="twitter:"]')
			.toArray()
			.map((element): [string, string] => [
				$(element).attr('property') ?? $(element).attr('name') ?? '',
				$(element).attr('content') ?? '',
			]);
		expect(new Set(tags.map(([name]) => name)).size).toBe(tags.length);
		return [path, Object.fromEntries(tags), $('link[rel=canonical]').attr('href')];
	});
}

const picturesOf = (dist: string): string[] => [...filesOf(dist).keys()].filter((path) => path.endsWith('.png'));

/** Any text that looks like this. */
const like = (pattern: RegExp): string => expect.stringMatching(pattern) as string;

describe('a site with an address', () => {
	let site: BuiltSite;
	beforeAll(async () => {
		site = await builtSite();
	});

	test('tells other sites all of every page, in full addresses', () => {
		for (const [page, tags, canonical] of tagsOf(site.dist)) {
			expect(tags, page).toMatchObject({
				'og:title': like(/\S/),
				'og:description': like(/\S/),
				'og:type': /^(papers|digests)\/(?!page\/)/.test(page) ? 'article' : 'website',
				'og:url': canonical,
				'og:site_name': 'Shoal',
				'og:locale': 'en_US',
				'og:image': like(/^https:\/\/example\.org\/some\/base\/pictures\/.+\.png$/),
				'og:image:width': '1200',
				'og:image:height': '630',
				'og:image:alt': like(/^Shoal\. /),
				'twitter:card': 'summary_large_image',
			});
			// What is added to an address when it is sent around changes nothing: the page names the one that lasts.
			expect(canonical, page).toBe(page === 'index.html' ? BASE : `${BASE}${page}`);
		}
	});

	test('names pictures that are there, and has no other', () => {
		const named = new Set(tagsOf(site.dist).map(([, tags]) => tags['og:image']?.slice(BASE.length)));
		expect([...named].sort()).toEqual(picturesOf(site.dist));
		expect(picturesOf(site.dist)).toEqual([
			'pictures/digests/2025-11.png',
			'pictures/site.png',
			'pictures/topics/bees.png',
			'pictures/topics/lamps.png',
		]);
	});

	test('says the day of an issue, and of a paper where it is known', () => {
		const days = new Map(tagsOf(site.dist).map(([page, tags]) => [page, tags['article:published_time']]));
		expect(days.get('papers/beacons-at-dawn-learning-when-to-light-a-lamp.html')).toMatch(/^\d{4}-\d{2}-\d{2}$/);
		expect(days.get('digests/2025-11.html')).toBe('2025-11-30');
		expect(days.get('papers/a-chart-of-the-shoals-found-in-a-drawer.html')).toBeUndefined();
	});

	test('says nothing lasting of the page for lost readers', () => {
		const html = readFileSync(join(site.dist, '404.html'), 'utf8');
		expect(html).toContain('property="og:title"');
		expect(html).not.toMatch(/og:url|og:image/);
	});
});

describe('a site with pictures of its papers', () => {
	let site: TinySite;
	let first: Run;
	const paper = (slug: string): string => `pictures/papers/${slug}.png`;

	beforeAll(async () => {
		site = tinySite();
		appendFileSync(join(site.content, 'site.yaml'), 'pictures: papers\n');
		writeFileSync(join(site.content, 'papers/chinese.md'), '---\ntitle: 灯塔的强化学习\n---\n\nInvented.\n');
		writeFileSync(
			join(site.content, 'papers/tex.md'),
			'---\ntitle: Lamps in $O(\\varepsilon^{-s})$\n---\n\nInvented.\n',
		);
		first = await site.build();
	});

	afterAll(() => {
		site.remove();
	});

	test('has one for each, of the size that was agreed on, and small', () => {
		const papers = framedPages(site.dist).filter((page) => /^papers\/[^/]+$/.test(page));
		expect(picturesOf(site.dist)).toEqual(
			expect.arrayContaining([...papers.map((page) => paper(page.slice(7, -5))), paper('chinese'), paper('tex')]),
		);
		for (const path of picturesOf(site.dist)) {
			const png = readFileSync(join(site.dist, path));
			expect(pngHeader(png), path).toEqual({ signature: 'PNG', width: 1200, height: 630 });
			expect(png.length, path).toBeLessThan(PICTURE_LIMIT);
		}
		expect(first.stdout).toContain(`Pictures: ${picturesOf(site.dist).length} made, 0 kept`);
	});

	test('makes only the new ones when it is built again, and drops the old', async () => {
		const before = filesOf(site.dist);
		const count = picturesOf(site.dist).length;
		writeFileSync(join(site.content, 'papers/tex.md'), '---\ntitle: Lamps in $O(1)$\n---\n\nInvented.\n');
		const { stdout } = await site.build();
		expect(stdout).toContain(`Pictures: 1 made, ${count - 1} kept`);
		const after = filesOf(site.dist);
		const changed = picturesOf(site.dist).filter((path) => !after.get(path)?.equals(before.get(path) ?? Buffer.of()));
		expect(changed).toEqual([paper('tex')]);
		expect(filesOf(join(site.content, '../cache/pictures')).size).toBe(count);
	});

	test('makes none when no picture has changed', async () => {
		writeFileSync(join(site.content, 'papers/tex.md'), '---\ntitle: Lamps in $O(1)$\nnote: Read.\n---\n\nInvented.\n');
		const { stdout } = await site.build();
		expect(stdout).toMatch(/^Pictures: 0 made, \d+ kept$/m);
	});

	test('names none where its address is not known', () => {
		for (const [page, tags] of tagsOf(site.dist)) {
			expect(tags, page).toMatchObject({ 'og:title': like(/./), 'twitter:card': 'summary' });
			expect(
				Object.keys(tags).filter((name) => /url|image/.test(name)),
				page,
			).toEqual([]);
		}
		expect(existsSync(join(site.dist, 'pictures/site.png'))).toBe(true);
	});
});
