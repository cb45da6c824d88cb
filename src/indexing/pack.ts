import { transform } from 'esbuild';
import { CORE_SCRIPT, isCode, partOf, partScript, scriptOf } from '../model/search-parts.ts';

/**
 * Pagefind's files of a shard in scripts for `search/`, so that a copy on a disk can be searched. They are loaded from
 * there only.
 *
 * @param files By their paths in `pagefind/`.
 * @param name The shard's name.
 * @returns the scripts, and over how many of them the fragments are divided.
 * @throws Error where Pagefind's code would still ask for files itself.
 */
export async function packPagefind(
	files: ReadonlyMap<string, Uint8Array>,
	name = '',
): Promise<{ buckets: number; scripts: Map<string, string> }> {
	const parts = [...files.keys()]
		.filter((file) => file !== CORE_SCRIPT)
		.sort()
		.map((part): [string, string] => [part, Buffer.from(files.get(part) ?? []).toString('base64')]);
	const buckets = bucketsFor(parts);
	const scripts = new Map([[CORE_SCRIPT, [await classicPagefind(files.get(CORE_SCRIPT) ?? new Uint8Array())]]]);
	for (const [part, text] of parts) {
		// The folder of the shard is given to it in the site.
		const script = scriptOf(part, { name: '', buckets });
		const said = partScript(isCode(part) ? part : partOf(name, part), text);
		scripts.set(script, (scripts.get(script) ?? []).concat(said));
	}
	return { buckets, scripts: new Map(scripts.entries().map(([script, code]) => [script, code.join('')])) };
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
