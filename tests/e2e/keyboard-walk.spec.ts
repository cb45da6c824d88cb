import type { Locator, Page } from '@playwright/test';
import { focusedStop, type Stop, tabTo, unseen } from './focus.ts';
import { open } from './pages.ts';
import { answered, box, titles } from './search-page.ts';
import { expect, test } from './test.ts';

const h1 = (page: Page): Locator => page.getByRole('heading', { level: 1 });
const nav = (page: Page, name: string | RegExp): Locator => page.getByRole('banner').getByRole('link', { name });

const SIZES = {
	'a desk': { width: 1280, height: 720 },
	'a phone': { width: 320, height: 640 },
	'a desk at 400 % zoom': { width: 320, height: 256 },
};

for (const [place, viewport] of Object.entries(SIZES)) {
	test.describe(`on ${place}`, () => {
		test.use({ viewport, permissions: ['clipboard-read', 'clipboard-write'] });

		test('Tab and Enter alone lead from the first page to a paper, its citation, the reading list and the search', async ({
			page,
		}) => {
			test.setTimeout(180_000);
			await open(page, 'home');
			await tabTo(page, page.getByRole('link', { name: 'Skip to content' }));
			await page.keyboard.press('Enter');
			await expect(page.getByRole('main')).toBeFocused();

			await open(page, 'home');
			await follow(page, nav(page, 'Topics'), 'Topics');
			const topic = page.getByRole('main').getByRole('link', { name: 'Exploration & curiosity' }).first();
			await follow(page, topic, 'Exploration & curiosity');
			const title = page.locator('main article[data-paper] a').first();
			await follow(page, title, ((await title.textContent()) ?? '').trim());

			const paper = page.url();
			const save = page.locator('main [data-mark="papers"]').first();
			await tabTo(page, save);
			await page.keyboard.press('Enter');
			await expect(save).toHaveAttribute('aria-pressed', 'true');
			await tabTo(page, page.getByRole('button', { name: /BibTeX$/ }));
			await page.keyboard.press('Enter');
			await expect(page.locator('[data-cite] [role="status"]')).not.toBeEmpty();
			expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('@');
			await tabTo(page, page.locator('body > footer [data-shortcuts]'));

			await page.reload();
			await follow(page, nav(page, /^Reading list/), 'Reading list');
			await tabTo(page, page.locator('[data-rows="own"] a').first());
			await page.keyboard.press('Enter');
			await expect(page).toHaveURL(paper);

			await page.goBack();
			await follow(page, nav(page, 'Search'), 'Search');
			await tabTo(page, box(page));
			await page.keyboard.type('reward model');
			await answered(page);
			const address = page.url();
			await follow(page, titles(page).first(), (await titles(page).first().textContent()) ?? '');
			await page.goBack();
			await expect(page).toHaveURL(address);
			await expect(box(page)).toHaveValue('reward model');
		});
	});
}

test('what is said over the foot of a page covers nothing that has the focus', async ({ page }) => {
	test.setTimeout(180_000);
	await page.addInitScript(() => {
		Storage.prototype.setItem = () => {
			throw new DOMException('refused', 'SecurityError');
		};
	});
	await open(page, 'all papers');
	const saves = page.locator('[data-mark="papers"]');
	await tabTo(page, saves.first());
	await page.keyboard.press('Enter');
	await expect(page.getByText(/does not let the site keep anything/)).toBeVisible();
	const stops: Stop[] = [];
	for (let stop = 0; stop < 40; stop += 1) {
		await page.keyboard.press('Tab');
		stops.push(await focusedStop(page));
	}
	expect(unseen(stops)).toEqual([]);
});

/** Goes to a link by Tab, and opens it. */
async function follow(page: Page, link: Locator, heading: string): Promise<void> {
	await tabTo(page, link);
	await page.keyboard.press('Enter');
	await expect(h1(page)).toHaveText(heading);
}
