import type { ChildProcess } from 'node:child_process';
import { subscribe } from 'node:diagnostics_channel';
import { readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { close, createIndex } from 'pagefind';
import type { SearchDocument } from '../model/search-document.ts';

/**
 * Makes Pagefind's index of some papers, as its files by their paths.
 *
 * Pagefind's API gives them without a disk: its program would read a file for each paper and write another, which costs
 * more than the pipe.
 *
 * @throws Error with what Pagefind said.
 */
export async function runPagefind(documents: readonly PageOfSite[]): Promise<Map<string, Uint8Array>> {
	try {
		return await indexOf(documents);
	} catch (error) {
		if (!CLOSED.test(String(error))) throw error;
		await endPagefind();
		const hint = 'Where memory is short, close other programs; then build again.';
		throw new Error(`Pagefind was ended before it was done. ${hint}`, { cause: error });
	}
}

/** What the API says once its program has gone. */
const CLOSED = /backend (is )?closed/;

type PageOfSite = Pick<SearchDocument, 'url' | 'html'>;

async function indexOf(documents: readonly PageOfSite[]): Promise<Map<string, Uint8Array>> {
	// One index for all: papers' titles and abstracts are English whatever the language of the site's pages.
	const { index, errors } = await createIndex({ forceLanguage: 'en' });
	if (!index) throw new Error(errors.join('\n'));
	const added = await Promise.all(documents.map(({ url, html }) => index.addHTMLFile({ url, content: html() })));
	const { files, errors: others } = await index.getFiles();
	await index.deleteIndex();
	const said = [...added.flatMap(({ errors }) => errors), ...others];
	if (said.length > 0) throw new Error(said.join('\n'));
	return new Map(files.map(({ path, content }) => [path.replaceAll('\\', '/'), content]));
}

/** The program behind the API. */
let running: ChildProcess | undefined;

// The API tells nobody of its program, and waits for ever for the answers of one that was ended.
subscribe('child_process', (message) => {
	const { process: child } = message as { process: ChildProcess };
	child.once('spawn', () => {
		if (!/pagefind[^/\\]*$/.test(child.spawnfile)) return;
		running = child;
		child.once('exit', () => {
			if (child === running) void close();
		});
	});
});

/** Ends the program behind the API. */
export async function endPagefind(): Promise<void> {
	running = undefined;
	await close();
}

/** Pagefind as it is installed. */
export function pagefindVersion(): string {
	const file = findPackageJSON('pagefind', import.meta.url);
	if (file === undefined) throw new Error('Pagefind is not installed. Run npm ci.');
	return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
