import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { compareOldestFirst, type SearchDocument } from '../model/search-document.ts';
import { packOrder } from '../search/facets.ts';
import { pagesInMeta, SIGNATURE } from '../model/pagefind-meta.ts';
import { divideChunks } from './divide-chunks.ts';
import { isNeeded, packPagefind } from './pack-search.ts';
import { runPagefind } from './run-pagefind.ts';
import { siteFiles } from './site-files.ts';

/**
 * Fills a folder with all that a site has of one shard of its index: Pagefind's files in `pagefind/`, the same packed
 * for a disk in `search/`, and what the search must know of them in `shard.json`.
 */
export async function makeShard(documents: readonly SearchDocument[], name: string, folder: string): Promise<void> {
	const index = join(folder, 'pagefind');
	await runPagefind(documents, index);
	// Pagefind writes its own interfaces too, and code for languages that it does not know.
	for (const file of siteFiles(index)) if (!isNeeded(file)) rmSync(join(index, file));
	divideChunks(index);
	const buckets = await packPagefind(folder, name);
	const meta = readdirSync(index).find((file) => file.endsWith('.pf_meta')) ?? '';
	const pages = pagesInMeta(gunzipSync(readFileSync(join(index, meta))));
	const order = packOrder(pages.map(placesOf(index, documents)));
	writeFileSync(join(folder, 'shard.json'), JSON.stringify({ meta, buckets, order }));
}

/** Which of the papers a page of the index is, counted from the oldest. */
function placesOf(index: string, documents: readonly SearchDocument[]): (page: string) => number {
	const places = new Map(documents.toSorted(compareOldestFirst).map(({ url }, place) => [url, place]));
	return (page) => {
		const text = gunzipSync(readFileSync(join(index, 'fragment', `${page}.pf_fragment`))).toString();
		const { url } = JSON.parse(text.slice(SIGNATURE.length)) as { url: string };
		const place = places.get(url);
		if (place === undefined) throw new Error(`Pagefind has indexed ${url}, which is no paper.`);
		return place;
	};
}
