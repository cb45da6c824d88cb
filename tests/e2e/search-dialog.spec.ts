import type { Locator, Page } from '@playwright/test';
import { violations } from './axe.ts';
import { open, PAGES } from './pages.ts';
import { answered, ask, box, dialog, dialogBox, openDialog, status, titles } from './search-page.ts';
import { at, expect, PLACES, test } from './test.ts';

const dialogResults = (page: Page): Locator => dialog(page).locator('ol > li[data-result] a:first-of-type');

for (const place of PLACES) {
	at(place, () => {
		test('opens over a page at any depth, finds as one types, and leads to the paper', async ({ page, baseURL }) => {
			await page.goto(PAGES['a later page of a list']);
			await openDialog(page);
			await page.keyboard.type('webshop booking');
			await expect(dialog(page).getByRole('status')).toHaveText(/^1 paper/);
			const title = (await dialogResults(page).first().textContent()) ?? '';
			await page.keyboard.press('ArrowDown');
			await expect(dialogResults(page).first()).toBeFocused();
			await page.keyboard.press('Enter');
			await expect(page.locator('h1')).toHaveText(title);
			await expect(page.locator('[data-abstract] mark').first()).toBeVisible();
			expect(page.url().startsWith(`${baseURL ?? '-'}papers/`)).toBe(true);
		});

		test('Enter in its box leads to the whole answer on the search page', async ({ page, baseURL }) => {
			await page.goto(PAGES['a paper']);
			await openDialog(page, '/');
			await expect(dialogBox(page)).toHaveValue('');
			await page.keyboard.type('reward model');
			await page.keyboard.press('Enter');
			await expect(page).toHaveURL(`${baseURL ?? ''}search.html?q=reward+model`);
			await answered(page);
		});
	});
}

test('opens from every kind of page with Cmd-K too', async ({ page }) => {
	for (const name of ['home', 'a topic', 'timeline', 'a capture', 'about', 'a page that is not there'] as const) {
		await open(page, name);
		await openDialog(page, 'Meta+k');
	}
});

test('Escape goes back to the box, then closes, and the focus is where it was', async ({ page }) => {
	await open(page, 'home');
	const before = page.locator('main article a').first();
	await before.focus();
	await openDialog(page);
	await page.keyboard.type('agent');
	await expect(dialogResults(page)).toHaveCount(8);
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('ArrowDown');
	await expect(dialogResults(page).nth(1)).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(dialogBox(page)).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(dialog(page)).toBeHidden();
	await expect(before).toBeFocused();
	// It opens again with what was typed.
	await openDialog(page);
	await page.getByRole('button', { name: 'Close the search' }).click();
	await expect(before).toBeFocused();
});

test('keeps the focus within it', async ({ page }) => {
	await open(page, 'home');
	await openDialog(page);
	for (let stop = 0; stop < 8; stop += 1) {
		await page.keyboard.press('Tab');
		const isOutside = await page.evaluate(() => document.activeElement?.closest('main, header, footer') !== null);
		expect(isOutside).toBe(false);
	}
});

test('on the search page the same keys go to its own box', async ({ page }) => {
	await ask(page, 'q=agent');
	await page.locator('h1').click();
	for (const key of ['Control+k', '/']) {
		await titles(page).first().focus();
		await page.keyboard.press(key);
		await expect(box(page)).toBeFocused();
		expect(await page.evaluate(() => getSelection()?.toString())).toBe('agent');
		await expect(page.getByRole('dialog')).toHaveCount(0);
	}
	await expect(box(page)).toHaveValue('agent');
});

test('says where a part of the search cannot be loaded', async ({ page }) => {
	await page.route('**/pagefind/**', (route) => route.abort());
	await open(page, 'home');
	await openDialog(page);
	await page.keyboard.type('agent');
	await expect(dialog(page).getByRole('status')).toHaveText(/could not be loaded.*try again/);
});

test('where its script cannot be loaded, the keys lead to the search page, which says so', async ({ page }) => {
	await page.route('**/scripts/search.js', (route) => route.abort());
	await open(page, 'a paper');
	await page.keyboard.press('Control+k');
	await expect(page).toHaveURL(/search\.html$/);
	await expect(page.locator('main')).toContainText('could not be loaded (scripts/search.js)');
	await page.keyboard.press('Control+k');
	await expect(page.locator('main')).toContainText('could not be loaded (scripts/search.js)');
});

test('says what was corrected, with the words as typed a link away', async ({ page }) => {
	await open(page, 'home');
	await openDialog(page);
	await page.keyboard.type('crciket ');
	await dialog(page).getByRole('link', { name: '“crciket” as typed' }).click();
	await expect(page).toHaveURL(/search\.html\?q=crciket&typed=1$/);
	await answered(page, 'none');
	await expect(status(page)).toHaveText(/^No paper here has any of these words/);
});

test('axe finds nothing on it, empty and with results', async ({ page }) => {
	await open(page, 'home');
	await openDialog(page);
	expect(await violations(page)).toEqual([]);
	await page.keyboard.type('agent');
	await expect(dialogResults(page)).toHaveCount(8);
	expect(await violations(page)).toEqual([]);
});

test('fits a screen of 320 pixels', async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 480 });
	await open(page, 'home');
	await openDialog(page);
	await page.keyboard.type('agent');
	await expect(dialogResults(page)).toHaveCount(8);
	const { x, width } = (await dialog(page).boundingBox()) ?? { x: -1, width: 0 };
	expect(x).toBeGreaterThanOrEqual(0);
	expect(x + width).toBeLessThanOrEqual(320);
	expect(await dialog(page).evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
});
