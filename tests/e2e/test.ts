import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { serve, type Served } from './serve.ts';

interface Sites {
	/** The folder that is served: the built site, unless a spec says otherwise with `test.use`. */
	folder: string;
	/** The site at `/`. Relative addresses of `page.goto` start here. */
	site: Served;
	/** The same site under `/some/base/`, as a project's site on GitHub Pages has it. */
	siteUnderBase: Served;
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
	baseURL: async ({ site }, use) => {
		await use(site.url);
	},
});

export { expect } from '@playwright/test';

async function serving(folder: string, path: string, use: (site: Served) => Promise<void>): Promise<void> {
	const site = await serve(folder, path);
	await use(site);
	await site.close();
}
