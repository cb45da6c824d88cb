import type { Page } from '@playwright/test';
import { focusedStop, unseen } from './focus.ts';
import { open, PAGE_NAMES } from './pages.ts';
import { expect, test } from './test.ts';

test.describe('in forced colours', () => {
	test.use({ contextOptions: { forcedColors: 'active' } });

	test('every control has an edge or a line, and what is drawn or marked stands off from the page', async ({
		page,
	}) => {
		test.setTimeout(180_000);
		for (const name of PAGE_NAMES) {
			await open(page, name);
			expect.soft(await page.evaluate(edgeless), name).toEqual([]);
			expect.soft(await page.evaluate(vanished), name).toEqual([]);
			expect.soft(await page.evaluate(blank), name).toEqual([]);
		}
	});

	test('the words that a search found stay marked', async ({ page }) => {
		await open(page, 'search with results');
		const mark = page.locator('main mark').first();
		expect(await mark.evaluate((element) => getComputedStyle(element).backgroundColor)).not.toBe(await canvas(page));
	});

	test('the focus is seen, in the dialogs too', async ({ page }) => {
		await open(page, 'a paper');
		const stops = [];
		for (let stop = 0; stop < 12; stop += 1) {
			await page.keyboard.press('Tab');
			stops.push(await focusedStop(page));
		}
		await page.keyboard.press('Control+k');
		for (let stop = 0; stop < 3; stop += 1) {
			await page.keyboard.press('Tab');
			stops.push(await focusedStop(page));
		}
		expect(unseen(stops)).toEqual([]);
	});
});

const canvas = (page: Page): Promise<string> =>
	page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

/** Runs in the page. Boxes to tick are the browser's own; of a field for a file its button is pressed. */
function edgeless(): string[] {
	const controls = document.querySelectorAll('button, select, textarea, input:not([type="checkbox"], [type="radio"])');
	return [...controls]
		.filter((control) => {
			const { borderTopStyle, borderTopWidth, textDecorationLine } = getComputedStyle(
				control,
				control.matches('[type="file"]') ? '::file-selector-button' : null,
			);
			const hasEdge = borderTopStyle !== 'none' && parseFloat(borderTopWidth) >= 1;
			return control.checkVisibility({ visibilityProperty: true }) && !hasEdge && textDecorationLine === 'none';
		})
		.map((control) => control.outerHTML.slice(0, 100));
}

/** Runs in the page. Controls whose words have the colour of their ground. */
const blank = (): string[] =>
	[...document.querySelectorAll('button, select, input')]
		.filter((control) => {
			const { color, backgroundColor } = getComputedStyle(control);
			return control.checkVisibility({ visibilityProperty: true }) && color === backgroundColor;
		})
		.map((control) => control.outerHTML.slice(0, 100));

/** Runs in the page. Shapes of pictures that are drawn in the colour of the page. */
function vanished(): string[] {
	const ground = getComputedStyle(document.documentElement).backgroundColor;
	const isLost = (color: string): boolean => color === 'none' || color === ground || color === 'rgba(0, 0, 0, 0)';
	return [...document.querySelectorAll('main svg :is(path, rect, circle, line, polyline, text)')]
		.filter((shape) => {
			const { fill, stroke } = getComputedStyle(shape);
			return shape.checkVisibility() && !shape.closest('defs') && isLost(fill) && isLost(stroke);
		})
		.map((shape) => shape.outerHTML.slice(0, 100));
}

test.describe('where motion is unwanted', () => {
	test.use({ contextOptions: { reducedMotion: 'reduce' } });

	test('nothing moves', async ({ page }) => {
		test.setTimeout(180_000);
		for (const name of PAGE_NAMES) {
			await open(page, name);
			expect.soft(await page.evaluate(moving), name).toEqual([]);
		}
	});
});

/** Runs in the page. What takes longer than a blink to become what it will be. */
function moving(): string[] {
	const seconds = (list: string): number => Math.max(...list.split(',').map(parseFloat));
	const slow = [document.documentElement, ...document.body.querySelectorAll('*')].filter((element) => {
		const { transitionDuration, animationDuration, animationName, scrollBehavior } = getComputedStyle(element);
		const isAnimated = animationName !== 'none' && seconds(animationDuration) > 0.1;
		return seconds(transitionDuration) > 0.1 || isAnimated || scrollBehavior === 'smooth';
	});
	return slow.map((element) => element.outerHTML.slice(0, 100));
}

test.describe('without CSS', () => {
	test('each page has one first heading, none leaves out a level, and its parts come in a sensible order', async ({
		page,
	}) => {
		test.setTimeout(180_000);
		await page.route('**/*.css', (route) => route.abort());
		for (const name of PAGE_NAMES) {
			await open(page, name);
			await page.evaluate(() => {
				for (const style of document.querySelectorAll('style')) style.remove();
			});
			const outline = await page.evaluate(readOutline);
			expect
				.soft(
					outline.headings.filter((level) => level === 1),
					name,
				)
				.toHaveLength(1);
			expect.soft(outline.headings[0], name).toBe(1);
			expect.soft(outline.skips, name).toEqual([]);
			expect.soft(outline.parts, name).toEqual(['Skip to content', 'header', 'main', 'footer']);
			expect.soft(outline.unnamed, name).toEqual([]);
			expect.soft(outline.twins, name).toEqual([]);
		}
	});
});

/** Runs in the page. */
function readOutline(): {
	headings: number[];
	/** Headings that stand more than one level below the one before them. */
	skips: string[];
	parts: string[];
	/** Landmarks and lists of links that say not what they are. */
	unnamed: string[];
	/** Landmarks of one kind and one name. */
	twins: string[];
} {
	const shown = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter((heading) => heading.checkVisibility());
	const headings = shown.map(({ localName }) => Number(localName[1]));
	const skips = shown.filter((_, index) => index > 0 && (headings[index] ?? 0) > (headings[index - 1] ?? 0) + 1);
	const parts = [...document.body.children].filter(
		(part) => part.checkVisibility() && !part.matches('script, dialog, [role="status"]'),
	);
	const named = (element: Element): string =>
		element.getAttribute('aria-label') ??
		document.getElementById(element.getAttribute('aria-labelledby') ?? '')?.textContent.trim() ??
		'';
	const landmarks = [...document.querySelectorAll('nav, aside, form[role="search"], section[aria-labelledby]')]
		.filter((landmark) => landmark.checkVisibility())
		.map((landmark) => ({ landmark, name: `${landmark.localName} ${named(landmark)}`.trim() }));
	const isAlone = (element: Element): boolean =>
		element.matches('form') && landmarks.filter(({ landmark }) => landmark.matches('form')).length === 1;
	return {
		headings,
		skips: skips.map((heading) => heading.textContent.trim()),
		parts: parts.map((part) => (part.localName === 'a' ? part.textContent.trim() : part.localName)),
		unnamed: landmarks
			.filter(({ landmark }) => named(landmark) === '' && !isAlone(landmark))
			.map(({ landmark }) => landmark.outerHTML.slice(0, 100)),
		twins: landmarks.map(({ name }) => name).filter((name, index, all) => all.indexOf(name) !== index),
	};
}
