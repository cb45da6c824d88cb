import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { layoutShift } from './layout-shift.ts';
import { PAGES } from './pages.ts';
import { at, expect, PLACES, test } from './test.ts';

const STILL = [
	'index.html',
	'topics.html',
	'timeline/2023-10.html',
	'digests/2025-10.html',
	'search.html',
	'search.html?q=reward',
];

for (const place of PLACES) {
	at(place, () => {
		test('the faces of text and titles are loaded', async ({ page }) => {
			await page.goto('timeline/2023-10.html');
			await expect.poll(() => loadedFamilies(page)).toEqual(expect.arrayContaining(['Sheaf Text', 'Sheaf Display']));
		});
	});
}

test('a page asks for the faces that it needs, once each, and for no other', async ({ page }) => {
	const asked: string[] = [];
	page.on('request', (request) => {
		if (request.resourceType() === 'font') asked.push(request.url());
	});
	await page.goto('about.html', { waitUntil: 'load' });
	expect(asked.length).toBe(new Set(asked).size);
	expect(asked.some((url) => url.includes('text-latin.'))).toBe(true);
	expect(asked.filter((url) => url.includes('math'))).toEqual([]);
});

test('a page with mathematics asks for its face too, at once', async ({ page }) => {
	const early = (): Promise<string[]> =>
		page
			.locator('link[rel="preload"][as="font"]')
			.evaluateAll((links) => links.map((link) => (link as HTMLLinkElement).href.replace(/^.*\/|\..*$/g, '')));
	await page.goto(PAGES['a paper']);
	const usual = await early();
	await page.goto('papers/from-r-to-q-your-language-model-is-secretly-a-q-function.html');
	expect(await early()).toEqual([...usual, 'math']);
});

for (const [what, delay] of [
	['at once', 0],
	['two seconds late', 2000],
] as const) {
	test(`nothing moves when the faces come ${what}`, async ({ page }) => {
		await page.route('**/*.woff2', async (route) => {
			await pause(delay);
			await route.continue();
		});
		for (const address of STILL) {
			await page.goto(address);
			await expect.poll(() => loadedFamilies(page), { timeout: 10_000 }).toContain('Sheaf Text');
			expect(await layoutShift(page), address).toBe(0);
		}
	});
}

at('a disk', () => {
	test('every page is drawn in its faces, whether or not they were there in time', async ({ page }) => {
		const session = await page.context().newCDPSession(page);
		await session.send('DOM.enable');
		await session.send('CSS.enable');
		for (const address of [...STILL, ...STILL]) {
			await page.goto(address);
			const { root } = await session.send('DOM.getDocument');
			const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: 'h1' });
			const drawn = async (): Promise<boolean[]> =>
				(await session.send('CSS.getPlatformFontsForNode', { nodeId })).fonts.map(({ isCustomFont }) => isCustomFont);
			await expect.poll(drawn, address).toEqual([true]);
		}
	});
});

test('a page that is not found has its faces too, at any depth', async ({ page }) => {
	await page.goto('no/such/page.html');
	await expect.poll(() => loadedFamilies(page)).toContain('Sheaf Text');
});

const loadedFamilies = (page: Page): Promise<string[]> =>
	page.evaluate(() =>
		[...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family.replaceAll(/["']/g, '')),
	);
