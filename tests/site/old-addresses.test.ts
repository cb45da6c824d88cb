import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CheerioAPI, load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesOf, type TinySite, tinySite } from './build.ts';
import { builtSite, SITE_URL } from './built.ts';
import { deadFromDisk, deadWhenServed } from './crawl.ts';
import { plain } from './reading.ts';

const OLD = 'papers/keepers-book.html';
const page = (dist: string, path: string): CheerioAPI => load(readFileSync(join(dist, path), 'utf8'));
const words = (text: string): string => text.replace(/\s+/g, ' ').trim();

describe('the page at an older address of a paper', () => {
	test('leads to the paper by a refresh, by a link and by a script, and is for no search engine', async () => {
		const $ = page((await builtSite()).dist, OLD);
		expect($('meta[http-equiv="refresh"]').attr('content')).toBe('0; url=a-keepers-handbook.html');
		expect($('link[rel="canonical"]').attr('href')).toBe(`${SITE_URL}/papers/a-keepers-handbook.html`);
		expect($('meta[name="robots"]').attr('content')).toBe('noindex');
		expect(words($('main p').text())).toBe('This paper is now at A Keeper’s Handbook: Oil, Glass & Patience.');
		expect($('main a').attr('href')).toBe('a-keepers-handbook.html');
		expect($('script[src]:not([type])').attr('src')).toMatch(/^\.\.\/assets\//);
		expect($('header, nav, footer, link[rel="stylesheet"]')).toHaveLength(0);
	});

	test('is named in no other file of the site but for those that resolve it, for readers and for programs', async () => {
		const naming = [...filesOf((await builtSite()).dist)].filter(([, bytes]) => bytes.includes('keepers-book'));
		expect(naming.map(([path]) => path)).toEqual(['digests/2025-11.html', 'papers.json', 'reading-list/papers.js']);
	});
});

describe('when what was promised is taken away', () => {
	const REASON = 'Withdrawn by its <b>authors</b>.';
	let site: TinySite;

	beforeAll(async () => {
		site = tinySite();
		await site.ingest();
		for (const part of ['topics/bees.md', 'papers/a-keepers-handbook.md']) rmSync(join(site.content, part));
		const lamps = join(site.content, 'topics/lamps.md');
		writeFileSync(join(site.content, 'topics/lights.md'), readFileSync(lamps));
		rmSync(lamps);
	});

	afterAll(() => {
		site.remove();
	});

	test('the build fails before it touches dist/, and its last lines say what to write', async () => {
		const { code, stderr } = await site.build();
		expect(code).toBe(1);
		expect(stderr).toContain('The site was not built');
		const broken = stderr.split('\n').filter((line) => line.endsWith('[broken-promise]'));
		expect(broken.map((line) => /:\d+:5 {2}Found "([^"]+)" promised/.exec(line)?.[1])).toEqual([
			'papers/a-keepers-handbook',
			'topics/bees',
			'topics/lamps',
		]);
		expect(broken[2]).toMatch(/add "aliases: \[lamps\]" to .*topics\/lights\.md;/);
		expect(() => filesOf(site.dist)).toThrow('ENOENT');
	});

	test('it is built once aliases and reasons stand there, and pages say so', async () => {
		const lights = join(site.content, 'topics/lights.md');
		writeFileSync(lights, readFileSync(lights, 'utf8').replace('---\n', '---\naliases: [lamps]\n'));
		const list = join(site.content, 'permalinks.yaml');
		const gone = `\ngone:\n  topics/bees: They have a site of their own.\n  papers/a-keepers-handbook: ${REASON}`;
		writeFileSync(list, readFileSync(list, 'utf8').replace('\ngone:', gone));
		expect((await site.build()).code).toBe(0);

		const paper = page(site.dist, 'papers/a-keepers-handbook.html');
		expect(paper('h1').text()).toBe('This paper is no longer here');
		expect(paper('[data-reason]').text()).toBe(REASON);
		expect(paper('meta[name="robots"]').attr('content')).toBe('noindex');
		expect(paper('link[rel="canonical"], article')).toHaveLength(0);
		expect(paper('main form[role="search"]')).toHaveLength(1);
		expect(paper('main a[href="../topics.html"]')).toHaveLength(1);
		expect(page(site.dist, 'topics/bees.html')('h1').text()).toBe('This topic is no longer here');
		expect(filesOf(site.dist).get('topics/lamps.bib')).toEqual(filesOf(site.dist).get('topics/lights.bib'));
		expect(words(page(site.dist, 'topics/lamps.html')('main p').text())).toBe(
			'This topic is now at Lamps & lighthouses.',
		);
		expect(deadWhenServed(site.dist, '/')).toEqual([]);
		expect(deadFromDisk(site.dist).filter((link) => link.page !== '404.html')).toEqual([]);
	});

	test('neither kind of page is found by the search, listed or linked', () => {
		const files = [...filesOf(site.dist)];
		// The introduction of the issue links to both topics, and what an editor has written stays.
		const linking = files.filter(
			([path, bytes]) =>
				!/^digests[/.]/.test(path) && /(topics\/)?(bees|lamps)\.html|a-keepers-handbook/.test(bytes.toString()),
		);
		expect(linking.map(([path]) => path)).toEqual([]);
		const index = JSON.parse(readFileSync(join(site.dist, 'pagefind/pagefind-entry.json'), 'utf8')) as object;
		const fragments = files.filter(([path]) => path.startsWith('pagefind/fragment/'));
		const papers = fragments.flatMap(([, bytes]) => JSON.parse(plain(bytes).replace(/^pagefind_dcd/, '')) as object[]);
		expect(index).toMatchObject({ languages: { en: { page_count: papers.length } } });
		expect(page(site.dist, 'papers.html')('main').text()).toContain(`${papers.length} papers`);
	});
});
