import type { Page } from '@playwright/test';
import { filesOf } from '../site/build.ts';
import { isMail } from '../site/crawl.ts';
import { hostileSite } from '../site/hostile.ts';
import { at, expect, test } from './test.ts';
import { watch } from './watched.ts';

/** The hostile collection in place of the built site, under the path that it was told, and from a disk. */
export function atHostileSite(tests: () => void): void {
	test.describe.configure({ mode: 'default' });
	test.use({
		folder: [
			// eslint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from here
			async ({}, use) => {
				const site = await hostileSite();
				await use(site.dist);
				site.remove();
			},
			{ scope: 'worker', timeout: 120_000 },
		],
	});
	at('/some/base/', tests);
	at('a disk', tests);
}

/** The pages of the site; `404.html` has its addresses from the root of a host. */
export const pagesOf = (folder: string): string[] =>
	[...filesOf(folder).keys()].filter((path) => path.endsWith('.html') && !isMail(path) && path !== '404.html');

/** Opens pages one after the other, and expects that nothing happens but that they are shown. */
export async function openQuietly(page: Page, base: string, pages: readonly string[]): Promise<void> {
	const noted = await watch(page, base);
	for (const path of pages) {
		await page.goto(base + path, { waitUntil: 'load' });
		expect.soft(noted.splice(0), path).toEqual([]);
	}
}
