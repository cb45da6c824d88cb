import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { CompiledPages, PagePath } from '../../src/compiling/compiled-pages.ts';
import { SiteLinks } from '../../src/links/site-links.ts';
import { renderPages } from '../../src/making/render-pages.ts';
import { SiteInWork } from '../../src/publish/site-in-work.ts';
import { testFolder } from '../helpers/test-folder.ts';

let site: SiteInWork;
let planned: Map<string, string>;

beforeEach(() => {
	site = new SiteInWork(join(testFolder('pages-'), 'dist'), undefined);
	planned = new Map();
});

const pathOf = (file: string): PagePath => ({ file, isPage: file.endsWith('.html'), source: `${file}.astro`, key: '' });

/** Renders pages of which each answers as is told. */
function render(answers: Record<string, () => Response>): Promise<void> {
	const pages: CompiledPages = {
		key: '',
		browser: { folder: '', files: [] },
		pagePaths: () => Promise.resolve(Object.keys(answers).map(pathOf)),
		renderPage: (file) => Promise.resolve().then(() => answers[file]?.() ?? Response.error()),
	};
	const links = new SiteLinks('https://example.org/', (file) => planned.has(file));
	return renderPages(pages, { site, links, sheets: () => undefined, planned });
}

const written = (file: string): string => readFileSync(join(site.stage, file), 'utf8');

test('what pages answer is written, pages of HTML with relative links', async () => {
	await render({
		'papers/bee.html': () => new Response('<a href="/feed.xml">x</a>'),
		'feed.xml': () => new Response('<a href="/feed.xml"/>'),
		'404.html': () => new Response('<p>', { status: 404 }),
	});
	expect(written('papers/bee.html')).toBe('<a href="../feed.xml">x</a>');
	expect(written('feed.xml')).toBe('<a href="/feed.xml"/>');
	expect(written('404.html')).toBe('<p>');
	expect(planned.get('feed.xml')).toBe('feed.xml.astro');
});

describe('a page that cannot be rendered is named', () => {
	test('where it throws, with what else the error says', async () => {
		const fail = (): Response => {
			throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
		};
		const rendering = render({ 'papers/bee.html': fail });
		await expect(rendering).rejects.toMatchObject({ message: 'papers/bee.html: no space left', code: 'ENOSPC' });
	});

	test('where it sends elsewhere', async () => {
		const rendering = render({ 'old.html': () => Response.redirect('https://example.org/') });
		await expect(rendering).rejects.toThrow('old.html: The page answers 302.');
	});
});
