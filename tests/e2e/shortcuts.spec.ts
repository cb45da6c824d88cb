import type { Locator, Page } from '@playwright/test';
import { violations } from './axe.ts';
import { open } from './pages.ts';
import { dialog, dialogBox } from './search-page.ts';
import { expect, test } from './test.ts';

const list = (page: Page): Locator => page.getByRole('dialog', { name: 'Keyboard shortcuts' });
const button = (page: Page): Locator =>
	page.getByRole('contentinfo').getByRole('button', { name: 'Keyboard shortcuts' });
const setting = (page: Page): Locator => page.getByRole('checkbox', { name: 'The keys / and ? work alone' });

test('a button at the foot of every page lists the shortcuts, and gets the focus back', async ({ page }) => {
	for (const name of ['home', 'a paper', 'search, empty', 'a page that is not there'] as const) {
		await open(page, name);
		await button(page).focus();
		await page.keyboard.press('Enter');
		await expect(list(page)).toBeVisible();
		await expect(list(page).getByRole('term')).toHaveText([/Ctrl K/, /↓/, /Esc/, /\?/]);
		await page.keyboard.press('Escape');
		await expect(list(page)).toBeHidden();
		await expect(button(page)).toBeFocused();
	}
});

test('the key ? opens the list too, except where one writes', async ({ page }) => {
	await open(page, 'home');
	await page.getByRole('searchbox').first().press('?');
	await expect(page.getByRole('dialog')).toHaveCount(0);
	await page.locator('main article a').first().focus();
	await page.keyboard.press('?');
	await expect(list(page)).toBeVisible();
	expect(await violations(page)).toEqual([]);
	await list(page).getByRole('button', { name: 'Close the list' }).click();
	await expect(page.locator('main article a').first()).toBeFocused();
});

test('one switch, in both dialogs, turns the keys off that are pressed alone', async ({ page }) => {
	await open(page, 'about');
	await page.keyboard.press('?');
	await setting(page).uncheck();
	await page.keyboard.press('Escape');
	await expect(list(page)).toBeHidden();
	await page.reload();
	for (const key of ['?', '/']) await page.keyboard.press(key);
	await expect(page.getByRole('dialog')).toHaveCount(0);
	await page.keyboard.press('Control+k');
	await expect(dialogBox(page)).toBeFocused();
	await expect(setting(page)).not.toBeChecked();
	await setting(page).check();
	await page.keyboard.press('Escape');
	await expect(dialog(page)).toBeHidden();
	await page.keyboard.press('?');
	await expect(setting(page)).toBeChecked();
});

test('what is typed before the script of the search has come is searched for when it has', async ({ page }) => {
	await page.route('**/scripts/search.js', async (route) => {
		await letGo;
		await route.continue();
	});
	let go = (): void => undefined;
	const letGo = new Promise<void>((resolve) => (go = resolve));
	await open(page, 'home');
	await page.keyboard.press('Control+k');
	await page.keyboard.type('webshop booking');
	await expect(dialogBox(page)).toHaveValue('webshop booking');
	go();
	await expect(dialog(page).getByRole('status')).toHaveText(/^1 paper/);
});

test('what was typed goes along to the search page where that script cannot be loaded', async ({ page }) => {
	await page.route('**/scripts/search.js', async (route) => {
		await letFail;
		await route.abort();
	});
	let fail = (): void => undefined;
	const letFail = new Promise<void>((resolve) => (fail = resolve));
	await open(page, 'home');
	await page.keyboard.press('Control+k');
	await page.keyboard.type('reward');
	fail();
	await expect(page).toHaveURL(/search\.html\?q=reward$/);
});
