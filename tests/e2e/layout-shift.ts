import type { Page } from '@playwright/test';

/** How much of what was drawn has moved since the page was opened. */
export const layoutShift = (page: Page): Promise<number> =>
	page.evaluate(
		() =>
			new Promise<number>((done) => {
				const observer = new PerformanceObserver(() => undefined);
				observer.observe({ type: 'layout-shift', buffered: true });
				// What has been seen is handed over with the next frames.
				requestAnimationFrame(() => {
					requestAnimationFrame(() => {
						const shifts = [...observer.takeRecords(), ...performance.getEntriesByType('layout-shift')];
						done(shifts.reduce((sum, shift) => sum + (shift as PerformanceEntry & { value: number }).value, 0));
					});
				});
			}),
	);
