import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type * as Client from '../../src/client/load-data.ts';
import { dataScript } from '../../src/model/search-parts.ts';
import { giveClient } from './client.ts';
import { at, copyOnDisk, expect, PLACES, test } from './test.ts';

declare const client: typeof Client;

const WORDS = { words: ['ä', "it's", '</script>', '\u2028'], count: 3 };

// A site of its own, with data that it alone has.
test.use({
	folder: [
		// eslint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from here
		async ({}, use) => {
			const { folder } = copyOnDisk('dist');
			mkdirSync(join(folder, 'search'), { recursive: true });
			writeFileSync(join(folder, 'search/invented.js'), dataScript('invented', WORDS));
			writeFileSync(join(folder, 'search/damaged.js'), dataScript('damaged', WORDS).replace('count', 'cuont'));
			writeFileSync(join(folder, 'search/cut.js'), dataScript('cut', WORDS).slice(0, -20));
			writeFileSync(join(folder, 'search/other.js'), dataScript('another', WORDS));
			await use(folder);
			rmSync(join(folder, '..'), { recursive: true });
		},
		{ scope: 'worker' },
	],
});

/** The value, or the message where there is none. */
const loaded = (page: Page, name: string): Promise<unknown> =>
	page.evaluate((asked) => client.loadData(asked).catch((error: unknown) => String(error)), name);

for (const place of PLACES) {
	at(place, () => {
		for (const path of ['index.html', 'timeline/2023-10.html', 'papers/page/2.html']) {
			test(`data is loaded from ${path}`, async ({ page }) => {
				await page.goto(path);
				await giveClient(page, 'load-data.ts');
				expect(await loaded(page, 'invented')).toEqual(WORDS);
			});
		}

		test('data that is missing or damaged is named', async ({ page }) => {
			await page.goto('about.html');
			await giveClient(page, 'load-data.ts');
			for (const name of ['absent', 'damaged', 'cut', 'other']) {
				expect(await loaded(page, name), name).toMatch(new RegExp(`^MissingPart: .*search/${name}\\.js`));
			}
		});
	});
}

test('data is loaded once, and once more after a failure', async ({ page, baseURL }) => {
	const requests: string[] = [];
	page.on('request', (request) => requests.push(request.url()));
	await page.goto('about.html');
	await giveClient(page, 'load-data.ts');
	const address = `${baseURL ?? ''}search/invented.js`;
	await page.route(address, (route) => route.abort(), { times: 1 });
	expect(await loaded(page, 'invented')).toMatch(/^MissingPart: A part of the search could not be loaded/);
	await page.evaluate(() => Promise.all([client.loadData('invented'), client.loadData('invented')]));
	expect(await loaded(page, 'invented')).toEqual(WORDS);
	expect(requests.filter((url) => url === address)).toHaveLength(2);
});
