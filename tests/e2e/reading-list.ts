import type { Locator, Page } from '@playwright/test';
import { expect } from './test.ts';

export const PAPER = 'agent-learning-via-early-experience';
export const TITLE = 'Agent Learning via Early Experience';
export const MATH = 'from-r-to-q-your-language-model-is-secretly-a-q-function';

export const saveButton = (page: Page, paper = 0): Locator =>
	page.locator('main article [data-mark="papers"]').nth(paper);
export const own = (page: Page): Locator => page.locator('[data-rows="own"] article[data-paper]');
export const sent = (page: Page): Locator => page.locator('[data-rows="sent"] article[data-paper]');
export const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });
export const said = (page: Page): Locator => page.locator('main [role="status"]');
export const link = (page: Page): Locator => page.getByRole('banner').getByRole('link', { name: /Reading list/ });
export const slugsOf = (rows: Locator): Promise<(string | undefined)[]> =>
	rows.evaluateAll((articles) => articles.map((article) => (article as HTMLElement).dataset['paper']));

/** The settings of a browser's page that starts where another does. */
export const at = (baseURL: string | undefined): { baseURL?: string } => (baseURL === undefined ? {} : { baseURL });

/** Saves papers as the pages do. */
export async function save(page: Page, ...slugs: string[]): Promise<void> {
	for (const slug of slugs) {
		await page.goto(`papers/${slug}.html`);
		await saveButton(page).click();
		await expectKept(page);
	}
}

/** No reader is on the next page so soon that the browser has not handed on to it what the last one has kept. */
export async function expectKept(page: Page): Promise<void> {
	await expect(saveButton(page)).toHaveText('Saved');
	await page.waitForTimeout(300);
}
