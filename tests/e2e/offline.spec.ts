import { readdirSync, rmSync, truncateSync, writeFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type * as Client from '../../src/client/paper-index.ts';
import { harmedParts } from '../../src/indexing/parts-list.ts';
import { giveClient } from './client.ts';
import { copyOnDisk, expect, type SiteOnDisk, test } from './test.ts';

declare const client: typeof Client;

/** Words that are common, rare, in no paper, cut short, and not of this world. */
const TERMS = [
	...['agent', 'agents', 'exploration', 'reward', 'learning', 'language', 'grpo', 'llm', 'minimaximalist', 'curiosity'],
	...['robot', 'navigation', 'bandit', 'entropy', 'tool', 'webshop', 'minecraft', 'diffusion', 'explor', 'the'],
	...['xyzzy', 'naive', 'q', 'π', '3d', 'gpt4', 'selfplay', 'o1', 'rl', 'a'],
];

/** What the index answers at an address. */
async function answersAt(url: string, page: Page): Promise<unknown[]> {
	// Deep enough that the way to the root must be known.
	await page.goto(`${url}timeline/2023-10.html`);
	await giveClient(page, 'paper-index.ts');
	return page.evaluate(async (terms) => {
		const index = await client.openIndex();
		const answers: unknown[] = [];
		for (const term of terms) {
			const hits = [...(await index.pagesWith(index.stemOf(term)))];
			const papers = await Promise.all(hits.slice(0, 5).map(([id]) => index.paper(id)));
			answers.push({ term, hits, papers });
		}
		return answers;
	}, TERMS);
}

test('a search answers the same on a host, under a base path and from a disk', async ({
	page,
	site,
	siteUnderBase,
	siteOnDisk,
}) => {
	const answers = await answersAt(site.url, page);
	expect(answers.length).toBe(30);
	expect(JSON.stringify(answers).length).toBeGreaterThan(100_000);
	expect(await answersAt(siteUnderBase.url, page)).toEqual(answers);
	expect(await answersAt(siteOnDisk.url, page)).toEqual(answers);
});

test.describe('a copy on a disk', () => {
	let copy: SiteOnDisk;

	test.beforeEach(({ folder }) => {
		copy = copyOnDisk(folder);
	});

	test.afterEach(() => {
		rmSync(join(copy.folder, '..'), { recursive: true });
	});

	const flipLetter = (path: string): void => {
		const text = readFileSync(path, 'latin1');
		const at = text.length - 1000;
		writeFileSync(path, text.slice(0, at) + (text[at] === 'a' ? 'b' : 'a') + text.slice(at + 1), 'latin1');
	};
	const halve = (path: string): void => truncateSync(path, Math.floor(readFileSync(path).length / 2));

	for (const [part, harm] of [
		['index', rmSync],
		['index', halve],
		['index', flipLetter],
		['fragment', rmSync],
		['words.js', rmSync],
		['words.js', halve],
		['words.js', flipLetter],
		['facets.js', rmSync],
		['facets.js', flipLetter],
		['shards.js', rmSync],
		['entry.js', rmSync],
		['entry.js', halve],
		['entry.js', flipLetter],
	] as const) {
		test(`says so where ${part} is harmed by ${harm.name}, and the check names it too`, async ({ page }) => {
			expect(harmedParts(copy.folder)).toEqual([]);
			const files = part.endsWith('.js') ? [part] : scriptsIn(copy.folder, part);
			for (const file of files) harm(join(copy.folder, 'search', file));
			const is = harm === rmSync ? 'missing' : 'damaged';
			expect(harmedParts(copy.folder)).toEqual(files.map((file) => ({ file: `search/${file}`, is })));

			await page.goto(`${copy.url}search.html?q=agent`);
			const status = page.locator('main [role=status]');
			await expect(status).toHaveText(/^search\/\S+ is missing or damaged\. Copy or unpack the site again\.$/);
			expect(files).toContain(/^search\/(\S+)/.exec((await status.textContent()) ?? '')?.[1]);
			await expect(page.locator('ol[data-results] > li')).toHaveCount(0);
		});
	}

	for (const harm of [rmSync, halve]) {
		test(`says so where the search's own script is harmed by ${harm.name}`, async ({ page }) => {
			harm(join(copy.folder, 'scripts/search.js'));
			await page.goto(`${copy.url}search.html?q=agent`);
			const said = page.getByText('scripts/search.js is missing or damaged. Copy or unpack the site again.');
			await expect(said).toBeVisible();
			await page.goto(`${copy.url}timeline/2023-10.html`);
			await page.keyboard.press('Control+k');
			await expect(page).toHaveURL(`${copy.url}search.html`);
			await expect(said).toBeVisible();
		});
	}

	test('searches again when what was missing has been put back', async ({ page, folder }) => {
		const file = 'facets.js';
		rmSync(join(copy.folder, 'search', file));
		await page.goto(`${copy.url}search.html?q=agent`);
		await expect(page.locator('main [role=status]')).toHaveText(new RegExp(`^search/${file} is missing`));
		writeFileSync(join(copy.folder, 'search', file), readFileSync(join(folder, 'search', file)));
		await page.getByRole('button', { name: 'Search', exact: true }).click();
		await expect(page.locator('ol[data-results] > li')).toHaveCount(10);
	});
});

const scriptsIn = (folder: string, part: string): string[] =>
	readdirSync(join(folder, 'search', part))
		.map((name) => `${part}/${name}`)
		.sort();

for (const [part, pattern] of Object.entries({
	'what an index begins with': '**/*.pf_meta',
	'a part of the index': '**/*.pf_index',
	'the words': '**/search/words.js',
	'what narrows': '**/search/facets.js',
	"a paper's words": '**/*.pf_fragment',
})) {
	test(`on a host, ${part} that is not to be had is said, and comes at the next try`, async ({ page }) => {
		const status = page.locator('main [role=status]');
		const said =
			/^A part of the search could not be loaded \((pagefind|search)\/\S+\)\. Check the connection and try again\.$/;
		// One route to the end: a request that is under way when its route is taken away is never answered.
		let answer: { status?: number; body: string } | undefined = { status: 404, body: '<!doctype html>' };
		await page.route(pattern, (route) =>
			answer ? route.fulfill({ contentType: 'text/javascript', ...answer }) : route.continue(),
		);
		await page.goto('search.html?q=agent');
		await expect(status).toHaveText(said);
		answer = { body: '\u001f\u008b damaged' };
		const damaged = page.waitForResponse(pattern);
		await page.getByRole('button', { name: 'Search', exact: true }).click();
		await damaged;
		await expect(status).toHaveText(said);
		answer = undefined;
		// The try before may still be at its end, whose words are those that stand there already.
		await expect(async () => {
			await page.getByRole('button', { name: 'Search', exact: true }).click();
			await expect(page.locator('ol[data-results] > li')).toHaveCount(10, { timeout: 2000 });
		}).toPass();
	});
}

test('a part that never comes is given up, and said', async ({ page }) => {
	await page.clock.install();
	const asked = page.waitForRequest('**/*.pf_index');
	await page.route('**/*.pf_index', () => undefined);
	await page.goto('search.html?q=agent');
	await asked;
	await page.clock.fastForward(1000);
	await expect(page.locator('main [role=status]')).toHaveText('Searching …');
	await page.clock.fastForward('00:31');
	await expect(page.locator('main [role=status]')).toHaveText(/could not be loaded \(pagefind\/index\//);
});
