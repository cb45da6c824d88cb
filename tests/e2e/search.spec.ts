import type { Locator, Page } from '@playwright/test';
import { at, expect, PLACES, test } from './test.ts';

/** Both have their words in one paper only, which is the point of them. */
const BY_TITLE = {
	query: 'minimaximalist',
	slug: 'a-minimaximalist-approach-to-reinforcement-learning-from-human-feedback',
};
const BY_ABSTRACT = {
	query: 'webshop booking llama',
	slug: 'agent-q-advanced-reasoning-and-learning-for-autonomous-ai-agents',
};

const results = (page: Page): Locator => page.locator('main ol[data-results] > li[data-result]');
const status = (page: Page): Locator => page.locator('main [role=status]');
const list = (page: Page): Locator => page.locator('main ol[data-results]');
const choices = (page: Page, filter: string): Locator => page.getByRole('combobox', { name: filter, exact: true });
const box = (page: Page): Locator => page.locator('main').getByRole('searchbox');

/** Waits for the answer to a whole query. */
async function answered(page: Page, match: 'all' | 'none' = 'all'): Promise<void> {
	await expect(list(page)).toHaveAttribute('data-match', match);
}

async function ask(page: Page, query: string): Promise<void> {
	await page.goto(`search.html?${query}`);
	await answered(page);
}

/** The number that the status announces. */
async function announced(page: Page): Promise<number> {
	const text = (await status(page).textContent()) ?? '';
	return Number(/^\d+/.exec(text)?.[0]);
}

/** The number behind a choice of a filter. */
async function countBehind(page: Page, filter: string, value: string): Promise<number> {
	const text = await choices(page, filter).locator(`option[value="${value}"]`).textContent();
	return Number(/\((\d+)\)\s*$/.exec(text ?? '')?.[1]);
}

for (const place of PLACES) {
	at(place, () => {
		for (const [where, { query, slug }] of Object.entries({ title: BY_TITLE, abstract: BY_ABSTRACT })) {
			test(`finds a paper by words of its ${where}, and the result leads to it`, async ({ page, baseURL }) => {
				await page.goto('search.html');
				await box(page).fill(query);
				await answered(page);
				const link = results(page).first().locator('a').first();
				const title = (await link.textContent()) ?? '';
				await link.click();
				await expect(page).toHaveURL(`${baseURL ?? ''}papers/${slug}.html`);
				await expect(page.locator('h1')).toHaveText(title);
			});
		}

		test('answers in the order of its parts: list, match, count', async ({ page }) => {
			await page.goto(`search.html?q=${BY_TITLE.query}`);
			await answered(page);
			await expect(status(page)).toHaveText(/^1 paper$/);
			await expect(results(page)).toHaveCount(1);
			await expect(results(page).first().locator('mark').first()).toBeVisible();
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

test('narrows by topic, year and organisation, with what each choice would leave', async ({ page }) => {
	await ask(page, 'q=reinforcement+learning');
	const all = await announced(page);
	expect(all).toBeGreaterThan(20);

	const inTopic = await countBehind(page, 'Topic', 'gui-web-agents');
	expect(inTopic).toBeGreaterThan(1);
	await choices(page, 'Topic').selectOption('gui-web-agents');
	await expect(status(page)).toHaveText(new RegExp(`^${inTopic} papers`));

	// Another choice takes the place of this one, so its count does not depend on it.
	const inOtherTopic = await countBehind(page, 'Topic', 'robotics-navigation');
	await choices(page, 'Topic').selectOption('robotics-navigation');
	await expect(status(page)).toHaveText(new RegExp(`^${inOtherTopic} papers`));
	await choices(page, 'Topic').selectOption('gui-web-agents');
	await expect(status(page)).toHaveText(new RegExp(`^${inTopic} papers`));

	const inYear = await countBehind(page, 'Year', '2025');
	expect(inYear).toBeGreaterThan(0);
	expect(inYear).toBeLessThanOrEqual(inTopic);
	await choices(page, 'Year').selectOption('2025');
	await expect(status(page)).toHaveText(new RegExp(`^${inYear} papers?\\b`));
	await expect(page).toHaveURL(/\?q=reinforcement\+learning&topic=gui-web-agents&year=2025$/);
	for (const date of await results(page).locator('time').all()) await expect(date).toHaveAttribute('datetime', /^2025/);

	await choices(page, 'Topic').selectOption('');
	await choices(page, 'Year').selectOption('');
	await expect(status(page)).toHaveText(new RegExp(`^${all} papers`));
	const byTencent = await countBehind(page, 'Organisation', 'Tencent');
	expect(byTencent).toBeGreaterThan(1);
	await choices(page, 'Organisation').selectOption('Tencent');
	await expect(status(page)).toHaveText(new RegExp(`^${byTencent} papers`));
});

test('without words a filter alone lists all of its papers, the newest first and the undated too', async ({ page }) => {
	await page.goto('topics/exploration.html');
	const total = Number(/^\d+/.exec(((await page.locator('main > .facts').first().textContent()) ?? '').trim())?.[0]);
	await ask(page, 'topic=exploration');
	expect(await announced(page)).toBe(total);
	const more = page.getByRole('button', { name: 'More results' });
	while (await more.isVisible()) {
		const before = await results(page).count();
		await more.click();
		await expect(results(page).nth(before)).toBeVisible();
	}
	await expect(results(page)).toHaveCount(total);
	const dates = await results(page)
		.locator('time')
		.evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? ''));
	expect(dates).toEqual(dates.toSorted().reverse());
});

test('the address keeps what was asked, through reload, Back and Forward', async ({ page }) => {
	await ask(page, 'q=exploration&year=2023');
	await expect(box(page)).toHaveValue('exploration');
	await expect(choices(page, 'Year')).toHaveValue('2023');
	const inYear = await announced(page);

	await choices(page, 'Year').selectOption('');
	await expect(page).toHaveURL(/\?q=exploration$/);
	await expect(status(page)).not.toHaveText(new RegExp(`^${inYear} papers`));
	await answered(page);
	const all = await announced(page);

	await page.reload();
	await answered(page);
	await expect(box(page)).toHaveValue('exploration');
	expect(await announced(page)).toBe(all);

	await page.goBack();
	await expect(page).toHaveURL(/\?q=exploration&year=2023$/);
	await expect(choices(page, 'Year')).toHaveValue('2023');
	await expect(status(page)).toHaveText(new RegExp(`^${inYear} papers`));

	await page.goForward();
	await expect(choices(page, 'Year')).toHaveValue('');
	await expect(status(page)).toHaveText(new RegExp(`^${all} papers`));

	// From a result back to the answer that led to it.
	await results(page).first().locator('a').first().click();
	await expect(page).toHaveURL(/\/papers\//);
	await page.goBack();
	await expect(status(page)).toHaveText(new RegExp(`^${all} papers`));
});

test('sending the same search again adds no step to the history', async ({ page, baseURL }) => {
	await page.goto('about.html');
	await page.goto('search.html');
	await box(page).fill('curiosity');
	await answered(page);
	await page.keyboard.press('Enter');
	await page.keyboard.press('Enter');
	await answered(page);
	await page.goBack();
	await expect(page).toHaveURL(`${baseURL ?? ''}about.html`);
});

test('an answer without papers says what to do', async ({ page }) => {
	// Two papers know these words, and neither knows both.
	await page.goto('search.html?q=minimaximalist+cricket');
	await answered(page, 'none');
	await expect(results(page)).toHaveCount(0);
	await expect(status(page)).toHaveText(/No paper has all of these words\..*Try fewer/);
	await expect(page.getByRole('button', { name: 'More results' })).toBeHidden();
});

test('the first link of every result has its title, alone, as its text', async ({ page }) => {
	await ask(page, 'q=prompt');
	const found = await results(page).evaluateAll((items) =>
		items.map((item) => {
			const link = item.querySelector('a');
			return { text: link?.textContent ?? '', address: link?.href ?? '' };
		}),
	);
	expect(found).toHaveLength(10);
	for (const { text, address } of found.slice(0, 3)) {
		await page.goto(address);
		await expect(page.locator('h1')).toHaveText(text);
		expect(text).toBe(text.trim());
	}
});

test('"More results" adds the next ones and moves on to them', async ({ page }) => {
	await ask(page, 'q=agent');
	const total = await announced(page);
	expect(total).toBeGreaterThan(20);
	await expect(results(page)).toHaveCount(10);
	await page.getByRole('button', { name: 'More results' }).click();
	await expect(results(page)).toHaveCount(20);
	await expect(results(page).nth(10).locator('a').first()).toBeFocused();
	const addresses = await results(page)
		.locator('a')
		.evaluateAll((links) => links.map((link) => link.getAttribute('href')));
	expect(new Set(addresses).size).toBe(20);
});

test('an answer is marked as complete only when it is', async ({ page }) => {
	await ask(page, 'q=agent');
	let release: () => void = () => undefined;
	const held = new Promise<void>((done) => {
		release = done;
	});
	await page.route('**/pagefind/**', async (route) => {
		await held;
		await route.continue();
	});
	await box(page).fill('kaleidoscopic curiosity');
	await expect(list(page)).not.toHaveAttribute('data-match');
	release();
	await expect(list(page)).toHaveAttribute('data-match', /./);
});

test('markup in what the index returns is text', async ({ page }) => {
	const hostile = '<img src=x onerror="document.title=1">';
	const found = {
		raw_url: '/papers/x.html',
		excerpt: `a <mark>word</mark> ${hostile} &lt;b&gt;`,
		meta: { title: `${hostile}<b>T</b>`, date: '2025-01-02' },
	};
	await page.route('**/pagefind/pagefind.js', (route) =>
		route.fulfill({
			contentType: 'text/javascript',
			body: `export const options = async () => {}, init = async () => {}, filters = async () => ({});
				export const search = async () => ({ results: [{ id: 'x', data: async () => (${JSON.stringify(found)}) }], filters: {} });`,
		}),
	);
	await ask(page, 'q=x');
	await expect(results(page).first().locator('a').first()).toHaveText(found.meta.title);
	await expect(results(page).locator('img, b')).toHaveCount(0);
	await expect(results(page).locator('mark')).toHaveText('word');
	await expect(page).toHaveTitle(/^Search/);
});

test('says so where the index cannot be loaded', async ({ page }) => {
	await page.route('**/pagefind/**', (route) => route.abort());
	await page.goto('search.html?q=agent');
	await expect(status(page)).toHaveText(/could not be loaded.*try again/);
	await expect(page.getByRole('link', { name: 'Exploration & curiosity' })).toBeVisible();
});
