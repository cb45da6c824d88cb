import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { type Browser, chromium, type Page } from '@playwright/test';
import { folders } from '../../src/files/folders.ts';
import { runCommand } from '../../src/terminal/command.ts';
import { findBrowser } from '../e2e/find-browser.ts';
import { open, PAGE_NAMES } from '../e2e/pages.ts';
import { serve } from '../e2e/serve.ts';
import { contactSheet, type Shot } from './sheet.ts';
import { specialPapers } from './special-papers.ts';

const HELP = `Draws every kind of page of the built site, and the papers that try a layout the most, on three screens in light, dark
and print, as the pictures of docs/contact-sheet/.

  npm run build && npm run contact-sheet

Exit code: 0 when they were drawn, 1 when they were not, 2 when the command was not understood.
`;

const SCREENS = [
	{ width: 320, height: 640, shown: 120 },
	{ width: 768, height: 1024, shown: 180 },
	{ width: 1440, height: 900, shown: 296 },
] as const;

const MODES = {
	light: { media: 'screen', colorScheme: 'light' },
	dark: { media: 'screen', colorScheme: 'dark' },
	print: { media: 'print', colorScheme: 'light' },
} as const;

type Mode = keyof typeof MODES;

const OUT = 'docs/contact-sheet';

await runCommand({
	name: 'npm run contact-sheet',
	help: HELP,
	options: {},
	read: (args) => parseArgs({ args, options: {} }).values,
	run: drawSheets,
});

async function drawSheets(): Promise<number> {
	const site = await serve(folders.dist);
	const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
	const browser = await chromium.launch({ executablePath: findBrowser(), args });
	mkdirSync(OUT, { recursive: true });
	for (const screen of SCREENS) {
		const shots = await shotsOn(browser, site.url, screen);
		const page = await browser.newPage();
		for (const [mode, taken] of Object.entries(shots)) {
			const file = join(OUT, `${screen.width}-${mode}.webp`);
			const sheet = await contactSheet(page, `${screen.width} px, ${mode}`, taken, screen.shown);
			writeFileSync(file, sheet);
			process.stdout.write(`${file}: ${Math.round(sheet.length / 1000)} KB\n`);
		}
		await page.close();
	}
	await browser.close();
	await site.close();
	return 0;
}

/** The first two screens of every page in every mode. */
async function shotsOn(
	browser: Browser,
	baseURL: string,
	viewport: { width: number; height: number },
): Promise<Record<Mode, Shot[]>> {
	const page = await browser.newPage({ baseURL, viewport, reducedMotion: 'reduce' });
	await drawOnlyWithFaces(page);
	const shots: Record<Mode, Shot[]> = { light: [], dark: [], print: [] };
	const take = async (caption: string): Promise<void> => {
		// A page asks for its faces when it is drawn, and the next time it is drawn with them.
		await topOf(page, viewport.height * 2);
		for (const mode of Object.keys(MODES) as Mode[]) {
			await page.emulateMedia(MODES[mode]);
			shots[mode].push({ caption, jpeg: await topOf(page, viewport.height * 2) });
		}
		await page.emulateMedia(MODES.light);
	};
	for (const name of PAGE_NAMES) {
		await open(page, name);
		await take(name);
	}
	for (const [name, address] of specialPapers()) {
		await page.goto(address);
		await take(name);
	}
	await page.close();
	return shots;
}

async function topOf(page: Page, most: number): Promise<Buffer> {
	const { width, height } = await page.evaluate(() => {
		const { clientWidth, scrollHeight } = document.documentElement;
		return { width: clientWidth, height: scrollHeight };
	});
	const clip = { x: 0, y: 0, width, height: Math.min(height, most) };
	return page.screenshot({ type: 'jpeg', quality: 90, fullPage: true, clip });
}

/** A face that comes a moment late would wait for the next page; here the page waits for the face. */
async function drawOnlyWithFaces(page: Page): Promise<void> {
	await page.route('**/*.css', async (route) => {
		const response = await route.fetch();
		const css = (await response.text()).replaceAll(/font-display:\s*optional/g, 'font-display:block');
		await route.fulfill({ response, body: css });
	});
}
