import { partOf, partScript, scriptOf } from '../model/search-parts.ts';

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
