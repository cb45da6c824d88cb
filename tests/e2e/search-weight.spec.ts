import { PAGES } from './pages.ts';
import { answered, openDialog, results } from './search-page.ts';
import { expect, test } from './test.ts';
import { weighing } from './weight.ts';

const isSearch = (url: string): boolean => /\/(pagefind|search)\/|\/scripts\/search\.js/.test(url);

test('who only reads loads nothing of the search', async ({ page }) => {
	const weigh = weighing(page);
	for (const name of ['home', 'a paper', 'a topic', 'a capture', 'about'] as const) {
		await page.goto(PAGES[name], { waitUntil: 'networkidle' });
		expect(await weigh(isSearch), name).toEqual({ files: 0, bytes: 0 });
	}
});

test('who has only come to the search page has its script alone, and none of the index', async ({ page }) => {
	const weigh = weighing(page);
	await page.goto(PAGES['search, empty'], { waitUntil: 'networkidle' });
	const { files, bytes } = await weigh(isSearch);
	expect(files).toBe(1);
	expect(bytes).toBeLessThan(22_400);
});

test('opening the search over a page makes it ready, without the papers', async ({ page }) => {
	await page.goto(PAGES['a paper'], { waitUntil: 'networkidle' });
	const [weigh, urls] = [weighing(page), [] as string[]];
	page.on('response', (response) => urls.push(response.url()));
	const meta = page.waitForResponse(/\.pf_meta$/);
	await openDialog(page);
	await (await meta).finished();
	const { files, bytes } = await weigh(isSearch);
	expect(files).toBeGreaterThanOrEqual(4);
	expect(bytes).toBeLessThan(98_000);
	expect(urls.filter((url) => /pf_(index|fragment)$/.test(url))).toEqual([]);
});

test('the first search for two words with ten results loads at most 170 KB, page and all but the faces', async ({
	page,
}) => {
	const weigh = weighing(page);
	await page.goto('search.html?q=reinforcement+learning', { waitUntil: 'networkidle' });
	await answered(page);
	await expect(results(page)).toHaveCount(10);
	const { bytes } = await weigh((url) => !url.endsWith('.woff2'));
	console.log(`The first two-word search loads ${Math.round(bytes / 1000)} KB.`);
	expect(bytes).toBeGreaterThan(50_000);
	expect(bytes).toBeLessThanOrEqual(170_000);
});
