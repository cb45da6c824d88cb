import { transform } from 'esbuild';
import { CORE_SCRIPT, partOf, partScript, scriptOf } from '../model/search-parts.ts';

/**
 * The files of one shard of the index in scripts for `search/`, so that a copy on a disk can be searched. They are loaded
 * from there only.
 *
 * @param files By their paths in `pagefind/`.
 * @param name The shard's name.
 * @returns the scripts, and over how many of them the fragments are divided.
 */
export function packIndex(
	files: ReadonlyMap<string, Uint8Array>,
	name = '',
): { buckets: number; scripts: Map<string, string> } {
	const parts = inBase64(files);
	const buckets = bucketsFor(parts);
	const scripts = new Map<string, string[]>();
	for (const [part, text] of parts) {
		// The folder of the shard is given to it in the site.
		const script = scriptOf(part, { name: '', buckets });
		scripts.getOrInsertComputed(script, () => []).push(partScript(partOf(name, part), text));
	}
	return { buckets, scripts: new Map(scripts.entries().map(([script, code]) => [script, code.join('')])) };
}

/**
 * Pagefind's code and its engine, which all shards share, in one script for `search/`.
 *
 * @param files By their paths in `pagefind/`.
 * @throws Error where the code would still ask for files itself.
 */
export async function packCode(files: ReadonlyMap<string, Uint8Array>): Promise<string> {
	const { [CORE_SCRIPT]: core = new Uint8Array(), ...engine } = Object.fromEntries(files);
	const parts = inBase64(new Map(Object.entries(engine)));
	return [await classicPagefind(core), ...parts.map(([part, text]) => partScript(part, text))].join('');
}

/** In the order of their paths. */
const inBase64 = (files: ReadonlyMap<string, Uint8Array>): [part: string, text: string][] =>
	[...files].sort(([a], [b]) => (a < b ? -1 : 1)).map(([part, bytes]) => [part, Buffer.from(bytes).toString('base64')]);

/** Small enough to load quickly from a slow disk, large enough that thousands of papers do not make thousands of files. */
const BUCKET_SIZE = 192 * 1024;

function bucketsFor(parts: readonly [part: string, text: string][]): number {
	const fragments = parts.filter(([part]) => part.startsWith('fragment/'));
	const size = fragments.reduce((sum, [, text]) => sum + text.length, 0);
	return Math.max(1, Math.ceil(size / BUCKET_SIZE));
}

const LOADS_ITSELF = /\bfetch\(|\bimport\(|\bimport\.meta\b/;

/** Pagefind's code as a classic script that fetches with `sheafFetch` and does not ask for its own address. */
async function classicPagefind(source: Uint8Array): Promise<string> {
	const { code, warnings } = await transform(source, {
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
