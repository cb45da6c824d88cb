import type { Page } from '@playwright/test';
import { open } from './pages.ts';
import { expect, test } from './test.ts';

/** Milliseconds of the pointer's rest on a link: the browser asks after 200, when it may. */
const LONGER_THAN_IT_WAITS = 1000;

/** What the browser asks for ahead of the reader, which it does not tell the page. */
async function askedAhead(page: Page): Promise<string[]> {
	const client = await page.context().newCDPSession(page);
	const urls: string[] = [];
	client.on('Preload.prefetchStatusUpdated', ({ prefetchUrl }) => urls.push(prefetchUrl));
	await client.send('Preload.enable');
	return urls;
}

test('a page is asked for while the pointer rests on its link, and nothing but that page', async ({
	page,
	baseURL,
}) => {
	const urls = await askedAhead(page);
	await open(page, 'a paper');
	const link = page.locator('[data-related] article a').first();
	await link.hover();
	const address = await link.evaluate((element) => (element as HTMLAnchorElement).href);
	await expect.poll(() => urls).toContain(address);
	expect(new Set(urls)).toEqual(new Set([address]));
	expect(address.startsWith(baseURL ?? '-')).toBe(true);
});

test('neither other sites nor files for programs are asked for', async ({ page, siteUnderBase }) => {
	const urls = await askedAhead(page);
	await open(page, 'a paper');
	await page.locator('main').evaluate((main, address) => {
		main.insertAdjacentHTML('afterbegin', `<a id="elsewhere" href="${address}">elsewhere</a>`);
	}, `${siteUnderBase.url}index.html`);
	for (const link of [page.locator('#elsewhere'), page.locator('main a[href$=".bib"]')]) {
		await link.hover();
		await page.waitForTimeout(LONGER_THAN_IT_WAITS);
	}
	expect(urls).toEqual([]);
});

test('nothing is asked for ahead for a reader who saves data', async ({ page }) => {
	const client = await page.context().newCDPSession(page);
	await client.send('Emulation.setDataSaverOverride', { dataSaverEnabled: true });
	const urls = await askedAhead(page);
	await open(page, 'a paper');
	await expect(page.locator('script[type="speculationrules"]')).toHaveCount(0);
	await page.locator('[data-related] article a').first().hover();
	await page.waitForTimeout(LONGER_THAN_IT_WAITS);
	expect(urls).toEqual([]);
});
