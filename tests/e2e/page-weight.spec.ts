import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { openSite } from '../../src/checks/built-site.ts';
import { checkWeights } from '../../src/checks/weights.ts';
import { scanPage } from '../../src/links/page-links.ts';
import { filesIn } from '../../src/files/folder-files.ts';
import { linesFoundBy } from '../../src/model/problem.ts';
import { open, PAGE_NAMES } from './pages.ts';
import { expect, test } from './test.ts';
import { weighing } from './weight.ts';

const isFont = (path: string): boolean => /\.(woff2?|[ot]tf)$/.test(path);

test("the heaviest papers' pages load at most 25 KB without fonts", async ({ page, folder }) => {
	const weigh = weighing(page);
	for (const path of heaviestPapers(folder, 5)) {
		await page.goto(path, { waitUntil: 'networkidle' });
		const { bytes } = await weigh((url) => !isFont(url));
		console.log(`${path} loads ${(bytes / 1000).toFixed(1)} KB.`);
		// The page alone has as many, so that nothing was forgotten.
		expect.soft(bytes, path).toBeGreaterThan(5_000);
		expect.soft(bytes, path).toBeLessThanOrEqual(25_000);
	}
});

// Needs no browser, but the site as it is built, which only the tests of this folder have.
test('no page is heavier than its kind may be, nor are the fonts', ({ folder }) => {
	const files = filesIn(folder).filter((file) => file.endsWith('.html'));
	const heavy = linesFoundBy((log) => {
		const { page } = checkWeights(openSite(folder), log);
		for (const file of files) {
			const html = readFileSync(join(folder, file), 'utf8');
			page({ file, html, scan: scanPage(html) });
		}
	});
	expect(files.length).toBeGreaterThan(100);
	expect(heavy).toEqual([]);
});

for (const name of PAGE_NAMES) {
	test(`${name} asks no other host for anything`, async ({ page, site }) => {
		const asked: string[] = [];
		page.on('request', (request) => asked.push(request.url()));
		await open(page, name);
		await page.waitForLoadState('networkidle');
		expect(asked.filter((url) => !url.startsWith(site.url) && !url.startsWith('data:'))).toEqual([]);
	});
}

for (const name of ['home', 'a paper', 'a topic', 'a month', 'an issue', 'trends', 'feeds', 'about'] as const) {
	test(`what ${name} has to read is there without script`, async ({ page, browser, site }) => {
		const plain = await browser.newPage({ baseURL: site.url, javaScriptEnabled: false });
		await Promise.all([open(page, name), open(plain, name)]);
		expect(await textOf(plain)).toEqual(await textOf(page));
		await plain.close();
	});
}

/** The papers' pages that are largest compressed, the largest first. */
function heaviestPapers(folder: string, count: number): string[] {
	const pages = readdirSync(join(folder, 'papers')).filter((name) => name.endsWith('.html'));
	const weights = pages.map((name) => ({
		path: `papers/${name}`,
		bytes: gzipSync(readFileSync(join(folder, 'papers', name))).length,
	}));
	return weights
		.sort((a, b) => b.bytes - a.bytes)
		.slice(0, count)
		.map(({ path }) => path);
}

/** The words that a page shows, in lines, without its buttons and what they are called by: what they do takes a script. */
const textOf = async (page: Page): Promise<string[]> => {
	const main = page.locator('main');
	await main.locator(':has(> button)').evaluateAll((groups) => groups.forEach((group) => group.remove()));
	return (await main.innerText()).split(/\s*\n\s*/).filter((line) => line !== '');
};
