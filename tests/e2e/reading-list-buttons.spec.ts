import type { Locator, Page } from '@playwright/test';
import { violations } from './axe.ts';
import { at, button, link, MATH, own, PAPER, save, saveButton, sent, TITLE } from './reading-list.ts';
import { expect, test } from './test.ts';

test('all buttons of a paper and all tabs agree', async ({ page, context }) => {
	await page.goto(`reading-list.html#papers=${PAPER}`);
	const other = await context.newPage();
	await other.goto(`papers/${PAPER}.html`);
	await saveButton(other).click();
	await expect(sent(page).locator('[data-mark]')).toHaveText('Saved');
	await expect(own(page)).toHaveCount(1);
	await sent(page).locator('[data-mark]').click();
	await expect(saveButton(other)).toHaveText('Save');
	await expect(link(other)).toHaveText('Reading list');
	await expect(own(page)).toHaveCount(0);
});

test('marks for reading are off until they are wanted, and hidden when no longer', async ({ page }) => {
	const readButton = (): Locator => page.locator('main article [data-mark="read"]').first();
	await save(page, PAPER);
	await expect(readButton()).toHaveCount(0);
	await page.goto('reading-list.html');
	const box = page.getByRole('checkbox', { name: 'Keep track of what I have read' });
	await expect(box).not.toBeChecked();
	await box.check();
	await readButton().click();
	await expect(readButton()).toHaveAccessibleName(`Read: ${TITLE}`);
	await expect(readButton()).toBeFocused();
	await page.goto(`papers/${PAPER}.html`);
	await expect(readButton()).toHaveText('Read');
	await page.goto('papers.html');
	await expect(readButton()).toHaveText('Mark as read');
	await page.goto('reading-list.html');
	await box.uncheck();
	await expect(readButton()).toHaveCount(0);
	await box.check();
	await expect(readButton()).toHaveText('Read');
	await button(page, 'Remove all marks').click();
	await expect(readButton()).toHaveText('Mark as read');
	await button(page, 'Undo').click();
	await expect(readButton()).toHaveText('Read');
});

test('with the keyboard alone a paper is saved, removed and brought back', async ({ page }) => {
	await page.goto(`papers/${PAPER}.html`);
	await saveButton(page).focus();
	await page.keyboard.press('Space');
	await expect(saveButton(page)).toHaveText('Saved');
	await page.goto('reading-list.html');
	await own(page).locator('a[href]').focus();
	await page.keyboard.press('Tab');
	await expect(button(page, `Remove: ${TITLE}`)).toBeFocused();
	await page.keyboard.press('Enter');
	await page.keyboard.press('Enter');
	await expect(own(page).locator('a')).toBeFocused();
});

test('axe finds nothing on a full list, with marks and a message', async ({ page }) => {
	await save(page, PAPER, MATH);
	await page.goto(`reading-list.html#papers=${MATH},gone`);
	await page.getByRole('checkbox').check();
	await button(page, `Remove: ${TITLE}`).click();
	expect(await violations(page)).toEqual([]);
});

test('without JavaScript no dead button is seen, and the page says what to do instead', async ({
	browser,
	baseURL,
}) => {
	const page = await browser.newPage({ ...at(baseURL), javaScriptEnabled: false });
	await page.goto('papers.html');
	await expect(saveButton(page)).toBeHidden();
	await page.goto('reading-list.html');
	await expect(page.getByText(/needs JavaScript/)).toBeVisible();
	await expect(page.getByRole('button')).toHaveCount(0);
	await page.close();
});

test('nothing moves when the buttons appear', async ({ page, browser, baseURL }) => {
	const heightOf = (someone: Page): Promise<number> => someone.evaluate(() => document.body.scrollHeight);
	const waiting = await browser.newPage(at(baseURL));
	// A face that comes late is left out, and then lines are higher by a pixel or more.
	for (const one of [page, waiting]) await one.route('**/*.woff2', (route) => route.abort());
	await waiting.route('**/*.js', (route) => route.abort());
	await waiting.goto('papers.html');
	await page.goto('papers.html');
	await expect(saveButton(page)).toBeVisible();
	await expect(saveButton(waiting)).toBeHidden();
	expect(await heightOf(page)).toBe(await heightOf(waiting));
	await waiting.close();
});

test('on 320 pixels the header keeps its two lines, with a count too', async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 640 });
	await page.goto('index.html');
	await page.evaluate(() => {
		const papers = Array.from({ length: 253 }, (_, index) => `paper-${index}`);
		localStorage.setItem('sheaf:/:reading-list', JSON.stringify({ version: 1, papers }));
	});
	await page.reload();
	await expect(link(page)).toHaveText('Reading list (253)');
	const tops = await page
		.locator('header nav a')
		.evaluateAll((links) => links.map((element) => element.getBoundingClientRect().top));
	expect(new Set(tops).size).toBe(2);
});
