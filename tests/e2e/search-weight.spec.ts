import { PAGES } from './pages.ts';
import { expect, test } from './test.ts';
import { weighing } from './weight.ts';

const isSearch = (url: string): boolean => /\/(pagefind|search)\//.test(url);

test('who only reads loads nothing of the search', async ({ page }) => {
	const weigh = weighing(page);
	for (const name of ['home', 'a paper', 'a topic', 'search, empty'] as const) {
		await page.goto(PAGES[name], { waitUntil: 'networkidle' });
		expect(await weigh(isSearch), name).toEqual({ files: 0, bytes: 0 });
	}
});

test('the first search for two words with ten results loads at most 250 KB, page and all', async ({ page }) => {
	const weigh = weighing(page);
	await page.goto('search.html?q=reinforcement+learning', { waitUntil: 'networkidle' });
	await expect(page.locator('ol[data-results][data-match] > li')).toHaveCount(10);
	const { bytes } = await weigh();
	expect(bytes).toBeGreaterThan(50_000);
	expect(bytes).toBeLessThanOrEqual(250_000);
});
