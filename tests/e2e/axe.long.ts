import type { Page } from '@playwright/test';
import { folders } from '../../src/files/folders.ts';
import { framedPages } from '../site/crawl.ts';
import { violations } from './axe.ts';
import { expect, test as base } from './test.ts';

const test = base.extend<object, { tab: Page }>({
	/** One for all pages that a worker looks at: to open another takes longer than to look. */
	tab: [
		async ({ browser }, use) => {
			const tab = await browser.newPage();
			await use(tab);
			await tab.close();
		},
		{ scope: 'worker' },
	],
});

// The pages that the sitemap names; the one for lost readers is in axe.spec.ts.
for (const path of framedPages(folders.dist)) {
	test(`axe finds nothing on ${path}, light and dark, and on 320 pixels nothing stands out`, async ({ tab, site }) => {
		await tab.setViewportSize({ width: 1280, height: 720 });
		await tab.goto(site.url + path);
		expect(await violations(tab)).toEqual([]);
		await tab.setViewportSize({ width: 320, height: 640 });
		expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
	});
}
