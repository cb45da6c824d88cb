import type { Page } from '@playwright/test';
import { chartFaults, chartNames } from '../site/charts.ts';
import { violations } from './axe.ts';
import { open } from './pages.ts';
import { expect, test } from './test.ts';

test('every chart says the same in what is drawn, in its table and in its file', ({ folder }) => {
	expect(chartNames(folder).length).toBeGreaterThan(20);
	expect(chartFaults(folder)).toEqual([]);
});

const CHARTED = ['timeline', 'trends', 'a topic'] as const;

for (const name of CHARTED) {
	test(`axe finds nothing on ${name} with its tables open`, async ({ page }) => {
		await open(page, name);
		await openTables(page);
		expect(await violations(page)).toEqual([]);
	});
}

test('tables and charts fit a screen of 320 pixels, and their labels do not run into each other', async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 640 });
	for (const name of CHARTED) {
		await open(page, name);
		await openTables(page);
		const beyond = await page.evaluate(() => {
			const { scrollWidth, clientWidth } = document.documentElement;
			return Math.max(0, scrollWidth - clientWidth);
		});
		expect.soft(beyond, name).toBe(0);
		expect.soft(await page.locator('figure').first().evaluate(overlappingLabels), name).toEqual([]);
	}
});

test('labels stand under their columns, however few these are', async ({ page }) => {
	await open(page, 'timeline');
	const plot = page.locator('figure svg[role="img"]');
	await plot.evaluate((svg) => {
		svg.setAttribute('width', '12em');
	});
	const [columns, labels] = [await plot.boundingBox(), await page.locator('[data-time-labels]').boundingBox()];
	expect([labels?.x, labels?.width]).toEqual([columns?.x, columns?.width]);
});

const openTables = (page: Page): Promise<void> =>
	page.evaluate(() => {
		for (const details of document.querySelectorAll('details')) details.open = true;
	});

/** Labels under the plot that begin before the one on their left has ended. Runs in the page. */
function overlappingLabels(figure: Element): string[] {
	const range = document.createRange();
	const shown = [...figure.querySelectorAll('[data-time-labels] text')].filter(
		(label) => label.textContent.trim() !== '' && label.checkVisibility(),
	);
	const boxes = shown.map((label) => {
		range.selectNodeContents(label);
		const { left, right } = range.getBoundingClientRect();
		return { text: label.textContent.trim(), left, right };
	});
	return boxes.filter(({ left }, index) => left <= (boxes[index - 1]?.right ?? -1)).map(({ text }) => text);
}
