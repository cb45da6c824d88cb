import { hash } from 'node:crypto';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { keepFolders, keptFolder } from '../cache/kept-folder.ts';
import { compiledFolder } from '../files/folders.ts';
import { PROJECT } from '../publish/edition.ts';
import { BROWSER, RENDERER, SERVER } from './places.ts';

/** A file that is rendered. */
export interface PagePath {
	/** Its path from the site's root. */
	file: string;
	/** Whether it is a page of HTML. */
	isPage: boolean;
	/** The file in `src/pages` that makes it. */
	source: string;
	/** Stands for all that it shows; empty where it is made anew in every build. */
	key: string;
}

/** What the pages are made with, without any of the content. */
export interface CompiledPages {
	/** Stands for all that they were compiled from. */
	key: string;
	/** What browsers load beside pages, with what is in `public/`: the folder, and the paths in it. */
	browser: { folder: string; files: readonly string[] };
	pagePaths: () => Promise<PagePath[]>;
	/** @throws what the page throws. */
	renderPage: (file: string) => Promise<Response>;
}

/**
 * Pages, scripts and styles as Astro compiles them, which takes seconds. They are kept until the program, the topics or the
 * settings change.
 *
 * @param edition Stands for the program, the topics and the settings.
 */
export async function compiledPages(edition: string): Promise<CompiledPages> {
	// Compiled modules name others by where they are.
	const key = hash('sha1', `${edition} ${PROJECT}`);
	const { folder, files } = await keptFolder(compiledFolder(), key, compile);
	keepFolders(compiledFolder(), new Set([key]));
	const renderer = (await import(pathToFileURL(join(folder, SERVER, RENDERER)).href)) as typeof import('./renderer.ts');
	const ofBrowser = files
		.filter((file) => file.startsWith(`${BROWSER}/`))
		.map((file) => file.slice(BROWSER.length + 1));
	return {
		key,
		browser: { folder: join(folder, BROWSER), files: ofBrowser },
		pagePaths: renderer.pagePaths,
		renderPage: renderer.renderPage,
	};
}

/** Astro is loaded only where it is needed: that alone takes as long as a small edit. */
async function compile(folder: string): Promise<void> {
	const { compilePages } = await import('./compile-pages.ts');
	await compilePages(folder);
}
