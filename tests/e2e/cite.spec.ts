import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { at, expect, PLACES, test } from './test.ts';

const PAPER = 'papers/from-r-to-q-your-language-model-is-secretly-a-q-function';

const box = (page: Page): Locator => page.getByRole('region', { name: 'Cite' });
const button = (page: Page, name: string): Locator => box(page).getByRole('button', { name: `Copy ${name}` });
const said = (page: Page): Locator => box(page).getByRole('status');
const copied = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

for (const place of PLACES) {
	at(place, () => {
		test('citations are copied with one click or key, and it is said', async ({ page, context, folder }) => {
			await context.grantPermissions(['clipboard-read', 'clipboard-write']);
			await page.goto(`${PAPER}.html`);
			for (const [name, ending] of Object.entries({ BibTeX: 'bib', RIS: 'ris' })) {
				await button(page, name).click();
				await expect(said(page)).toHaveText(`${name} is copied.`);
				expect(await copied(page)).toBe(readFileSync(join(folder, `${PAPER}.${ending}`), 'utf8'));
			}
			await page.keyboard.press('Tab');
			await expect(button(page, 'Markdown')).toBeFocused();
			await page.keyboard.press('Enter');
			await expect(said(page)).toHaveText('Markdown is copied.');
			expect(await copied(page)).toMatch(/^\[?From r to Q\\\*: Your Language Model/);
			await page.keyboard.press('Tab');
			await page.keyboard.press('Space');
			await expect(said(page)).toHaveText('Plain text is copied.');
			expect(await copied(page)).toBe(await box(page).locator('p').first().textContent());
		});

		test('where copying is refused, the text is there to be taken', async ({ page }) => {
			await page.addInitScript(() => (navigator.clipboard.writeText = () => Promise.reject(new Error('no'))));
			await page.goto(`${PAPER}.html`);
			await button(page, 'BibTeX').click();
			await expect(said(page)).toContainText('Copy the BibTeX from the field.');
			const field = box(page).getByRole('textbox', { name: 'Text to copy' });
			await expect(field).toBeFocused();
			await expect(field).toHaveValue(/^@misc\{language2024model,\n/);
		});
	});
}

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the files are plain links', async ({ page, request }) => {
		await page.goto(`${PAPER}.html`);
		await expect(box(page).getByRole('button')).toHaveCount(0);
		const links = box(page).getByRole('link');
		await expect(links).toHaveText(['BibTeX', 'RIS', 'CSL-JSON', 'Markdown']);
		for (const link of await links.all()) {
			const address = new URL((await link.getAttribute('href')) ?? '', page.url());
			expect((await request.get(address.href)).status()).toBe(200);
		}
	});
});
