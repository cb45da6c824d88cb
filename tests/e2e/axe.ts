import type { Page } from '@playwright/test';
import axe from 'axe-core';

const COLOR_SCHEMES = ['light', 'dark'] as const;
/** WCAG 2.2 up to AA, whose newest rules axe leaves out unless they are asked for, and what axe thinks good besides. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe finds on the page as it stands, in light and in dark: one line for each element at fault, so that
 * `expect(await violations(page)).toEqual([])` says all of it when it fails.
 */
export async function violations(page: Page): Promise<string[]> {
	const lines: string[] = [];
	await page.evaluate(axe.source);
	for (const colorScheme of COLOR_SCHEMES) {
		// Half-way through a transition a color is neither the one nor the other.
		await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
		for (const { id, impact, help, nodes } of await page.evaluate(violationsFound, TAGS)) {
			for (const { target, any } of nodes) {
				const detail = any[0]?.message ?? help;
				lines.push(`${colorScheme}: ${id} (${impact ?? 'unknown'}) at ${target.join(' ')}: ${detail}`);
			}
		}
	}
	await page.emulateMedia({ colorScheme: null, reducedMotion: null });
	return lines;
}

/** Runs in the page. To tell of what is in order as well would take several times as long. */
async function violationsFound(tags: string[]): Promise<axe.Result[]> {
	const { violations } = await window.axe.run({ runOnly: tags, resultTypes: ['violations'] });
	return violations;
}

declare global {
	interface Window {
		axe: typeof axe;
	}
}
