import type { Page } from '@playwright/test';
import { cutOrOverlapping, standingOut } from './layout.ts';
import { open, PAGE_NAMES } from './pages.ts';
import { dialog, dialogBox, openDialog } from './search-page.ts';
import { expect, test } from './test.ts';

/** A screen of 1280 by 1024 pixels at 400 %. */
test.use({ viewport: { width: 320, height: 256 } });

test('at 400 % nothing stands out to the right, and nothing that stays in view takes a quarter of it', async ({
	page,
}) => {
	test.setTimeout(180_000);
	for (const name of PAGE_NAMES) {
		await open(page, name);
		expect.soft(await standingOut(page), name).toEqual([]);
		expect.soft(await heightOfWhatStays(page), name).toBeLessThanOrEqual(64);
	}
});

test('at 400 % a long formula scrolls by itself and a line of code goes on, wherever the words of papers and editors stand', async ({
	page,
}) => {
	test.setTimeout(180_000);
	for (const name of PAGE_NAMES) {
		await open(page, name);
		expect.soft(await page.evaluate(widenedByText), name).toBeLessThanOrEqual(0);
	}
});

test('with letters of twice the size on 320 pixels nothing stands out or overlaps, and a field shows what is typed', async ({
	page,
}) => {
	test.setTimeout(180_000);
	const devtools = await page.context().newCDPSession(page);
	await devtools.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
	for (const name of PAGE_NAMES) {
		await open(page, name);
		expect.soft(await standingOut(page), name).toEqual([]);
		expect.soft(await cutOrOverlapping(page), name).toEqual([]);
		expect.soft(await page.evaluate(narrowFields), name).toEqual([]);
	}
});

test('at 400 % a long word as the name of the site breaks no word beside it', async ({ page }) => {
	await open(page, 'about');
	const heights = await page.evaluate(() => {
		const links = [...document.querySelectorAll('[aria-label="Find and keep"] a')];
		const measured = () => links.map((link) => link.getBoundingClientRect().height);
		const before = measured();
		document.querySelector('.masthead')?.replaceChildren('Forschungszusammenfassungen');
		return [before, measured()];
	});
	expect(heights[1]).toEqual(heights[0]);
	expect(await standingOut(page)).toEqual([]);
});

test('at 400 % what a page says over its foot leaves room to read', async ({ page }) => {
	await page.addInitScript(() => {
		Storage.prototype.setItem = () => {
			throw new DOMException('refused', 'SecurityError');
		};
	});
	await open(page, 'all papers');
	await page.locator('[data-mark="papers"]').first().click();
	await expect(page.getByText(/does not let the site keep anything/)).toBeVisible();
	expect(await heightOfWhatStays(page)).toBeLessThanOrEqual(128);
});

test('at 400 % the search over a page shows its box, its results and the way out', async ({ page }) => {
	await open(page, 'a topic');
	await openDialog(page);
	await expect(dialogBox(page)).toBeInViewport();
	await expect(dialog(page).getByRole('button', { name: 'Close the search' })).toBeInViewport();
	await page.keyboard.type('agent');
	const first = dialog(page).locator('li[data-result] a').first();
	await page.keyboard.press('ArrowDown');
	await expect(first).toBeVisible();
	await first.focus();
	await expect(first).toBeInViewport();
	expect(await dialog(page).evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
});

/** The pixels that fixed and sticky elements cover in the middle of a page. */
const heightOfWhatStays = (page: Page): Promise<number> =>
	page.evaluate(() => {
		scrollTo(0, document.documentElement.scrollHeight / 2);
		const staying = [...document.body.querySelectorAll('*')].filter(
			(element) => element.checkVisibility() && ['fixed', 'sticky'].includes(getComputedStyle(element).position),
		);
		const heights = staying.map((element) => {
			const { top, bottom } = element.getBoundingClientRect();
			return Math.max(0, Math.min(bottom, innerHeight) - Math.max(top, 0));
		});
		return heights.reduce((sum, height) => sum + height, 0);
	});

/** Runs in the page: the boxes to type into that have no room for a word of ten letters. */
const narrowFields = (): string[] =>
	[...document.querySelectorAll<HTMLInputElement>('main input[type="search"]')]
		.filter((field) => field.checkVisibility())
		.filter((field) => field.clientWidth < 5 * parseFloat(getComputedStyle(field).fontSize))
		.map((field) => `${field.clientWidth} pixels: ${field.outerHTML.slice(0, 100)}`);

/** Runs in the page: by how much it can be scrolled to the right once formulas and code stand wherever they may. */
function widenedByText(): number {
	const titles = [...document.querySelectorAll<HTMLAnchorElement>('main a:not(.facts a)')].filter(({ pathname }) =>
		/\/(papers|digests)\/[^/]+\.html$/.test(pathname),
	);
	const words = document.querySelectorAll('main :is(h1, .prose p, .prose li, .standfirst, article > p:not(.facts))');
	for (const element of [...titles, ...words]) {
		element.insertAdjacentHTML('beforeend', '<math><mspace width="60em" height="1em"></mspace><mi>x</mi></math>');
	}
	for (const text of document.querySelectorAll('main .prose'))
		text.insertAdjacentHTML('beforeend', `<pre><code>npm run ${'digest -- --from '.repeat(9)}</code></pre>`);
	const { scrollWidth, clientWidth } = document.documentElement;
	return scrollWidth - clientWidth;
}
