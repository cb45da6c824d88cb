import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { chromium, type Page } from '@playwright/test';
import { folders } from '../../src/files/folders.ts';
import { findBrowser } from '../e2e/find-browser.ts';
import { serve } from '../e2e/serve.ts';
import { type Weight, weighing } from '../e2e/weight.ts';
import { ContentFolder } from '../helpers/content-folder.ts';
import { textToMarkdown } from '../helpers/text-to-markdown.ts';
import type { BenchPaper } from './paper-supply.ts';

interface Loaded extends Weight {
	loaded: string;
	/** What a person waits, on this machine. */
	milliseconds?: number;
}

const RESULTS = 'ol[data-results][data-match]';

/** The same for a site of so many papers, which is built for it. */
export async function searchBytesOf(papers: readonly BenchPaper[], query: string): Promise<Loaded[]> {
	const folder = new ContentFolder();
	for (const part of ['topics', 'site.yaml', 'thesaurus.yaml']) {
		cpSync(join('content', part), join(folder.content, part), { recursive: true });
	}
	for (const { slug, title, abstract } of papers) {
		folder.write(`papers/${slug}.md`, `---\ntitle: ${JSON.stringify(title)}\n---\n\n${textToMarkdown(abstract)}\n`);
	}
	folder.build();
	const rows = await searchBytes(query, join(folder.root, 'dist'));
	rmSync(folder.root, { recursive: true });
	return rows.map((row) => ({ papers: papers.length, ...row }));
}

/** What the first search loads from a built site into a browser that has nothing in its cache. */
export async function searchBytes(query: string, dist = folders.dist): Promise<Loaded[]> {
	const site = await serve(dist);
	const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
	const browser = await chromium.launch({ executablePath: findBrowser(), args });
	try {
		const page = await browser.newPage();
		const weigh = weighing(page);
		await page.goto(`${site.url}search.html`, { waitUntil: 'networkidle' });
		const itself = await weigh();
		const milliseconds = await timed(page, query);
		const search = await weigh();
		const again = await timed(page, `${query} again`);
		return [
			{ loaded: 'the page with its style and script', ...itself },
			{ loaded: `a search for ${query}`, ...search, milliseconds },
			{ loaded: 'both', files: itself.files + search.files, bytes: itself.bytes + search.bytes },
			{ loaded: 'another word added', ...(await weigh()), milliseconds: again },
		];
	} finally {
		await browser.close();
		await site.close();
	}
}

/** Told by the page itself: a test's way of waiting looks twice a second only. */
async function timed(page: Page, query: string): Promise<number> {
	const shown = page.evaluate(msUntilResults, RESULTS);
	await page.locator('main').getByRole('searchbox').fill(query);
	return Math.round(await shown);
}

/** Runs in the page: from the next letter to the first result that comes after it. */
const msUntilResults = (results: string): Promise<number> =>
	new Promise((done) => {
		let typed: number | undefined;
		addEventListener('input', () => (typed ??= performance.now()), { capture: true });
		new MutationObserver((changes) => {
			const isShown = changes.some(
				({ target, addedNodes }) => target instanceof Element && target.matches(results) && addedNodes.length > 0,
			);
			if (isShown && typed !== undefined) done(performance.now() - typed);
		}).observe(document.body, { subtree: true, childList: true });
	});
