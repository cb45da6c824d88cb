import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { indexShards } from '../../src/indexing/index-shards.ts';
import { shardsOf } from '../../src/model/search-shards.ts';
import { SiteInWork } from '../../src/publish/site-in-work.ts';
import { searchDocuments } from '../../src/queries/search-documents.ts';
import { ask, results, slugsFound, status } from './search-page.ts';
import { serve } from './serve.ts';
import { at, copyOnDisk, expect, test, WAYS_OF_LOADING } from './test.ts';

// The site with its index in three shards, as one of many thousand papers has it.
test.use({
	folder: [
		// eslint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from here
		async ({}, use) => {
			const { folder } = copyOnDisk('dist');
			for (const part of ['pagefind', 'search/index', 'search/fragment'])
				rmSync(join(folder, part), { recursive: true });
			rmSync(join(folder, 'search/entry.js'));
			const { edition, documents } = searchDocuments();
			const shards = shardsOf(documents, 84);
			expect(shards).toHaveLength(3);
			const cache = join(folder, '../cache');
			const site = new SiteInWork(join(folder, '../index'), undefined);
			expect(await indexShards(shards, edition, site, cache)).toBe(3);
			cpSync(site.stage, folder, { recursive: true });
			await use(folder);
			rmSync(join(folder, '..'), { recursive: true });
		},
		{ scope: 'worker', timeout: 120_000 },
	],
});

const QUERIES = ['q=reinforcement+learning', 'q=agents', 'q=explor', 'q=GRPO', 'q=ofline+rl', 'q=%22tree+search%22'];
const NARROWED = ['from=2025', 'q=agents&sort=date', 'q=reward&sort=comments&to=2025-06'];

/** What a reader sees of each answer. */
async function answersTo(queries: readonly string[], page: Page): Promise<unknown[]> {
	const answers = [];
	for (const query of queries) {
		await ask(page, query, /all|partial/);
		answers.push([
			query,
			await status(page).textContent(),
			await slugsFound(page),
			await results(page).allTextContents(),
		]);
	}
	return answers;
}

for (const place of WAYS_OF_LOADING) {
	at(place, () => {
		test('an index in shards answers as one index does', async ({ page, browser }) => {
			test.slow();
			const whole = await serve('dist');
			const beside = await browser.newPage({ baseURL: whole.url });
			const queries = [...QUERIES, ...NARROWED];
			const answers = await answersTo(queries, beside);
			expect(await answersTo(queries, page)).toEqual(answers);
			await beside.close();
			await whole.close();
		});
	});
}

test('only what a search needs is loaded of each shard', async ({ page }) => {
	const loaded: string[] = [];
	page.on('response', (response) => loaded.push(response.url()));
	await ask(page, 'q=minimaximalist');
	expect(loaded.filter((url) => url.endsWith('.pf_meta'))).toHaveLength(3);
	expect(loaded.filter((url) => /\/pagefind\.js|\/wasm\./.test(url))).toEqual([]);
	// One file with the word, and one with the names that would be it.
	expect(loaded.filter((url) => url.endsWith('.pf_index')).length).toBeLessThanOrEqual(2 * 3);
});
