import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import type { SearchDocument } from '../model/search-document.ts';

/**
 * Makes Pagefind's index of some papers in a new folder.
 *
 * Pagefind's program is quicker than its API, to which every page would be sent by a pipe, and has written all when it
 * ends; the API answers before.
 *
 * @throws Error with what Pagefind said.
 */
export async function runPagefind(documents: readonly SearchDocument[], folder: string): Promise<void> {
	const pages = `${folder}.pages`;
	rmSync(pages, { recursive: true, force: true });
	writePages(documents, pages);
	const { path } = pagefind();
	// One index for all: papers' titles and abstracts are English whatever the language of the site's pages.
	const options = ['--site', pages, '--output-path', folder, '--force-language', 'en', '--quiet'];
	await promisify(execFile)(process.execPath, [path, ...options]);
	rmSync(pages, { recursive: true });
}

/** Pagefind as it is installed. */
export function pagefind(): { version: string; path: string } {
	const file = findPackageJSON('pagefind', import.meta.url);
	if (file === undefined) throw new Error('Pagefind is not installed. Run npm ci.');
	const { version, bin } = JSON.parse(readFileSync(file, 'utf8')) as { version: string; bin: string };
	return { version, path: join(dirname(file), bin) };
}

function writePages(documents: readonly SearchDocument[], folder: string): void {
	const folders = new Set(documents.map(({ url }) => dirname(url)));
	for (const path of ['', ...folders]) mkdirSync(join(folder, path), { recursive: true });
	for (const { url, html } of documents) writeFileSync(join(folder, url), html());
}
