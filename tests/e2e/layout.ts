import type { Page } from '@playwright/test';

/** Elements that reach beyond the right edge, and by how much the page can be scrolled there. */
export const standingOut = (page: Page): Promise<string[]> => page.evaluate(findStandingOut);

/** Runs in the page. */
function findStandingOut(): string[] {
	const { clientWidth, scrollWidth } = document.documentElement;
	// The edge of the root, because the client's width may count the gutter that is kept for a scrollbar.
	const { right } = document.documentElement.getBoundingClientRect();
	const elements = [...document.body.querySelectorAll('*')].filter(
		(element) => element.checkVisibility() && element.getBoundingClientRect().right > right + 1,
	);
	const found = elements.map((element) => element.outerHTML.slice(0, 100));
	return scrollWidth > clientWidth ? [`${scrollWidth - clientWidth} pixels to scroll`, ...found] : found;
}

/** Elements that cut off what is in them, and lines of text that lie over one another. */
export const cutOrOverlapping = async (page: Page): Promise<string[]> => [
	...(await page.evaluate(findCutOff)),
	...(await page.evaluate(findOverlaps)),
];

/** Runs in the page. Fields may be scrolled; what is only for screen readers is cut off by intention. */
function findCutOff(): string[] {
	const boxes = [...document.body.querySelectorAll<HTMLElement>('*:not(input, textarea, select, svg *, math *)')];
	return boxes
		.filter((box) => {
			const { overflowX, overflowY, clipPath } = getComputedStyle(box);
			if (!box.checkVisibility() || clipPath !== 'none' || box.clientWidth <= 1) return false;
			const isCutX = ['hidden', 'clip'].includes(overflowX) && box.scrollWidth > box.clientWidth + 1;
			const isCutY = ['hidden', 'clip'].includes(overflowY) && box.scrollHeight > box.clientHeight + 1;
			const isTooTall = box.localName === 'button' && box.scrollHeight > box.clientHeight + 1;
			return isCutX || isCutY || isTooTall;
		})
		.map((box) => `cut off: ${box.outerHTML.slice(0, 100)}`);
}

/** Runs in the page. The parts of a formula lie over one another as its notation wants. */
function findOverlaps(): string[] {
	const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	const lines: { text: string; rect: DOMRect }[] = [];
	while (walker.nextNode()) {
		const node = walker.currentNode as Text;
		const parent = node.parentElement;
		if (!parent?.checkVisibility({ visibilityProperty: true }) || node.data.trim() === '') continue;
		if (parent.closest('math, svg, script, style, select, .sr-only')) continue;
		const range = document.createRange();
		range.selectNodeContents(node);
		for (const rect of range.getClientRects()) lines.push({ text: node.data.trim().slice(0, 40), rect });
	}
	lines.sort((a, b) => a.rect.top - b.rect.top);
	const found: string[] = [];
	lines.forEach(({ text, rect }, index) => {
		for (const other of lines.slice(index + 1)) {
			// A face may be a little higher than its line.
			if (other.rect.top > rect.bottom - 4) break;
			const isBeside = other.rect.left > rect.right - 2 || rect.left > other.rect.right - 2;
			if (!isBeside && other.rect.bottom - 4 > rect.top) found.push(`“${text}” and “${other.text}” overlap`);
		}
	});
	return found;
}
