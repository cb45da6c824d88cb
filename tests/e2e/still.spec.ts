import { setTimeout as pause } from 'node:timers/promises';
import { layoutShift } from './layout-shift.ts';
import { expect, test } from './test.ts';

const PAGES = ['search.html', 'search.html?q=reward', 'search.html?q=zzyzxq', 'digests/2025-10.html', 'papers.html'];
const SAVED = ['agent-learning-via-early-experience', 'from-r-to-q-your-language-model-is-secretly-a-q-function'];

for (const width of [390, 1280]) {
	test.describe(`on ${width} pixels nothing moves when the scripts come a second late`, () => {
		test.use({ viewport: { width, height: 844 } });
		test.beforeEach(async ({ page }) => {
			await page.route('**/*.js', async (route) => {
				await pause(1000);
				await route.continue();
			});
		});

		for (const address of PAGES) {
			test(address, async ({ page }) => {
				await page.goto(address, { waitUntil: 'networkidle' });
				expect(await layoutShift(page)).toBeLessThan(0.001);
			});
		}

		test('a list of papers that are saved', async ({ page }) => {
			await page.addInitScript((papers) => {
				localStorage.setItem('sheaf:/:reading-list', JSON.stringify({ version: 1, papers }));
			}, SAVED);
			await page.goto('reading-list.html', { waitUntil: 'networkidle' });
			await expect(page.locator('[data-rows="own"] article[data-paper]')).toHaveCount(SAVED.length);
			expect(await layoutShift(page)).toBeLessThan(0.001);
		});
	});
}
