import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { transform } from 'esbuild';
import { CORE_SCRIPT, partScript, SEARCH_FOLDER, scriptOf } from '../model/search-parts.ts';
import { checkParts, listParts } from './search-parts-list.ts';

/** Packs Pagefind and its index into scripts, so that a copy on a disk can be searched. They are loaded from there only. */
export function packSearch(): AstroIntegration {
	return {
		name: 'pack-search',
		hooks: {
			'astro:build:done': async ({ dir }) => {
				const folder = fileURLToPath(dir);
				await packPagefind(folder);
				listParts(folder);
				const faults = checkParts(folder);
				if (faults.length > 0) throw new Error(faults.join('\n'));
			},
		},
	};
}

/**
 * Writes what is in `pagefind/` into the scripts of `search/`.
 *
 * @throws Error where Pagefind's code would still ask for files itself.
 */
export async function packPagefind(folder: string): Promise<void> {
	const parts = partsIn(join(folder, 'pagefind'));
	const buckets = bucketsFor(parts);
	const scripts = new Map([[CORE_SCRIPT, (await classicPagefind(folder)) + partScript('buckets', String(buckets))]]);
	for (const [part, text] of parts) {
		const script = scriptOf(part, buckets);
		scripts.set(script, (scripts.get(script) ?? '') + partScript(part, text));
	}
	for (const [script, code] of scripts) {
		const path = join(folder, SEARCH_FOLDER, script);
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(path, code);
	}
}

/** What a search may load: the index, and not Pagefind's own interfaces, nor the code for languages that it does not know. */
const PART = /^((index|fragment)\/.+|pagefind-entry\.json|.+\.pf_meta|wasm\.(?!unknown).+\.pagefind)$/;

/** Pagefind's files by their path, in base64. */
function partsIn(folder: string): [part: string, text: string][] {
	const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'));
	const parts = files.filter((file) => PART.test(file)).sort();
	return parts.map((part) => [part, readFileSync(join(folder, part), 'base64')]);
}

/** Small enough to load quickly from a slow disk, large enough that thousands of papers do not make thousands of files. */
const BUCKET_SIZE = 192 * 1024;

function bucketsFor(parts: readonly [part: string, text: string][]): number {
	const fragments = parts.filter(([part]) => part.startsWith('fragment/'));
	const size = fragments.reduce((sum, [, text]) => sum + text.length, 0);
	return Math.max(1, Math.ceil(size / BUCKET_SIZE));
}

const LOADS_ITSELF = /\bfetch\(|\bimport\(|\bimport\.meta\b/;

/** Pagefind's code as a classic script that fetches with `sheafFetch` and does not ask for its own address. */
async function classicPagefind(folder: string): Promise<string> {
	const { code, warnings } = await transform(readFileSync(join(folder, 'pagefind/pagefind.js'), 'utf8'), {
		format: 'iife',
		globalName: 'sheafPagefind',
		minify: true,
		define: { fetch: 'sheafFetch', 'import.meta.url': 'undefined' },
		charset: 'utf8',
		logLevel: 'silent',
	});
	const found = warnings[0]?.text ?? LOADS_ITSELF.exec(code)?.[0];
	if (found !== undefined) throw new Error(`Pagefind's code cannot be packed for a page on a disk. Found ${found}`);
	return code;
}
