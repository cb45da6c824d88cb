import { announced, answered, ask, chips, countBehind, leftOut, list, openFilters } from './search-page.ts';
import { results, slugsFound, status, titles, wanted } from './search-page.ts';
import { at, expect, PLACES, test } from './test.ts';

const saying = (count: number): RegExp => new RegExp(`^${count} papers?\\b`);

for (const place of PLACES) {
	at(place, () => {
		test('narrows by topic, year and organisation, with what each choice would leave', async ({ page }) => {
			await ask(page, 'q=reinforcement+learning');
			await openFilters(page);
			const all = await announced(page);
			expect(all).toBeGreaterThan(20);

			const inTopic = await countBehind(page, 'topic', 'gui-web-agents');
			expect(inTopic).toBeGreaterThan(1);
			await wanted(page, 'topic', 'gui-web-agents').check();
			await expect(status(page)).toHaveText(saying(inTopic));
			const inYear = await countBehind(page, 'year', '2025');
			expect(inYear).toBeLessThan(inTopic);
			await wanted(page, 'year', '2025').check();
			await expect(status(page)).toHaveText(saying(inYear));
			await expect(page).toHaveURL(/\?q=reinforcement\+learning&topic=gui-web-agents&year=2025$/);
			for (const date of await results(page).locator('time').all())
				await expect(date).toHaveAttribute('datetime', /^2025/);
			await expect(chips(page)).toHaveText([/^Topic: .*×$/, /^Year: 2025 ×$/]);

			await wanted(page, 'topic', 'gui-web-agents').uncheck();
			await wanted(page, 'year', '2025').uncheck();
			await expect(status(page)).toHaveText(saying(all));
			const byTencent = await countBehind(page, 'organization', 'Tencent');
			expect(byTencent).toBeGreaterThan(1);
			await wanted(page, 'organization', 'Tencent').check();
			await expect(status(page)).toHaveText(saying(byTencent));
		});

		test('two values of a filter are either, values of two filters are both', async ({ page }) => {
			await ask(page, 'topic=exploration');
			const one = await slugsFound(page);
			const counts = await announced(page);
			await ask(page, 'topic=exploration&topic=safety');
			expect(await announced(page)).toBeGreaterThan(counts);
			await ask(page, 'topic=exploration&year=2025');
			expect(await announced(page)).toBeLessThan(counts);
			expect(one.length).toBe(10);
		});

		test('leaves out what is not wanted, and asks for it again when its box is ticked', async ({ page }) => {
			await ask(page, 'q=exploration');
			await openFilters(page);
			const all = await announced(page);
			await wanted(page, 'topic', 'exploration').check();
			await expect(status(page)).not.toHaveText(saying(all));
			const inTopic = await announced(page);

			await leftOut(page, 'topic', 'exploration').click();
			await expect(page).toHaveURL(/\?q=exploration&-topic=exploration$/);
			await expect(status(page)).toHaveText(saying(all - inTopic));
			await expect(leftOut(page, 'topic', 'exploration')).toHaveAttribute('aria-pressed', 'true');
			await expect(wanted(page, 'topic', 'exploration')).not.toBeChecked();
			await expect(chips(page)).toHaveText(['Not Topic: Exploration & curiosity ×']);

			await wanted(page, 'topic', 'exploration').check();
			await expect(status(page)).toHaveText(saying(inTopic));
			await expect(leftOut(page, 'topic', 'exploration')).toHaveAttribute('aria-pressed', 'false');
		});

		test('keeps to a range of dates', async ({ page }) => {
			await ask(page, 'q=agent');
			const all = await announced(page);
			await page.getByRole('textbox', { name: 'From' }).fill('2024-03');
			await page.getByRole('textbox', { name: 'To' }).fill('2024');
			await page.getByRole('textbox', { name: 'To' }).blur();
			await expect(page).toHaveURL(/\?q=agent&from=2024-03&to=2024$/);
			await expect(status(page)).not.toHaveText(saying(all));
			await answered(page);
			const dates = await results(page)
				.locator('time')
				.evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? ''));
			expect(dates.filter((date) => date < '2024-03' || date > '2024~')).toEqual([]);
			await expect(chips(page)).toHaveText(['From 2024-03 ×', 'To 2024 ×']);
		});

		test('orders by relevance, date or comments', async ({ page }) => {
			await ask(page, 'q=reward');
			const best = await slugsFound(page);
			await page.getByLabel('Order').selectOption('date');
			await expect(status(page)).toHaveText(/the newest first$/);
			const dates = await results(page)
				.locator('time')
				.evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? ''));
			expect(dates).toEqual(dates.toSorted().reverse());
			await page.getByLabel('Order').selectOption('comments');
			await expect(page).toHaveURL(/&sort=comments$/);
			await expect(status(page)).toHaveText(/the most discussed first$/);
			await page.getByLabel('Order').selectOption('relevance');
			await expect(page).toHaveURL(/\?q=reward$/);
			await expect(status(page)).toHaveText(/the best match first$/);
			expect(await slugsFound(page)).toEqual(best);
		});

		test('without words a filter alone lists all of its papers, the newest first and the undated too', async ({
			page,
		}) => {
			await page.goto('topics/exploration.html');
			const total = Number(
				/^\d+/.exec(((await page.locator('main > .facts').first().textContent()) ?? '').trim())?.[0],
			);
			await ask(page, 'topic=exploration');
			expect(await announced(page)).toBe(total);
			const more = page.getByRole('button', { name: /^Show (10 more|the last)/ });
			while (await more.isVisible()) {
				const before = await results(page).count();
				await more.click();
				await expect(results(page).nth(before)).toBeVisible();
			}
			await expect(results(page)).toHaveCount(total);
			expect(new Set(await slugsFound(page)).size).toBe(total);
			const dates = await results(page)
				.locator('time')
				.evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? ''));
			expect(dates).toEqual(dates.toSorted().reverse());
		});

		test('"Show 10 more" adds the next ones once, and moves on to them', async ({ page }) => {
			await ask(page, 'q=agent');
			const more = page.getByRole('button', { name: 'Show 10 more' });
			await more.dblclick();
			await expect(titles(page).nth(10)).toBeFocused();
			await expect.poll(() => results(page).count()).toBe(20);
			expect(new Set(await slugsFound(page)).size).toBe(20);
		});

		test('a chip takes its filter off, and the focus goes to the next one', async ({ page }) => {
			await ask(page, 'q=agent&year=2024&year=2025&from=2024-05');
			await chips(page).nth(1).click();
			await expect(page).toHaveURL(/\?q=agent&year=2024&from=2024-05$/);
			await expect(chips(page).nth(1)).toBeFocused();
			await chips(page).nth(1).click();
			await expect(page).toHaveURL(/\?q=agent&year=2024$/);
			await expect(chips(page).first()).toBeFocused();
			await chips(page).first().click();
			await expect(page).toHaveURL(/\?q=agent$/);
			await expect(page.getByText('Filters', { exact: true })).toBeFocused();
			await expect(chips(page)).toHaveCount(0);
			await answered(page);
		});

		test('what nothing fits is said, with the way out', async ({ page }) => {
			await ask(page, 'q=minimaximalist&year=2025&topic=nonsense', 'none');
			await expect(status(page)).toHaveText(/Take a filter off/);
			await expect(list(page).locator('li')).toHaveCount(0);
			await chips(page).filter({ hasText: 'nonsense' }).click();
			await expect(page).toHaveURL(/\?q=minimaximalist&year=2025$/);
		});
	});
}
