import { own, PAPER, said, save, saveButton, slugsOf } from './reading-list.ts';
import { expect, test } from './test.ts';

test('sites of one host keep their lists apart', async ({ page }) => {
	await save(page, PAPER);
	await page.evaluate(() => localStorage.setItem('sheaf:/elsewhere/:reading-list', '{"version":1,"papers":["x"]}'));
	await page.goto('reading-list.html');
	expect(await slugsOf(own(page))).toEqual([PAPER]);
	expect(await page.evaluate(() => localStorage.getItem('sheaf:/:reading-list'))).toBe(
		`{"version":1,"papers":["${PAPER}"],"tracksReading":false,"read":[]}`,
	);
});

test.describe('where nothing can be kept', () => {
	test('a refusal is said, and nothing looks saved', async ({ page }) => {
		const errors: string[] = [];
		page.on('pageerror', (error) => errors.push(String(error)));
		await page.addInitScript(() => {
			Object.defineProperty(window, 'localStorage', {
				get() {
					throw new DOMException('refused', 'SecurityError');
				},
			});
		});
		await page.goto(`papers/${PAPER}.html`);
		await saveButton(page).click();
		await expect(page.getByText(/does not let the site keep anything/)).toBeInViewport();
		await expect(saveButton(page)).toHaveText('Save');
		await page.goto('reading-list.html');
		await expect(said(page)).toContainText('does not let the site keep anything');
		expect(errors).toEqual([]);
	});

	test('a full store is said', async ({ page }) => {
		await page.goto(`papers/${PAPER}.html`);
		await page.evaluate(() => {
			for (let size = 5_300_000; size >= 1; size = Math.floor(size / 2)) {
				try {
					localStorage.setItem(`fill ${size}`, 'x'.repeat(size));
				} catch {
					// What does not fit is tried at half the size.
				}
			}
		});
		await saveButton(page).click();
		await expect(page.getByText(/has no room left/)).toBeInViewport();
		await expect(saveButton(page)).toHaveText('Save');
	});

	for (const [kept, expected] of [
		['{"version":1,"papers":', 'cannot be read'],
		['{"version":2}', 'newer edition'],
	] as const) {
		test(`${kept} is said to be something else`, async ({ page }) => {
			await page.goto('about.html');
			await page.evaluate((text) => localStorage.setItem('sheaf:/:reading-list', text), kept);
			await page.goto('reading-list.html');
			await expect(said(page)).toContainText(expected);
			await page.goto(`papers/${PAPER}.html`);
			await saveButton(page).click();
			await expect(saveButton(page)).toHaveText(kept.startsWith('{"version":2') ? 'Save' : 'Saved');
		});
	}

	test('titles that cannot be loaded leave the list as it is', async ({ page }) => {
		await save(page, PAPER);
		await page.route('**/reading-list/papers.js', (route) => route.abort());
		await page.goto('reading-list.html');
		await expect(said(page)).toContainText('The titles could not be loaded');
		expect(await slugsOf(own(page))).toEqual([PAPER]);
	});
});
