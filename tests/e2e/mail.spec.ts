import { violations } from './axe.ts';
import { expect, test } from './test.ts';

const MAIL = 'digests/2025-10/email.html';
/** A mail is shown within a program's own page, which has the landmarks. */
const OF_PAGES = /: (landmark-one-main|region) /;

test('axe finds nothing in a mail, light and dark', async ({ page }) => {
	await page.goto(MAIL);
	expect((await violations(page)).filter((line) => !OF_PAGES.test(line))).toEqual([]);
});

test('a mail fits a screen of 320 pixels, and is 600 wide on a large one', async ({ page }) => {
	const column = page.locator('.column');
	for (const [screen, width] of [
		[320, 320],
		[1200, 600],
	] as const) {
		await page.setViewportSize({ width: screen, height: 800 });
		await page.goto(MAIL);
		expect((await column.boundingBox())?.width).toBe(width);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(screen);
	}
});
