import type { Page, Route } from '@playwright/test';
import { announced, answered, ask, box, chips, correction, leftOut, list, openFilters } from './search-page.ts';
import { results, slugsFound, status, titles, wanted } from './search-page.ts';
import { at, expect, PLACES, test } from './test.ts';

const WHOLE = 'q=agent&topic=llm-agents&-topic=safety&from=2024&to=2025-06&sort=date';

for (const place of PLACES) {
	at(place, () => {
		test('an address brings the whole search back, as does a reload', async ({ page }) => {
			await ask(page, WHOLE);
			const found = await slugsFound(page);
			const check = async (): Promise<void> => {
				await openFilters(page);
				await expect(box(page)).toHaveValue('agent');
				await expect(wanted(page, 'topic', 'llm-agents')).toBeChecked();
				await expect(leftOut(page, 'topic', 'safety')).toHaveAttribute('aria-pressed', 'true');
				await expect(page.getByRole('textbox', { name: 'From' })).toHaveValue('2024');
				await expect(page.getByRole('textbox', { name: 'To' })).toHaveValue('2025-06');
				await expect(page.getByLabel('Order')).toHaveValue('date');
				await expect(chips(page)).toHaveCount(4);
				expect(await slugsFound(page)).toEqual(found);
				expect(page.url().endsWith(`?${WHOLE}`)).toBe(true);
			};
			await check();
			await page.reload();
			await answered(page);
			await check();
		});

		test('what newsletters add to an address changes nothing', async ({ page }) => {
			await ask(page, WHOLE);
			const found = await slugsFound(page);
			await ask(page, `${WHOLE}&utm_source=letter&utm_medium=email&utm_campaign=october&fbclid=1`);
			expect(await slugsFound(page)).toEqual(found);
			await expect(chips(page)).toHaveCount(4);
		});

		test('Back and Forward go through every choice', async ({ page }) => {
			await ask(page, 'q=exploration');
			await openFilters(page);
			const counts = [await announced(page)];
			const choose = async (choice: () => Promise<void>): Promise<void> => {
				await choice();
				await expect(status(page)).not.toHaveText(new RegExp(`^${counts.at(-1) ?? ''} paper`));
				counts.push(await announced(page));
			};
			await choose(() => wanted(page, 'year', '2025').check());
			await choose(() => leftOut(page, 'topic', 'exploration').click());
			await choose(() => chips(page).first().click());
			const expectStep = async (step: number): Promise<void> => {
				await expect(status(page)).toHaveText(new RegExp(`^${counts[step] ?? ''} papers?\\b`));
				await openFilters(page);
				await expect(wanted(page, 'year', '2025')).toBeChecked({ checked: step > 0 });
				await expect(chips(page)).toHaveCount([0, 1, 2, 1][step] ?? 0);
			};
			for (const step of [2, 1, 0]) {
				await page.goBack();
				await expectStep(step);
			}
			for (const step of [1, 2, 3]) {
				await page.goForward();
				await expectStep(step);
			}
			// From a result back to the answer that led to it.
			await titles(page).first().click();
			await expect(page).toHaveURL(/\/papers\//);
			await page.goBack();
			await expectStep(3);
		});
	});
}

test('who comes back from a result finds the list as long as it was, at the place', async ({ page }) => {
	await ask(page, 'q=agent');
	await page.getByRole('button', { name: 'Show 10 more' }).click();
	await expect(results(page)).toHaveCount(20);
	await titles(page).nth(14).click();
	await expect(page).toHaveURL(/\/papers\//);
	await page.goBack();
	await expect(results(page)).toHaveCount(20);
	await expect(titles(page).nth(14)).toBeInViewport();
	await expect(titles(page).nth(14)).toBeFocused();
});

test('what is typed after an answer is one step for Back', async ({ page }) => {
	await ask(page, 'q=curiosity');
	await box(page).press('End');
	await box(page).pressSequentially(' bandits', { delay: 40 });
	await expect(page).toHaveURL(/\?q=curiosity\+bandits$/);
	await answered(page, /./);
	await box(page).fill('reward hacking');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\?q=reward\+hacking$/);
	await page.goBack();
	await expect(page).toHaveURL(/\?q=curiosity$/);
	await expect(box(page)).toHaveValue('curiosity');
	await answered(page);
	await page.goForward();
	await expect(box(page)).toHaveValue('reward hacking');
});

test('the same search sent again adds no step to the history', async ({ page, baseURL }) => {
	await page.goto('about.html');
	await page.goto('search.html?q=reward%20hacking&utm_source=letter');
	await answered(page);
	await box(page).press('Enter');
	await box(page).press('Enter');
	await answered(page);
	await page.goBack();
	await expect(page).toHaveURL(`${baseURL ?? ''}about.html`);
});

test('Back undoes what has just been typed', async ({ page }) => {
	await ask(page, 'q=curiosity');
	await openFilters(page);
	await wanted(page, 'year', '2024').check();
	await expect(page).toHaveURL(/year=2024/);
	// In one go, or a slow machine has searched for it before Back comes.
	await box(page).evaluate((input: HTMLInputElement) => {
		input.value += 'x';
		input.dispatchEvent(new Event('input', { bubbles: true }));
		history.back();
	});
	await expect(page).toHaveURL(/\?q=curiosity$/);
	await page.waitForTimeout(300);
	await expect(page).toHaveURL(/\?q=curiosity$/);
	await expect(box(page)).toHaveValue('curiosity');
});

test('what makes no sense in an address is left out, and a value that nothing has can be taken off', async ({
	page,
}) => {
	await ask(page, 'q=agent&from=yesterday&to=2025-1&sort=size&topic=&colour=red');
	await expect(chips(page)).toHaveCount(0);
	expect(await announced(page)).toBeGreaterThan(50);
	await ask(page, 'q=agent&topic=nonsense&topic=nonsense', 'none');
	await expect(chips(page)).toHaveText(['Topic: nonsense ×']);
	await ask(page, 'q=agent&from=2025&to=2024', 'none');
	await chips(page).first().click();
	await answered(page);
});

test('a slow answer does not take the place of a newer one', async ({ page }) => {
	await ask(page, 'q=agent');
	await openFilters(page);
	const held = await hold(page, '**/*.pf_index');
	await box(page).fill('kaleidoscopic curiosity');
	await expect(list(page)).not.toHaveAttribute('data-match');
	await expect(status(page)).toHaveText('Searching …');
	await box(page).fill('agent');
	await answered(page);
	const said = await status(page).textContent();
	const count = page.locator('[data-filter="year"][data-value="2025"] [data-count]');
	await expect(count).toHaveText(/\d/);
	await held.release();
	await page.waitForTimeout(300);
	expect(await status(page).textContent()).toBe(said);
	await expect(count).toHaveText(/\d/);
	await answered(page);
});

test('more results of an older search are not added to a newer one', async ({ page }) => {
	await ask(page, 'q=agent');
	const held = await hold(page, '**/*.pf_fragment');
	await page.getByRole('button', { name: /^Show (10 more|the last)/ }).click();
	await box(page).fill('minimaximalist');
	await expect(list(page)).not.toHaveAttribute('data-match');
	await held.release();
	await answered(page);
	await page.waitForTimeout(300);
	await expect(titles(page).first()).toHaveText(/Minimaximalist/i);
	expect(await results(page).count()).toBeLessThan(10);
});

/** Keeps requests waiting until they are released. */
async function hold(page: Page, pattern: string): Promise<{ release: () => Promise<void> }> {
	const waiting: Route[] = [];
	let isHeld = true;
	await page.route(pattern, async (route) => {
		if (isHeld) waiting.push(route);
		else await route.continue();
	});
	return {
		release: async () => {
			isHeld = false;
			await Promise.all(waiting.map((route) => route.continue()));
		},
	};
}

test.describe('whatever is typed', () => {
	for (const [name, query] of Object.entries({
		markup: '<img src=x onerror="document.title=1"> agent',
		'signs alone': '!!! ??? ""',
		'a quote that does not end': '"tree search',
		'words that say nothing': 'the of and how',
		pictures: '🤖🎉',
		'a script from right to left': 'التعلم المعزز',
		'very much': 'reinforcement lerning of agents '.repeat(63),
		'one long word': 'x'.repeat(2000),
		'signs of addresses': 'a&b=c#d?e%20f+g\\h',
	})) {
		test(`${name} is answered, kept in the address and never more than text`, async ({ page }) => {
			await page.goto('search.html');
			await box(page).fill(query);
			await page.keyboard.press('Enter');
			await answered(page, /./);
			await expect(status(page)).not.toHaveText('');
			expect(new URL(page.url()).searchParams.get('q')).toBe(query.trim());
			await expect(page).toHaveTitle(/\S · Search · /);
			await expect(page.locator('main').locator('img, script')).toHaveCount(0);
			expect(await correction(page).locator('img').count()).toBe(0);
			expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
			await page.reload();
			await expect(box(page)).toHaveValue(query.trim());
			await answered(page, /./);
		});
	}
});
