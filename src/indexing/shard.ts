import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareText } from '../model/compare.ts';
import { PAGEFIND_FOLDER, paperCount, partOf, SEARCH_FOLDER, type Shard } from '../model/search-parts.ts';
import { type Cell, ENTRY } from './cell.ts';
import { packIndex } from './pack.ts';
import { runPagefind } from './run-pagefind.ts';
import { shapeIndex } from './shape-index.ts';

/** A file of the site's, made when it is asked for. */
export interface IndexFile {
	/** Its path from the site's root. */
	file: string;
	/** Stands for what is in it. */
	key: string;
	content: () => string | Uint8Array;
}

/**
 * All that a site has of one shard of its index: what the search must know of it, Pagefind's files, and the same packed
 * for a disk.
 *
 * @param cells Of its papers, from the oldest to the newest.
 */
export function makeShard(cells: readonly Cell[], name: string): { shard: Shard; files: IndexFile[] } {
	const { files, meta, cells: named } = shapeIndex(cells);
	const stems = [...new Map(cells.flatMap((cell) => cell.stems))].sort(([a], [b]) => compareText(a, b));
	const shard = { name, meta, cells: named, stems };
	const inFolder =
		(folder: string) =>
		([part, content]: [string, IndexFile['content']]): IndexFile => {
			// What lies in folders is named by what is in it; of the rest the metadata's name tells all.
			const key = part.includes('/') ? part : meta;
			return { file: `${folder}/${partOf(name, part)}`, key, content };
		};
	const entry: [string, () => string] = [ENTRY, () => entryOf(cells, shard)];
	const ofPagefind = [...files, entry].map(inFolder(PAGEFIND_FOLDER));
	const forDisk = [...packIndex(files, name)].map(inFolder(SEARCH_FOLDER));
	return { shard, files: [...ofPagefind, ...forDisk] };
}

interface Entry {
	languages: Record<string, object>;
}

/** What Pagefind's own code asks for first; the site's search has no use of it. */
function entryOf([cell]: readonly Cell[], shard: Shard): string {
	const entry = JSON.parse(cell?.entry ?? '{"languages":{}}') as Entry;
	const facts = { hash: shard.meta, page_count: paperCount(shard) };
	for (const said of Object.values(entry.languages)) Object.assign(said, facts);
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
	for (const [file, bytes] of made) if (isCode(file) && file !== UNKNOWN) writeFileSync(join(folder, file), bytes);
}
