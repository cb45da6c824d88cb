import type { Page } from '@playwright/test';

/**
 * Targets that WCAG 2.2 (2.5.8) finds too small: less than 24 by 24 pixels, neither within a sentence nor with so much
 * room that a circle of 24 pixels around each meets no other target.
 */
export const tooSmall = (page: Page): Promise<string[]> => page.evaluate(findTooSmall);

/** Runs in the page. */
function findTooSmall(): string[] {
	const SIZE = 24;

	interface Target {
		element: Element;
		rect: DOMRect;
		isSmall: boolean;
	}

	/** A box with its words is one target. */
	const areaOf = (element: Element): DOMRect => {
		const own = element.getBoundingClientRect();
		const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined;
		if (!label || label.classList.contains('sr-only')) return own;
		const words = label.getBoundingClientRect();
		const [left, top] = [Math.min(own.left, words.left), Math.min(own.top, words.top)];
		return new DOMRect(left, top, Math.max(own.right, words.right) - left, Math.max(own.bottom, words.bottom) - top);
	};

	/** A link whose height is that of the line around it, because other words stand on the line. */
	const isInSentence = (element: Element): boolean => {
		if (getComputedStyle(element).display !== 'inline') return false;
		const block = element.closest('p, li, dd, dt, td, th, figcaption, summary, h1, h2, h3');
		if (!block) return false;
		const rest = block.cloneNode(true) as Element;
		for (const part of rest.querySelectorAll('a, button, input, .sr-only, script')) part.remove();
		return /\p{L}{2,}/u.test(rest.textContent);
	};

	const targets: Target[] = [...document.querySelectorAll('a[href], button, input, select, textarea, summary')]
		.filter((element) => element.checkVisibility({ visibilityProperty: true }))
		.filter((element) => !element.closest('.sr-only') && element.getBoundingClientRect().width > 1)
		.map((element) => {
			const rect = areaOf(element);
			return { element, rect, isSmall: rect.width < SIZE - 0.5 || rect.height < SIZE - 0.5 };
		});

	const middle = (rect: DOMRect): [number, number] => [rect.left + rect.width / 2, rect.top + rect.height / 2];
	const isTooNear = (target: Target, other: Target): boolean => {
		const [x, y] = middle(target.rect);
		if (other.isSmall) {
			const [otherX, otherY] = middle(other.rect);
			return Math.hypot(x - otherX, y - otherY) < SIZE - 0.5;
		}
		const dx = Math.max(other.rect.left - x, 0, x - other.rect.right);
		const dy = Math.max(other.rect.top - y, 0, y - other.rect.bottom);
		return Math.hypot(dx, dy) < SIZE / 2 - 0.5;
	};

	const said = ({ element }: Target): string => `${element.localName} “${element.textContent.trim().slice(0, 40)}”`;
	return targets
		.filter((target) => target.isSmall && !isInSentence(target.element))
		.flatMap((target) => {
			const neighbour = targets.find((other) => other !== target && isTooNear(target, other));
			const size = `${target.rect.width.toFixed(0)}×${target.rect.height.toFixed(0)}`;
			return neighbour ? [`${size} ${said(target)}, too near to ${said(neighbour)}`] : [];
		});
}
