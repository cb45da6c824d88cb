import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SearchDocument } from '../model/search-document.ts';
import { SEARCH_FOLDER, type Shard } from '../model/search-parts.ts';
import { packPagefind } from './pack.ts';
import { runPagefind } from './run-pagefind.ts';
import { shapeIndex } from './shape-index.ts';

/**
 * Fills a folder with all that a site has of one shard of its index: Pagefind's files in `pagefind/`, the same packed
 * for a disk in `search/`, and what the search must know of them in `shard.json`.
 */
export async function makeShard(documents: readonly SearchDocument[], name: string, folder: string): Promise<void> {
	const { meta, files } = shapeIndex(await runPagefind(documents), documents);
	const { buckets, scripts } = await packPagefind(files, name);
	writeAll(join(folder, 'pagefind'), files);
	writeAll(join(folder, SEARCH_FOLDER), scripts);
	const facts: Omit<Shard, 'name'> = { meta, buckets, papers: documents.length };
	writeFileSync(join(folder, 'shard.json'), JSON.stringify(facts));
}

function writeAll(folder: string, files: ReadonlyMap<string, string | Uint8Array>): void {
	for (const path of new Set(files.keys().map(dirname))) mkdirSync(join(folder, path), { recursive: true });
	for (const [path, content] of files) writeFileSync(join(folder, path), content);
}
