import type { Locator, Page } from '@playwright/test';
import { expect } from './test.ts';

/** What has the focus, where it stands on the page, and whether one can see that it has the focus. */
export interface Stop {
	/** What the test has numbered it. */
	stop: string | undefined;
	text: string;
	top: number;
	bottom: number;
	left: number;
	isInView: boolean;
	isOutlined: boolean;
	/** What lies over it. */
	coveredBy: string | undefined;
	/** It lies over the page while it has the focus. */
	isAfloat: boolean;
}

export const focusedStop = (page: Page): Promise<Stop> => page.evaluate(readStop);

/** Runs in the page. */
function readStop(): Stop {
	const element = document.activeElement as HTMLElement;
	const { outlineStyle, outlineWidth, outlineColor, position } = getComputedStyle(element);
	// Of a link that is broken across lines, the first line is where it begins.
	const { top, bottom, left, width, height } = element.getClientRects()[0] ?? element.getBoundingClientRect();
	const over = document.elementFromPoint(left + width / 2, top + height / 2);
	const isCovered = over !== null && !over.contains(element) && !element.contains(over);
	return {
		stop: element.dataset['stop'],
		text: `${element.localName} ${element.getAttribute('name') ?? ''} ${element.textContent.trim().slice(0, 60)}`,
		top: top + scrollY,
		bottom: bottom + scrollY,
		left,
		isInView: width > 1 && height > 1 && top > -1 && left > -1 && bottom < innerHeight + 1,
		isOutlined: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1 && outlineColor !== 'rgba(0, 0, 0, 0)',
		coveredBy: isCovered ? over.outerHTML.slice(0, 80) : undefined,
		isAfloat: position === 'absolute' || position === 'fixed',
	};
}

/** Stops whose focus nobody sees. */
export const unseen = (stops: readonly Stop[]): Stop[] =>
	stops.filter(({ isInView, isOutlined, coveredBy }) => !isInView || !isOutlined || coveredBy !== undefined);

/** Stops that stand above the one before them, or before it on its line. A column to the right begins anew at its top. */
export function jumps(stops: readonly Stop[]): Stop[] {
	const seen = stops.filter(({ isAfloat }) => !isAfloat);
	return seen.filter((stop, index) => {
		const last = seen[index - 1];
		if (!last || stop.left > last.left) return false;
		return stop.bottom <= last.top || (stop.top < last.bottom && stop.left < last.left);
	});
}

/** Goes on by Tab until the element has the focus, and sees that every stop on the way is seen, in order. */
export async function tabTo(page: Page, goal: Locator): Promise<void> {
	await expect(goal).toBeVisible();
	const stops: Stop[] = [];
	do {
		await page.keyboard.press('Tab');
		stops.push(await focusedStop(page));
	} while (stops.length < 400 && !(await hasFocus(goal)));
	await expect(goal).toBeFocused();
	expect(unseen(stops)).toEqual([]);
	expect(jumps(stops)).toEqual([]);
}

const hasFocus = (goal: Locator): Promise<boolean> => goal.evaluate((element) => element === document.activeElement);
