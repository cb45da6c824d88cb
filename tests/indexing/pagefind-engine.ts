import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { vi } from 'vitest';

interface Module {
	createInstance: (options: { basePath: string; noWorker: boolean }) => Engine;
}

/** Pagefind's own code for browsers. https://pagefind.app/docs/api/ */
export interface Engine {
	search: (term: string) => Promise<{ results: { id: string; words: number[] }[] }>;
}

/** Pagefind as it would run in a browser, over an index on this disk. */
export async function pagefindEngine(folder: string): Promise<Engine> {
	const root = pathToFileURL(`${folder}/`).href;
	vi.stubGlobal('fetch', (url: string) => Promise.resolve(new Response(readFileSync(new URL(url)))));
	vi.stubGlobal('document', { currentScript: null, querySelector: () => ({ getAttribute: () => 'en' }) });
	vi.stubGlobal('window', globalThis);
	vi.stubGlobal('location', new URL(root));
	const { createInstance } = (await import(/* @vite-ignore */ `${root}pagefind.js`)) as Module;
	const engine = createInstance({ basePath: root, noWorker: true });
	// This loads nothing; it waits until all is ready.
	await engine.search('');
	return engine;
}
