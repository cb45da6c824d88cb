import { tooSmall } from './targets.ts';
import { open, PAGE_NAMES } from './pages.ts';
import { expect, test } from './test.ts';

for (const width of [320, 1280]) {
	test(`what one presses has 24 pixels, or the room of 24 pixels, at ${width} pixels`, async ({ page }) => {
		test.setTimeout(180_000);
		await page.setViewportSize({ width, height: 800 });
		for (const name of PAGE_NAMES) {
			await open(page, name);
			expect.soft(await tooSmall(page), name).toEqual([]);
		}
	});
}
