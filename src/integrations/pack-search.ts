import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { transform } from 'esbuild';
import { CORE_SCRIPT, isCode, partOf, partScript, SEARCH_FOLDER, scriptOf } from '../model/search-parts.ts';

/** What a search may load: the index, and not Pagefind's own interfaces, nor the code for languages that it does not know. */
const PART = /^((index|fragment)\/.+|pagefind-entry\.json|.+\.pf_meta|wasm\.(?!unknown).+\.pagefind)$/;

/** Whether a file of Pagefind's is one that a site must have. */
export const isNeeded = (file: string): boolean => file === CORE_SCRIPT || PART.test(file);

/**
 * Writes what is in a shard's `pagefind/` into scripts beside it in `search/`, so that a copy on a disk can be searched.
 * They are loaded from there only.
 *
 * @param name The shard's name.
 * @returns over how many scripts the fragments are divided.
 * @throws Error where Pagefind's code would still ask for files itself.
 */
export async function packPagefind(folder: string, name = ''): Promise<number> {
	const parts = partsIn(join(folder, 'pagefind'));
	const buckets = bucketsFor(parts);
	const scripts = new Map([[CORE_SCRIPT, [await classicPagefind(folder)]]]);
	for (const [part, text] of parts) {
		// The folder of the shard is given to it in the site.
		const script = scriptOf(part, { name: '', buckets });
		const said = partScript(isCode(part) ? part : partOf(name, part), text);
		scripts.set(script, (scripts.get(script) ?? []).concat(said));
	}
	for (const [script, code] of scripts) {
		const path = join(folder, SEARCH_FOLDER, script);
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(path, code.join(''));
	}
	return buckets;
}

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
