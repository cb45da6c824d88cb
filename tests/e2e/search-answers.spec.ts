import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { parse } from 'yaml';
import type * as Client from '../../src/client/search/engine.ts';
import { EMPTY_STATE, type SearchState } from '../../src/search/state.ts';
import { giveClient } from './client.ts';
import { answered, ask, box, correction, list, results, slugsFound, status, titles } from './search-page.ts';
import { at, expect, test, WAYS_OF_LOADING } from './test.ts';

declare const client: typeof Client;

const SEARCHES = Object.entries(
	parse(readFileSync(join(import.meta.dirname, 'searches.yaml'), 'utf8')) as Record<string, string>,
);
/** What no paper here answers. */
const UNANSWERED = [
	'protein structure prediction',
	'sourdough bread recipe',
	'watermarking generated text',
	'xyzzyplugh',
];

for (const place of WAYS_OF_LOADING) {
	at(place, () => {
		test(`${SEARCHES.length} searches have the paper meant among the first three`, async ({ page }) => {
			test.slow();
			expect(SEARCHES.length).toBeGreaterThanOrEqual(40);
			await page.goto('search.html');
			for (const [query, slug] of SEARCHES) {
				await box(page).fill(query);
				await page.keyboard.press('Enter');
				await answered(page, /all|partial/);
				expect.soft((await slugsFound(page)).slice(0, 3), query).toContain(slug);
			}
		});

		test('what no paper answers is not called an answer', async ({ page }) => {
			for (const query of UNANSWERED) {
				await ask(page, `q=${encodeURIComponent(query)}`, /partial|none/);
				await expect.soft(status(page), query).toHaveText(/^No paper here has/);
			}
		});

		test('a result leads to its paper, where the words found are marked and the address is clean', async ({
			page,
			baseURL,
		}) => {
			await ask(page, 'q=webshop+booking');
			const link = titles(page).first();
			const title = (await link.textContent()) ?? '';
			expect(await link.getAttribute('href')).not.toContain('mark');
			await link.click();
			await expect(page.locator('h1')).toHaveText(title);
			const marked = page.locator('[data-abstract] mark');
			await expect(marked.filter({ hasText: /^webshop$/i })).not.toHaveCount(0);
			await expect(marked.filter({ hasText: /^booking$/i })).not.toHaveCount(0);
			await expect(page).toHaveURL(/papers\/[^?]+\.html$/);
			expect(page.url().startsWith(baseURL ?? '-')).toBe(true);
			await page.goBack();
			await answered(page);
			await expect(page).toHaveURL(/search\.html\?q=webshop\+booking$/);
		});

		test('who wrote a paper is found, marked, and offered as a filter', async ({ page }) => {
			await ask(page, 'q=tencent', /all/);
			await expect(results(page)).toHaveCount(4);
			await expect(results(page).locator('mark')).toHaveText(['Tencent', 'Tencent', 'Tencent', 'Tencent']);
			await page.getByRole('button', { name: 'All papers of Tencent' }).click();
			await answered(page);
			await expect(page).toHaveURL(/search\.html\?organization=Tencent$/);
			await expect(results(page)).toHaveCount(4);
		});

		test('a name within a compound is found wherever it stands', async ({ page }) => {
			await ask(page, 'q=deepseek', /all/);
			await expect(status(page)).toHaveText(/^8 papers/);
			for (const mark of await results(page).locator('mark').allTextContents()) expect(mark).toMatch(/deepseek/i);
		});

		test('the box of the home page leads to the answer', async ({ page, baseURL }) => {
			await page.goto('index.html');
			await box(page).fill('reward model');
			await page.keyboard.press('Enter');
			await expect(page).toHaveURL(`${baseURL ?? ''}search.html?q=reward+model`);
			await answered(page);
			await expect(box(page)).toHaveValue('reward model');
			await expect(results(page)).toHaveCount(10);
		});
	});
}

const include = (topic: string) => ({ filter: 'topic' as const, value: topic, isExcluded: false });
const NARROWED: Partial<SearchState>[] = [
	{ query: 'exploration', choices: [include('exploration'), { ...include('rl-core'), isExcluded: true }] },
	{ query: 'reward model', order: 'date', from: '2024', to: '2025-06' },
	{ order: 'comments', choices: [include('gui-web-agents')] },
	{ query: 'lantren', isAsTyped: true },
];

test('answers are the same at every place: papers, order, match, correction, counts and excerpts', async ({
	page,
	site,
	siteUnderBase,
	siteOnDisk,
}) => {
	test.slow();
	const states = [...SEARCHES.map(([query]) => ({ query })), ...UNANSWERED.map((query) => ({ query })), ...NARROWED];
	const answers = await answersAt(site.url, states, page);
	expect(JSON.stringify(answers).length).toBeGreaterThan(100_000);
	expect(await answersAt(siteUnderBase.url, states, page)).toEqual(answers);
	expect(await answersAt(siteOnDisk.url, states, page)).toEqual(answers);
});

/** All that a search comes to, asked for at a page that is deep enough for the way to the root to matter. */
async function answersAt(url: string, states: readonly Partial<SearchState>[], page: Page): Promise<unknown[]> {
	await page.goto(`${url}papers/page/2.html`);
	await giveClient(page, 'search/engine.ts');
	return page.evaluate(
		async (asked) => {
			const answers: unknown[] = [];
			for (const state of asked) {
				const { resultOf, counts, ids, partialIds, ...answer } = await client.search(state);
				const shown = await Promise.all([...ids, ...partialIds].slice(0, 10).map(resultOf));
				const counted = Object.entries(counts ?? {}).map(([name, values]) => [name, [...values]]);
				answers.push({ ...answer, ids, partialIds, counted, shown });
			}
			return answers;
		},
		states.map((state) => ({ ...EMPTY_STATE, ...state })),
	);
}

test('an excerpt shows the words around what was found, marked', async ({ page }) => {
	await ask(page, 'q=tree+search');
	for (const item of (await results(page).all()).slice(0, 5)) {
		const marked = await item.locator('mark').allTextContents();
		expect(marked.length).toBeGreaterThan(0);
		for (const word of marked) expect(word).toMatch(/tree|search/i);
	}
});

test('says which words were searched for in place of those typed, and searches for these when asked', async ({
	page,
}) => {
	await ask(page, 'q=crciket+batter');
	await expect(correction(page)).toContainText('cricket batter');
	await correction(page).getByRole('link', { name: 'crciket batter' }).click();
	await answered(page, /partial|none/);
	await expect(page).toHaveURL(/\?q=crciket\+batter&typed=1$/);
	await expect(correction(page)).toBeHidden();
	await expect(box(page)).toHaveValue('crciket batter');
});

test('a correction keeps the filters', async ({ page }) => {
	await ask(page, 'q=exploartion&topic=exploration&sort=date');
	await expect(correction(page).getByRole('link')).toHaveAttribute(
		'href',
		/\?q=exploartion&topic=exploration&sort=date&typed=1$/,
	);
});

test('what has only a part of it is said to, in the list where there is little else', async ({ page }) => {
	// Each word is in a paper, and no paper has both.
	await ask(page, 'q=minimaximalist+cricket', 'partial');
	await expect(status(page)).toHaveText(/^No paper here has just this\. The \d+ nearest/);
	await ask(page, 'q=webshop+booking');
	await expect(status(page)).toHaveText(/^1 paper/);
	await expect(list(page).locator('> li:not([data-result])')).toHaveText(/only come near it/);
	expect(await results(page).count()).toBeGreaterThan(1);
});
