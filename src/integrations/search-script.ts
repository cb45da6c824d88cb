import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { searchScriptUrl } from '../model/urls.ts';
import { bundleScript } from './bundle-script.ts';

const ENTRY = fileURLToPath(new URL('../client/search/index.ts', import.meta.url));

/**
 * Makes the search's own script: one file at a known address, which the search page loads and every other page only
 * when a reader turns to the search.
 */
export function searchScript(): AstroIntegration {
	return {
		name: 'search-script',
		hooks: {
			'astro:server:setup': ({ server }) => {
				server.middlewares.use(searchScriptUrl, (_, response, next) => {
					bundleScript(ENTRY).then((code) => {
						response.setHeader('Content-Type', 'text/javascript');
						response.end(code);
					}, next);
				});
			},
			'astro:build:done': async ({ dir }) => {
				const target = join(fileURLToPath(dir), searchScriptUrl);
				mkdirSync(dirname(target), { recursive: true });
				writeFileSync(target, await bundleScript(ENTRY));
			},
		},
	};
}
