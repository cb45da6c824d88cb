import { cutOrOverlapping, standingOut } from './layout.ts';
import { open, PAGE_NAMES } from './pages.ts';
import { expect, test } from './test.ts';

/** What a reader may set, as WCAG 2.2 has it (1.4.12). */
const WIDENED = `
	* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
	p { margin-block-end: 2em !important; }
`;

for (const width of [320, 1280]) {
	test(`with widened text, nothing is cut off, overlaps or stands out at ${width} pixels`, async ({ page }) => {
		test.setTimeout(180_000);
		await page.setViewportSize({ width, height: 800 });
		for (const name of PAGE_NAMES) {
			await open(page, name);
			expect.soft(await cutOrOverlapping(page), `${name}, as it is`).toEqual([]);
			// As a reader's own program does: the policy of the page lets no style sheet into it.
			await page.evaluate((css) => {
				const sheet = new CSSStyleSheet();
				sheet.replaceSync(css);
				document.adoptedStyleSheets.push(sheet);
			}, WIDENED);
			expect.soft(await cutOrOverlapping(page), name).toEqual([]);
			expect.soft(await standingOut(page), name).toEqual([]);
		}
	});
}
