import type { Locator, Page } from '@playwright/test';
import { expect } from './test.ts';

/** The parts of the search page, by what readers and outside checks know them by. */
export const box = (page: Page): Locator => page.locator('main').getByRole('searchbox');
export const list = (page: Page): Locator => page.locator('main ol[data-results]');
export const results = (page: Page): Locator => list(page).locator('> li[data-result]');
export const titles = (page: Page): Locator => results(page).locator('a:first-of-type');
export const status = (page: Page): Locator => page.locator('main [role=status]');
export const correction = (page: Page): Locator => page.locator('main [data-correction]');
export const chips = (page: Page): Locator =>
	page.getByRole('list', { name: 'Filters that are on' }).getByRole('button');

/** The line of one value of one filter. */
const row = (page: Page, filter: string, value: string): Locator =>
	page.locator(`[data-filter="${filter}"][data-value="${value}"]`);
export const wanted = (page: Page, filter: string, value: string): Locator =>
	row(page, filter, value).getByRole('checkbox');
export const leftOut = (page: Page, filter: string, value: string): Locator =>
	row(page, filter, value).getByRole('button');

/** Opens the filters where they are not open. */
export const openFilters = (page: Page): Promise<void> =>
	page.locator('[data-search-filters]').evaluate((details: HTMLDetailsElement) => {
		details.open = true;
	});

/** Waits for a complete answer. */
export async function answered(page: Page, match: 'all' | 'partial' | 'none' | RegExp = 'all'): Promise<void> {
	await expect(list(page)).toHaveAttribute('data-match', match);
}

/** Opens the search page with a query of the address, and waits for its answer. */
export async function ask(page: Page, query: string, match?: Parameters<typeof answered>[1]): Promise<void> {
	await page.goto(`search.html?${query}`);
	await answered(page, match);
}

/** The number that the status announces. */
export async function announced(page: Page): Promise<number> {
	return Number(/^\d+/.exec((await status(page).textContent()) ?? '')?.[0]);
}

/** The number behind a value of a filter. */
export async function countBehind(page: Page, filter: string, value: string): Promise<number> {
	const text = await row(page, filter, value).locator('[data-count]').textContent();
	return text ? Number(text) : Number.NaN;
}

/** The slugs of the papers that are listed. */
export const slugsFound = async (page: Page): Promise<string[]> =>
	titles(page).evaluateAll((links) =>
		links.map((link) => /papers\/([^/]+)\.html$/.exec((link as HTMLAnchorElement).href)?.[1] ?? ''),
	);

export const dialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Search papers' });
export const dialogBox = (page: Page): Locator => dialog(page).getByRole('searchbox');

/** Opens the search over the page, by its key, and waits until one can type. */
export async function openDialog(page: Page, key = 'Control+k'): Promise<void> {
	await page.keyboard.press(key);
	await expect(dialogBox(page)).toBeFocused();
}
