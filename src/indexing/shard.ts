import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CORE_SCRIPT, isCode, SEARCH_FOLDER, type Shard } from '../model/search-parts.ts';
import type { Cell } from './cell.ts';
import { packCode, packIndex } from './pack.ts';
import { runPagefind } from './run-pagefind.ts';
import { shapeIndex } from './shape-index.ts';

/** The folder in a site, or in what is kept of one, where Pagefind's files are. */
const PAGEFIND_FOLDER = 'pagefind';

/**
 * Fills a folder with all that a site has of one shard of its index: Pagefind's files in `pagefind/`, the same packed
 * for a disk in `search/`, and what the search must know of them in `shard.json`.
 *
 * @param cells Of its papers, from the oldest to the newest.
 */
export function makeShard(cells: readonly Cell[], name: string, folder: string): void {
	const { meta, files } = shapeIndex(cells);
	const { buckets, scripts } = packIndex(files, name);
	writeAll(join(folder, PAGEFIND_FOLDER), files);
	writeAll(join(folder, SEARCH_FOLDER), scripts);
	const papers = cells.reduce((sum, { pages }) => sum + pages.length, 0);
	const facts: Omit<Shard, 'name'> = { meta, buckets, papers };
	writeFileSync(join(folder, 'shard.json'), JSON.stringify(facts));
}

/** Code for languages that the index does not know. */
const UNKNOWN = 'wasm.unknown.pagefind';

/** Fills a folder with Pagefind's code, which is the same for every shard, without its own interfaces. */
export async function makeCode(folder: string): Promise<void> {
	const made = await runPagefind([{ url: '/', html: () => '<html lang="en"><body><p>code</p></body></html>' }]);
	const code = new Map(made.entries().filter(([file]) => isCode(file) && file !== UNKNOWN));
	writeAll(join(folder, PAGEFIND_FOLDER), code);
	writeAll(join(folder, SEARCH_FOLDER), new Map([[CORE_SCRIPT, await packCode(code)]]));
}

function writeAll(folder: string, files: ReadonlyMap<string, string | Uint8Array>): void {
	for (const path of new Set(files.keys().map(dirname))) mkdirSync(join(folder, path), { recursive: true });
	for (const [path, content] of files) writeFileSync(join(folder, path), content);
}
