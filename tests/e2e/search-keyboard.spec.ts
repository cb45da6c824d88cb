import type { Page } from '@playwright/test';
import { open } from './pages.ts';
import { answered, ask, box, list, openDialog, openFilters, status, titles, wanted } from './search-page.ts';
import { expect, test } from './test.ts';

test('results come as one types, and their number is announced each time', async ({ page }) => {
	await page.goto('search.html');
	await expect(status(page)).toHaveText('');
	await box(page).pressSequentially('minimaxi', { delay: 30 });
	await answered(page);
	await expect(status(page)).toHaveText(/^1 paper/);
	await box(page).fill('agent');
	await expect(status(page)).toHaveText(/^\d\d papers, the best match first$/);
	await box(page).fill('');
	await expect(status(page)).toHaveText('');
	await expect(list(page).locator('li')).toHaveCount(0);
	await expect(page).toHaveURL(/search\.html$/);
});

test('a search that is sent leaves the box, and with it the keyboard of a screen, on a phone alone', async ({
	page,
	browser,
	site,
}) => {
	const phone = await browser.newPage({ baseURL: site.url, hasTouch: true, isMobile: true });
	for (const screen of [page, phone]) {
		await screen.goto('search.html');
		await box(screen).fill('agent');
		await answered(screen);
		await expect(box(screen)).toBeFocused();
		await box(screen).press('Enter');
	}
	await expect(box(page)).toBeFocused();
	await expect(box(phone)).not.toBeFocused();
	await expect(titles(phone).first()).toBeVisible();
	await phone.close();
});

test('the arrows go from the box through the results and back, and Escape to the box', async ({ page }) => {
	await ask(page, 'q=agent');
	await box(page).focus();
	await page.keyboard.press('ArrowDown');
	await expect(titles(page).first()).toBeFocused();
	await page.keyboard.press('ArrowDown');
	await expect(titles(page).nth(1)).toBeFocused();
	await page.keyboard.press('ArrowUp');
	await page.keyboard.press('ArrowUp');
	await expect(box(page)).toBeFocused();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Escape');
	await expect(box(page)).toBeFocused();
	await expect(box(page)).toHaveValue('agent');
	await page.keyboard.press('ArrowDown');
	const title = (await titles(page).first().textContent()) ?? '';
	await page.keyboard.press('Enter');
	await expect(page.locator('h1')).toHaveText(title);
});

test('the filters work with the keyboard alone, and keep the focus', async ({ page }) => {
	// Where there is no room beside the results, they are closed at first.
	await page.setViewportSize({ width: 390, height: 800 });
	await ask(page, 'q=agent');
	await page.getByText('Filters', { exact: true }).focus();
	await page.keyboard.press('Enter');
	await page.keyboard.press('Tab');
	const first = page.locator('[data-filter] input').first();
	await expect(first).toBeFocused();
	await page.keyboard.press('Space');
	await answered(page);
	await expect(first).toBeFocused();
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await expect(first).not.toBeChecked();
	await expect(page).toHaveURL(/&-topic=/);
});

const FIELDS = {
	'a text field': '<input type="text">',
	'a text area': '<textarea></textarea>',
	'a choice': '<select><option>a</option></select>',
	'text that can be edited': '<div contenteditable><p tabindex="0">text</p></div>',
};

for (const [name, html] of Object.entries(FIELDS)) {
	test(`keys pressed in ${name} are the field's own`, async ({ page }) => {
		await open(page, 'about');
		const loaded = scriptsOf(page);
		await page.locator('main').evaluate((main, content) => main.insertAdjacentHTML('afterbegin', content), html);
		await page.locator('main input, main textarea, main select, main [contenteditable] p').first().focus();
		for (const key of ['/', 'Control+k', 'Meta+k']) await page.keyboard.press(key);
		await expect(page.getByRole('dialog')).toHaveCount(0);
		expect(loaded.filter((url) => url.includes('search'))).toEqual([]);
	});
}

test('keys pressed in the search boxes are written there', async ({ page }) => {
	await open(page, 'home');
	await box(page).fill('');
	await box(page).press('/');
	await expect(box(page)).toHaveValue('/');
	await ask(page, 'q=agent');
	await box(page).press('End');
	await box(page).press('/');
	await expect(box(page)).toHaveValue('agent/');
});

test('a key that only helps to write a letter is no shortcut', async ({ page }) => {
	await open(page, 'about');
	const isTaken = await page.evaluate(() => {
		const press = (options: KeyboardEventInit): boolean =>
			!document.body.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...options }));
		return {
			composing: press({ key: '/', isComposing: true }),
			repeated: press({ key: '/', repeat: true }),
			withAlt: press({ key: '/', altKey: true }),
			withShift: press({ key: 'K', ctrlKey: true, shiftKey: true }),
			plain: press({ key: 'k' }),
			// As German keyboards write it.
			slash: press({ key: '/', shiftKey: true }),
		};
	});
	expect(isTaken).toEqual({
		...{ composing: false, repeated: false, withAlt: false, withShift: false, plain: false },
		slash: true,
	});
});

test('a box that is ticked is not a field to write in', async ({ page }) => {
	await ask(page, 'q=agent');
	await openFilters(page);
	await wanted(page, 'year', '2025').check();
	await page.keyboard.press('/');
	await expect(box(page)).toBeFocused();
});

test.describe('the / key', () => {
	const setting = (page: Page) => page.getByRole('checkbox', { name: 'The keys / and ? work alone' });

	test('can be switched off, which holds on every page until it is switched on', async ({ page }) => {
		await open(page, 'about');
		await openDialog(page, '/');
		await setting(page).uncheck();
		await page.keyboard.press('Escape');
		await page.keyboard.press('/');
		await expect(page.getByRole('dialog')).toBeHidden();
		await open(page, 'home');
		await page.keyboard.press('/');
		await expect(page.getByRole('dialog')).toHaveCount(0);
		await openDialog(page);
		await expect(setting(page)).not.toBeChecked();
		await setting(page).check();
		await page.reload();
		await openDialog(page, '/');
	});

	test('can be switched off for the page where nothing can be stored', async ({ page }) => {
		await page.addInitScript(() => {
			Object.defineProperty(window, 'localStorage', {
				get: () => {
					throw new DOMException('refused', 'SecurityError');
				},
			});
		});
		await open(page, 'about');
		await openDialog(page, '/');
		await setting(page).uncheck();
		await page.keyboard.press('Escape');
		await page.keyboard.press('/');
		await expect(page.getByRole('dialog')).toBeHidden();
		await openDialog(page);
		await expect(setting(page)).not.toBeChecked();
	});
});

/** The scripts that a page loads from now on. */
function scriptsOf(page: Page): string[] {
	const scripts: string[] = [];
	page.on('request', (request) => scripts.push(request.url()));
	return scripts;
}
