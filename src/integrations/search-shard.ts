import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { compareOldestFirst, type SearchDocument } from '../model/search-document.ts';
import { packOrder } from '../search/facets.ts';
import { pagesInMeta, SIGNATURE } from './pagefind-meta.ts';
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
	const buckets = await packPagefind(folder, name);
	const order = packOrder(orderIn(index, documents));
	writeFileSync(join(folder, 'shard.json'), JSON.stringify({ buckets, order }));
}

/** For each page in Pagefind's order, which of the papers it is, counted from the oldest. */
function orderIn(index: string, documents: readonly SearchDocument[]): number[] {
	const places = new Map(documents.toSorted(compareOldestFirst).map(({ url }, place) => [url, place]));
	const placeOf = (page: string): number => {
		const text = gunzipSync(readFileSync(join(index, 'fragment', `${page}.pf_fragment`))).toString();
		const { url } = JSON.parse(text.slice(SIGNATURE.length)) as { url: string };
		const place = places.get(url);
		if (place === undefined) throw new Error(`Pagefind has indexed ${url}, which is no paper.`);
		return place;
	};
	const meta = readdirSync(index).find((file) => file.endsWith('.pf_meta'));
	return meta === undefined ? [] : pagesInMeta(readFileSync(join(index, meta))).map(placeOf);
}
