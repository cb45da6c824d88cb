import type { Page } from '@playwright/test';
import { focusedStop, jumps, type Stop, unseen } from './focus.ts';
import { standingOut } from './layout.ts';
import { open, PAGE_NAMES, type PageName } from './pages.ts';
import { expect, test } from './test.ts';

test.describe('with the keyboard alone', () => {
	test('the first stop leads past the header, to the content', async ({ page }) => {
		await open(page, 'home');
		await page.keyboard.press('Tab');
		const skip = page.getByRole('link', { name: 'Skip to content' });
		await expect(skip).toBeFocused();
		await expect(skip).toBeInViewport();
		await page.keyboard.press('Enter');
		await expect(page.getByRole('main')).toBeFocused();
		await page.keyboard.press('Tab');
		await expect(page.getByRole('main').getByRole('searchbox')).toBeFocused();
	});

	for (const name of ['home', 'a paper', 'search with results'] as const) {
		test(`every link and field of ${name} is reached in the order in which it is seen, and shows it`, async ({
			page,
		}) => {
			await open(page, name);
			const count = await page.evaluate(() => {
				const all = [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary')];
				// Of a group of radio buttons, the chosen one is the stop; arrow keys lead to the others.
				const stops = all.filter(
					(element) =>
						element.checkVisibility({ visibilityProperty: true }) && !element.matches('[type="radio"]:not(:checked)'),
				);
				stops.forEach((element, index) => (element.dataset['stop'] = String(index)));
				return stops.length;
			});
			expect(count).toBeGreaterThan(15);
			const stops: Stop[] = [];
			for (let index = 0; index < count; index += 1) {
				await page.keyboard.press('Tab');
				stops.push(await focusedStop(page));
			}
			expect(stops.map((stop) => stop.stop)).toEqual(stops.map((_, index) => String(index)));
			expect(unseen(stops)).toEqual([]);
			expect(jumps(stops)).toEqual([]);
		});
	}

	test('Enter opens what has the focus', async ({ page }) => {
		await open(page, 'home');
		const link = page.locator('main article a').first();
		const title = ((await link.textContent()) ?? '').trim();
		await link.focus();
		await page.keyboard.press('Enter');
		await expect(page.locator('h1')).toHaveText(title);
	});
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	/** What each kind of page is for. */
	const CONTENT: Partial<Record<PageName, string>> = {
		home: 'article[data-paper]',
		'all papers': 'article[data-paper]',
		'a later page of a list': 'article[data-paper]',
		'a paper': '[data-abstract]',
		'an undated paper': '[data-abstract]',
		topics: 'a[href^="topics/"]',
		'a topic': 'article[data-paper]',
		timeline: 'section a[href^="timeline/"]',
		trends: 'figure[data-chart] svg',
		'a year': 'article[data-paper]',
		'a month': 'article[data-paper]',
		'a week': 'article[data-paper]',
		'a day': 'article[data-paper]',
		organisations: 'a[href^="organizations/"]',
		'an organisation': 'article[data-paper]',
		captures: 'a[href^="captures/"]',
		'a capture': 'article[data-paper]',
		about: 'p',
		'a page that is not there': 'a[href$="/index.html"]',
	};

	test('every kind of page has its content', async ({ page }) => {
		for (const name of PAGE_NAMES.filter((kind) => kind in CONTENT)) {
			await open(page, name);
			await expect.soft(page.locator('h1'), name).toBeVisible();
			await expect.soft(page.locator(`main ${CONTENT[name] ?? ''}`).first(), name).toBeVisible();
		}
	});

	test('the search page says what to do instead', async ({ page }) => {
		await open(page, 'search, empty');
		await expect(page.getByText(/needs JavaScript/)).toBeVisible();
		await page.getByRole('link', { name: 'Exploration & curiosity' }).click();
		await expect(page.locator('main article[data-paper]').first()).toBeVisible();
	});
});

test.describe('from a disk, in a folder with a difficult name', () => {
	test('the pages lead to each other, with their styles and without a complaint', async ({ page, siteOnDisk }) => {
		const opened = (path: string): string => siteOnDisk.url + path;
		const complaints = complaintsOf(page);
		await page.goto(opened('index.html'));
		await expectStyles(page);
		await page.locator('main').getByRole('link', { name: 'Safety & trust' }).first().click();
		await expect(page).toHaveURL(opened('topics/safety.html'));
		await expectStyles(page);

		const link = page.locator('main article[data-paper] a').first();
		const title = ((await link.textContent()) ?? '').trim();
		await link.click();
		await expect(page.locator('h1')).toHaveText(title);
		await expectStyles(page);

		await page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name: 'Timeline' }).click();
		await expect(page).toHaveURL(opened('timeline.html'));
		await page.getByRole('link', { name: '2023', exact: true }).click();
		await page.getByRole('link', { name: 'October 2023' }).first().click();
		await expect(page).toHaveURL(opened('timeline/2023-10.html'));
		await expectStyles(page);

		await page.getByRole('banner').getByRole('link').first().click();
		await expect(page).toHaveURL(opened('index.html'));
		await page.goBack();
		await expect(page).toHaveURL(opened('timeline/2023-10.html'));
		expect(complaints).toEqual([]);
	});
});

/** Everything that a page reports as wrong, from now on. */
function complaintsOf(page: Page): string[] {
	const complaints: string[] = [];
	page.on('console', (message) => {
		if (message.type() !== 'log') complaints.push(`${message.type()}: ${message.text()}`);
	});
	page.on('pageerror', (error) => complaints.push(String(error)));
	page.on('requestfailed', (request) => {
		// What was still on its way when the page was left is not missing.
		if (request.failure()?.errorText !== 'net::ERR_ABORTED') complaints.push(`not loaded: ${request.url()}`);
	});
	return complaints;
}

/** The stylesheet is there when the page has the colour that it gives. */
async function expectStyles(page: Page): Promise<void> {
	const color = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
	expect(color).not.toBe('rgba(0, 0, 0, 0)');
}

test.describe('on a screen of 320 pixels', () => {
	test.use({ viewport: { width: 320, height: 640 } });

	test('nothing of any kind of page stands out to the right', async ({ page }) => {
		for (const name of PAGE_NAMES) {
			await open(page, name);
			expect.soft(await standingOut(page), name).toEqual([]);
		}
	});
});
