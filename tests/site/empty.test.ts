import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { faultsOfSite } from '../checks/faults.ts';
import { type Run, type TinySite, tinySite } from './build.ts';
import { deadWhenServed } from './crawl.ts';
import { readPage, words } from './reading.ts';

let site: TinySite;
let built: Run;

beforeAll(async () => {
	site = tinySite();
	for (const folder of ['captures', 'papers', 'topics', 'digests'].map((name) => join(site.content, name))) {
		rmSync(folder, { recursive: true });
		mkdirSync(folder);
	}
	built = await site.build();
});

afterAll(() => {
	site.remove();
});

const said = (path: string): string => words(readPage(site.dist, path)('main').text());

test('a site without a paper is built, leads nowhere that is not there and has no fault', async () => {
	expect(built.stderr).not.toContain('not built');
	expect(built.code).toBe(0);
	expect(deadWhenServed(site.dist, '/')).toEqual([]);
	expect(await faultsOfSite(site.dist, site.content)).toEqual([]);
});

test('every list that is empty says what to do', () => {
	expect(said('index.html')).toMatch(/into the folder content\/captures:.+Run npm run build.+docs\/first-digest\.md/);
	expect(readPage(site.dist, 'index.html')('main section')).toHaveLength(1);
	expect(built.stdout).toContain('It has no paper yet. Put a saved list into');
	expect(said('papers.html')).toContain('Save a listing to content/captures and build again');
	expect(said('topics.html')).toContain('write a topic to content/topics and build again');
	expect(said('timeline.html')).toContain('There is no paper yet.');
	expect(said('organizations.html')).toContain('No paper names an organisation yet.');
	expect(said('captures.html')).toContain('Save a listing to content/captures and build again.');
	expect(said('digests.html')).toContain('No issue of the newsletter has come out yet.');
	expect(said('search.html')).toContain('There is no paper to be found yet.');
	// Any search would be answered by the advice to try other words.
	expect(readPage(site.dist, 'search.html')('main form')).toHaveLength(0);
	expect(said('trending.html')).toContain('There is nothing to count yet.');
	expect(said('reading-list.html')).toContain('None yet. Press “Save” beside a paper');
});

test('the navigation does not begin with issues that are not there', () => {
	expect(words(readPage(site.dist, 'papers.html')('header nav[aria-label="Site"]').text())).toBe(
		'PapersTopicsTimelineTrends',
	);
});

test('an empty list says of no order', () => {
	for (const path of ['papers', 'topics', 'timeline', 'organizations', 'captures', 'digests', 'search']) {
		expect(said(`${path}.html`), path).not.toMatch(/ 0 |In alphabetical order|with most papers first/);
	}
});
