import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { checkKept, idsOfKept } from '../../src/making/kept-links.ts';
import { SiteLinks } from '../../src/links/site-links.ts';
import { SiteInWork } from '../../src/publish/site-in-work.ts';
import type { SiteMemory } from '../../src/publish/site-memory.ts';
import { testFolder } from '../helpers/test-folder.ts';

const PAGE = '<a href="/papers/bee.html#wing">x</a>';

let dist: string;
let memory: SiteMemory;

beforeEach(() => {
	dist = join(testFolder('kept-'), 'dist');
	const site = new SiteInWork(dist, undefined);
	const links = new SiteLinks('https://example.org/');
	site.put('index.html', links.finish(PAGE, 'index.html'), 'k', links.placesFrom('index.html'));
	site.put('papers/bee.html', '<h2 id="wing"><i id="sting">', 'k');
	site.put('pagefind/one.pf_index', '1', 'k');
	memory = { edition: '', whole: '', ...site.publish() };
});

/** Keeps the first page, makes others anew, and says what is wrong with the links. */
function faultsWith(made: Record<string, string>): string {
	const site = new SiteInWork(dist, memory);
	const links = new SiteLinks('https://example.org/');
	site.keep('index.html', 'k');
	for (const [file, html] of Object.entries(made)) site.put(file, links.finish(html, file), 'other');
	try {
		checkKept(site, links);
		return '';
	} catch (error) {
		return (error as Error).message;
	}
}

describe('a link on a page that stays', () => {
	test('is sound while what it names is there', () => {
		expect(faultsWith({ 'papers/bee.html': '<h2 id="wing">another' })).toBe('');
	});

	test('is told with its place where the page that it names is gone', () => {
		expect(faultsWith({})).toContain('index.html:1:4  Found <a href="papers/bee.html#wing">, which leads nowhere');
	});

	test('is told where the place that it names is gone from its page', () => {
		expect(faultsWith({ 'papers/bee.html': '<h2 id="leg">' })).toContain('expected the id of an element there');
	});

	test('is not looked up where nothing has gone that it names', () => {
		const site = new SiteInWork(dist, memory);
		const links = new SiteLinks('https://example.org/');
		site.keep('index.html', 'k');
		rmSync(site.pathOf('index.html'));
		site.put('papers/bee.html', links.finish('<h2 id="wing">', 'papers/bee.html'), 'other');
		expect(() => {
			checkKept(site, links);
		}).not.toThrow();
	});
});

test('a link of a new page to a place that a page that stays has not is told', () => {
	const site = new SiteInWork(dist, memory);
	site.keep('papers/bee.html', 'k');
	const links = new SiteLinks('https://example.org/', undefined, idsOfKept(site));
	links.finish('<a href="/papers/bee.html#wing"><a href="/papers/bee.html#mouth">', 'new.html');
	expect(() => links.check(site.keptFiles)).toThrow(
		/^The site has dead links\.\nnew\.html:1:36 .+#mouth.+ expected the id of an element there[^\n]+$/,
	);
});
