import { open } from './pages.ts';
import { expect, test } from './test.ts';

/** The width of a sheet, in pixels. */
const A4 = 794;
const A5 = 559;

for (const [sheet, width, place] of [
	['A4', A4, 'beside'],
	['A5', A5, 'below'],
] as const) {
	test(`the facts of a paper stand ${place} its abstract on ${sheet}, and have room`, async ({ page }) => {
		await page.setViewportSize({ width, height: 1000 });
		await page.emulateMedia({ media: 'print' });
		await open(page, 'a paper');
		const boxes = page.locator('.with-margin > *');
		const [abstract, facts] = await boxes.evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect()));
		expect((facts?.x ?? 0) >= (abstract?.right ?? 0)).toBe(place === 'beside');
		expect((facts?.y ?? 0) >= (abstract?.bottom ?? 0)).toBe(place === 'below');
		expect(facts?.width).toBeGreaterThan(150);
	});
}

test('a formula that is wider than its line is not cut off, since paper does not scroll', async ({ page }) => {
	await page.goto('papers/does-sparsity-help-in-learning-misspecified-linear-bandits.html');
	const lines = page.locator('[data-abstract] p').filter({ has: page.locator('math') });
	await expect(lines.first()).toHaveCSS('overflow-x', 'auto');
	await page.emulateMedia({ media: 'print' });
	await expect(lines.first()).toHaveCSS('overflow-x', 'visible');
});

test('the first page is printed without what leads to the newsletter or the feeds', async ({ page }) => {
	await open(page, 'home');
	await expect(page.locator('[data-subscribe]')).toBeVisible();
	await page.emulateMedia({ media: 'print' });
	// Nor the rule above it.
	await expect(page.locator('.part').filter({ has: page.locator('[data-subscribe]') })).toBeHidden();
});

test('where a paper may be looked for is not printed, since paper has no links', async ({ page }) => {
	await page.goto('papers/can-we-further-elicit-reasoning-in-llms-critic-guided-planning-with-retrieval.html');
	const term = page.getByText('Look for it at');
	await expect(term).toBeVisible();
	await page.emulateMedia({ media: 'print' });
	await expect(term).toBeHidden();
});
