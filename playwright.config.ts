import { existsSync } from 'node:fs';
import process from 'node:process';
import { defineConfig, devices, firefox } from '@playwright/test';
import { findBrowser } from './tests/e2e/find-browser.ts';

// Every worker loads this file again; the answer of the first load reaches them through the environment.
process.env['SHEAF_BROWSER'] = findBrowser();

/** Keeps Chromium from calling home, which a closed network answers with delays. */
const QUIET = [
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-quic',
	'--disable-sync',
	'--no-first-run',
];

/** Chromium's sandbox refuses to start as root, as which containers usually run. */
const AS_ROOT = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** Where Playwright has one (`npx playwright install firefox`): what a page on a disk may load differs by browser. */
const FIREFOX = {
	name: 'firefox',
	testMatch: ['offline.spec.ts', 'load-data.spec.ts'],
	use: {
		...devices['Desktop Firefox'],
		// Playwright switches off what keeps a page on a disk from reading its neighbours.
		launchOptions: { firefoxUserPrefs: { 'security.fileuri.strict_origin_policy': true } },
	},
};

export default defineConfig({
	testDir: 'tests/e2e',
	testMatch: '**/*.spec.ts',
	outputDir: 'test-results',
	forbidOnly: Boolean(process.env['CI']),
	fullyParallel: true,
	// A machine with other work may be late once in hundreds of tests. What needs its second try is listed as flaky at the
	// end, and has told us something: mend it.
	retries: 1,
	workers: 2,
	reporter: 'list',
	use: { trace: 'retain-on-failure' },
	projects: [
		{
			name: 'chromium',
			use: {
				...devices['Desktop Chrome'],
				launchOptions: { executablePath: process.env['SHEAF_BROWSER'], args: [...QUIET, ...AS_ROOT] },
			},
		},
		...(existsSync(firefox.executablePath()) ? [FIREFOX] : []),
	],
});
