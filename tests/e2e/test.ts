import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { test as base } from '@playwright/test';
import { serve, type Served } from './serve.ts';

interface Sites {
	/** The folder that is served: the built site, unless a spec says otherwise with `test.use`. */
	folder: string;
	/** The site at `/`. Relative addresses of `page.goto` start here. */
	site: Served;
	/** The same site under `/some/base/`, as a project's site on GitHub Pages has it. */
	siteUnderBase: Served;
	/** A copy of it on a disk, in a folder whose name has every sign that means something in an address. */
	siteOnDisk: SiteOnDisk;
}

export interface SiteOnDisk {
	folder: string;
	/** Ends in a slash. */
	url: string;
}

const DIST = join(import.meta.dirname, '../../dist');

/** Playwright's `test` with the built site served to it, once per worker. */
export const test = base.extend<object, Sites>({
	folder: [DIST, { scope: 'worker', option: true }],
	site: [
		async ({ folder }, use) => {
			await serving(folder, '/', use);
		},
		{ scope: 'worker' },
	],
	siteUnderBase: [
		async ({ folder }, use) => {
			await serving(folder, '/some/base/', use);
		},
		{ scope: 'worker' },
	],
	siteOnDisk: [
		async ({ folder }, use) => {
			const copy = copyOnDisk(folder);
			await use(copy);
			rmSync(join(copy.folder, '..'), { recursive: true });
		},
		{ scope: 'worker' },
	],
	baseURL: async ({ site }, use) => {
		await use(site.url);
	},
});

/** Where the site must work the same. */
export const PLACES = ['/', '/some/base/', 'a disk'] as const;

/** The places from which the search is loaded in different ways; what it answers does not depend on the base path. */
export const WAYS_OF_LOADING = ['/', 'a disk'] as const;

/** Runs a group of tests at one of the places: relative addresses of `page.goto` start there. */
export function at(place: (typeof PLACES)[number], tests: () => void): void {
	test.describe(`at ${place}`, () => {
		test.use({
			baseURL: async ({ site, siteUnderBase, siteOnDisk }, use) => {
				await use({ '/': site, '/some/base/': siteUnderBase, 'a disk': siteOnDisk }[place].url);
			},
		});
		tests();
	});
}

/** A copy of its own, for a test that changes it. */
export function copyOnDisk(dist: string): SiteOnDisk {
	const folder = join(mkdtempSync(join(tmpdir(), 'sheaf-')), 'Müll & 100% #1 copy');
	cpSync(dist, folder, { recursive: true });
	return { folder, url: `${pathToFileURL(folder).href}/` };
}

export { expect } from '@playwright/test';

async function serving(folder: string, path: string, use: (site: Served) => Promise<void>): Promise<void> {
	const site = await serve(folder, path);
	await use(site);
	await site.close();
}
