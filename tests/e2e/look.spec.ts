import type { Locator, Page } from '@playwright/test';
import { open, PAGES } from './pages.ts';
import { expect, test } from './test.ts';

const choice = (page: Page, name: string): Locator =>
	page.getByRole('group', { name: 'Look' }).getByRole('radio', { name, exact: true });

/** Whether the page is drawn dark on light. */
const isDark = (page: Page): Promise<boolean> =>
	page.evaluate(() => {
		const [red = 0, green = 0, blue = 0] = (
			getComputedStyle(document.documentElement).backgroundColor.match(/\d+/g) ?? []
		).map(Number);
		return red + green + blue < 3 * 128;
	});

test('the look is that of the system, until the reader chooses one, which holds on every page', async ({ page }) => {
	await page.emulateMedia({ colorScheme: 'light' });
	await open(page, 'home');
	await expect(choice(page, 'As the system')).toBeChecked();
	expect(await isDark(page)).toBe(false);
	await page.emulateMedia({ colorScheme: 'dark' });
	expect(await isDark(page)).toBe(true);
	await choice(page, 'Light').check();
	expect(await isDark(page)).toBe(false);
	await open(page, 'a paper');
	await expect(choice(page, 'Light')).toBeChecked();
	expect(await isDark(page)).toBe(false);
	await choice(page, 'As the system').check();
	expect(await isDark(page)).toBe(true);
});

test('the head alone gives the chosen look, before the stylesheet and with one text on every page', async ({
	page,
}) => {
	await open(page, 'about');
	await choice(page, 'Dark').check();
	await page.route('**/*.js', (route) => route.abort());
	const texts = new Set<string>();
	for (const name of ['home', 'a paper', 'a topic', 'search, empty', 'a page that is not there'] as const) {
		await page.goto(PAGES[name]);
		expect(await isDark(page), name).toBe(true);
		const { text, isFirst } = await page.evaluate(() => {
			const script = document.querySelector('head script');
			const style = document.querySelector('link[rel="stylesheet"], style');
			const follows = style ? script?.compareDocumentPosition(style) : 0;
			return { text: script?.textContent ?? '', isFirst: follows === Node.DOCUMENT_POSITION_FOLLOWING };
		});
		expect(isFirst, name).toBe(true);
		texts.add(text);
	}
	expect(texts.size).toBe(1);
	const [text = ''] = texts;
	console.log(`The script in the head has ${text.length} bytes.`);
	expect(text.length).toBeLessThan(1000);
});

test('the colour around the page is that of the page, in every look', async ({ page }) => {
	await open(page, 'home');
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme });
		for (const name of ['As the system', 'Light', 'Dark']) {
			await choice(page, name).check();
			expect(await page.evaluate(coloursAround), `${name} where the system is ${colorScheme}`).toEqual({
				isOne: true,
				isThatOfPage: true,
			});
		}
	}
});

/** Runs in the page. */
function coloursAround(): { isOne: boolean; isThatOfPage: boolean } {
	const metas = [...document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')];
	const meant = metas.filter(({ media }) => matchMedia(media).matches);
	const probe = document.createElement('i');
	probe.style.color = meant[0]?.content ?? '';
	document.body.append(probe);
	const around = getComputedStyle(probe).color;
	probe.remove();
	return {
		isOne: meant.length === 1,
		isThatOfPage: around === getComputedStyle(document.documentElement).backgroundColor,
	};
}

test('other tabs follow', async ({ page, context }) => {
	const other = await context.newPage();
	await open(page, 'home');
	await open(other, 'a paper');
	await choice(page, 'Dark').check();
	await expect(choice(other, 'Dark')).toBeChecked();
	expect(await isDark(other)).toBe(true);
	await page.evaluate(() => {
		localStorage.clear();
	});
	await expect(choice(other, 'As the system')).toBeChecked();
});

test('a choice holds for the page where nothing can be stored, and what is no look is none', async ({ page }) => {
	await page.addInitScript(() => {
		Object.defineProperty(window, 'localStorage', {
			get: () => {
				throw new DOMException('refused', 'SecurityError');
			},
		});
	});
	const faults: string[] = [];
	page.on('pageerror', (error) => faults.push(String(error)));
	await open(page, 'home');
	await choice(page, 'Dark').check();
	expect(await isDark(page)).toBe(true);
	expect(faults).toEqual([]);
});

test('what is kept but is no look means the system’s', async ({ page }) => {
	await page.addInitScript(() => {
		localStorage.setItem('sheaf:look', 'purple');
	});
	await open(page, 'home');
	await expect(choice(page, 'As the system')).toBeChecked();
});

test('print is light in every look', async ({ page }) => {
	await page.emulateMedia({ colorScheme: 'dark' });
	await open(page, 'a paper');
	for (const name of ['As the system', 'Dark']) {
		await choice(page, name).check();
		await page.emulateMedia({ media: 'print' });
		const ink = await page.evaluate(() => getComputedStyle(document.body).color.match(/\d+/g)?.map(Number) ?? []);
		expect(Math.max(...ink), name).toBeLessThan(128);
		await page.emulateMedia({ media: 'screen' });
	}
});

test('nothing moves when a page of a chosen look opens', async ({ page }) => {
	await open(page, 'home');
	await choice(page, 'Dark').check();
	await page.goto(PAGES['a paper'], { waitUntil: 'networkidle' });
	const shift = await page.evaluate(
		() =>
			new Promise<number>((answer) => {
				new PerformanceObserver((list) => {
					answer(list.getEntries().reduce((sum, entry) => sum + (entry as unknown as { value: number }).value, 0));
				}).observe({ type: 'layout-shift', buffered: true });
				setTimeout(answer, 300, 0);
			}),
	);
	expect(shift).toBe(0);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('there is no choice, and no room for one', async ({ page }) => {
		await open(page, 'home');
		await expect(page.getByRole('group', { name: 'Look' })).toBeHidden();
		await page.emulateMedia({ colorScheme: 'dark' });
		expect(await page.locator('.scripted').boundingBox()).toBeNull();
	});
});
