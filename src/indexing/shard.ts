import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PAGEFIND_FOLDER, SEARCH_FOLDER, type Shard } from '../model/search-parts.ts';
import { type Cell, ENTRY } from './cell.ts';
import { packIndex } from './pack.ts';
import { runPagefind } from './run-pagefind.ts';
import { shapeIndex } from './shape-index.ts';

/**
 * Fills a folder with all that a site has of one shard of its index: Pagefind's files in `pagefind/`, the same packed
 * for a disk in `search/`, and what the search must know of them in `shard.json`.
 *
 * @param cells Of its papers, from the oldest to the newest.
 */
export function makeShard(cells: readonly Cell[], name: string, folder: string): void {
	const { meta, files } = shapeIndex(cells);
	const { buckets, scripts } = packIndex(files, name);
	const papers = cells.reduce((sum, { pages }) => sum + pages.length, 0);
	writeAll(join(folder, PAGEFIND_FOLDER), new Map([...files, [ENTRY, Buffer.from(entryOf(cells, meta, papers))]]));
	writeAll(join(folder, SEARCH_FOLDER), scripts);
	const stems = [...new Map(cells.flatMap((cell) => cell.stems))].sort(([a], [b]) => (a < b ? -1 : 1));
	const facts: Omit<Shard, 'name'> = { meta, buckets, papers, stems };
	writeFileSync(join(folder, 'shard.json'), JSON.stringify(facts));
}

interface Entry {
	languages: Record<string, object>;
}

/** What Pagefind's own code asks for first; the site's search has no use of it. */
function entryOf([cell]: readonly Cell[], id: string, papers: number): string {
	const entry = JSON.parse(cell?.entry ?? '{"languages":{}}') as Entry;
	for (const said of Object.values(entry.languages)) Object.assign(said, { hash: id, page_count: papers });
	return JSON.stringify(entry);
}

/** Code for languages that the index does not know. */
const UNKNOWN = 'wasm.unknown.pagefind';

/**
 * Fills a folder with Pagefind's own code, the same for every shard, without its interfaces. Pages of the site search
 * without it; it is there for programs elsewhere that ask the index as Pagefind has it.
 */
export async function makeCode(folder: string): Promise<void> {
	const made = await runPagefind([{ url: '/', html: () => '<html lang="en"><body><p>code</p></body></html>' }]);
	const isCode = (file: string): boolean => file === 'pagefind.js' || file.endsWith('.pagefind');
	const code = made.entries().filter(([file]) => isCode(file) && file !== UNKNOWN);
	writeAll(join(folder, PAGEFIND_FOLDER), new Map(code));
}

function writeAll(folder: string, files: ReadonlyMap<string, string | Uint8Array>): void {
	for (const path of new Set(files.keys().map(dirname))) mkdirSync(join(folder, path), { recursive: true });
	for (const [path, content] of files) writeFileSync(join(folder, path), content);
}
