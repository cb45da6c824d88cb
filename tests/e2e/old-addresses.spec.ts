import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { ContentFolder } from '../helpers/content-folder.ts';
import { violations } from './axe.ts';
import { at, expect, PLACES, test } from './test.ts';

// The collection has no old addresses yet, so this site is invented; it is built once.
test.describe.configure({ mode: 'default' });
test.use({
	folder: [
		// eslint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from here
		async ({}, use) => {
			const folder = new ContentFolder();
			folder.write('site.yaml', 'name: Test\ntagline: A test\ndescription: A test.\n');
			folder.write('papers/goats.md', '---\ntitle: Goats at Night\naliases: [kids]\n---\n\nOn goats.\n');
			folder.write('permalinks.yaml', 'gone:\n  papers/sheep: Withdrawn by its authors.\npapers:\ntopics:\ndigests:\n');
			folder.build();
			await use(join(folder.root, 'dist'));
			rmSync(folder.root, { recursive: true });
		},
		{ scope: 'worker', timeout: 60_000 },
	],
});

for (const place of PLACES) {
	at(place, () => {
		test('an old address leads on, with what stands behind it', async ({ page }) => {
			await page.goto('papers/kids.html?from=a%20letter#content');
			await expect(page).toHaveURL(/\/papers\/goats\.html\?from=a%20letter#content$/);
			await expect(page.locator('h1')).toHaveText('Goats at Night');
		});

		test.describe('without JavaScript', () => {
			test.use({ javaScriptEnabled: false });

			test('an old address leads on', async ({ page }) => {
				await page.goto('papers/kids.html#content');
				await expect(page).toHaveURL(/\/papers\/goats\.html(#content)?$/);
				await expect(page.locator('h1')).toHaveText('Goats at Night');
			});
		});
	});
}

test('a step back does not come to the old address again', async ({ page }) => {
	await page.goto('topics.html');
	await page.goto('papers/kids.html');
	await expect(page).toHaveURL(/\/goats\.html$/);
	await page.goBack();
	await expect(page).toHaveURL(/\/topics\.html$/);
});

test('axe finds nothing on a page that is gone, light and dark', async ({ page }) => {
	await page.goto('papers/sheep.html');
	await expect(page.locator('[data-reason]')).toHaveText('Withdrawn by its authors.');
	expect(await violations(page)).toEqual([]);
});
