import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'esbuild';
import { searchScriptUrl } from '../queries/urls.ts';

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
					bundled().then((code) => {
						response.setHeader('Content-Type', 'text/javascript');
						response.end(code);
					}, next);
				});
			},
			'astro:build:done': async ({ dir }) => {
				const target = join(fileURLToPath(dir), searchScriptUrl);
				mkdirSync(dirname(target), { recursive: true });
				writeFileSync(target, await bundled());
			},
		},
	};
}

async function bundled(): Promise<string> {
	const { outputFiles } = await build({
		entryPoints: [ENTRY],
		bundle: true,
		write: false,
		format: 'iife',
		minify: true,
		charset: 'utf8',
		target: 'es2022',
		logLevel: 'silent',
	});
	return outputFiles[0]?.text ?? '';
}
