import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SearchDocument } from '../model/search-document.ts';
import { dataScript, isCode, SEARCH_FOLDER, type Shard } from '../model/search-parts.ts';
import { startProgress } from '../terminal/progress.ts';
import { keepFolders, keptFolder, placeFile } from './kept-folder.ts';
import { harmedParts, listParts } from './parts-list.ts';
import { endPagefind, pagefindVersion } from './run-pagefind.ts';
import { makeShard } from './shard.ts';

/**
 * Writes `pagefind/` and what a search needs beside it into a site.
 *
 * @param cache The folder that keeps shards from build to build; it ends up with these and no other.
 * @returns how many shards had to be made.
 */
export async function indexShards(
	shards: readonly (readonly SearchDocument[])[],
	edition: string,
	site: string,
	cache: string,
): Promise<number> {
	const progress = startProgress('Indexing the papers');
	const keys = shards.map((documents) => keyOf(documents, edition, shards.length === 1));
	// One index lies where Pagefind puts it; of several, each is in a folder of its own.
	const names = keys.map((key) => (shards.length === 1 ? '' : key.slice(0, 10)));
	const kept = await inTurns(shards, (documents, index) => {
		progress.update(index, shards.length);
		return keptFolder(cache, keys[index] ?? '', (folder) => makeShard(documents, names[index] ?? '', folder));
	});
	await endPagefind();
	for (const [index, shard] of kept.entries()) placeShard(shard, names[index] ?? '', site, index === 0);
	keepFolders(cache, new Set(keys));
	const said = kept.map(({ folder }, index): Shard => ({ name: names[index] ?? '', ...shardFacts(folder) }));
	mkdirSync(join(site, SEARCH_FOLDER), { recursive: true });
	writeFileSync(join(site, SEARCH_FOLDER, 'shards.js'), dataScript('shards', said));
	listParts(site);
	const harmed = harmedParts(site).map(({ file, is }) => `${file} is ${is}.`);
	if (harmed.length > 0) throw new Error(harmed.join('\n'));
	progress.done();
	return kept.filter(({ isNew }) => isNew).length;
}

/** Two at a time: while Pagefind works at one shard, the files of another are shaped, packed and written. */
async function inTurns<Item, Result>(
	items: readonly Item[],
	work: (item: Item, index: number) => Promise<Result>,
): Promise<Result[]> {
	const results: Result[] = [];
	const queue = items.entries();
	const worker = async (): Promise<void> => {
		for (const [index, item] of queue) results[index] = await work(item, index);
	};
	await Promise.all([worker(), worker()]);
	return results;
}

/** Says all that a shard is made from. */
function keyOf(documents: readonly SearchDocument[], edition: string, isAlone: boolean): string {
	const made = documents.map(({ url, date, source }) => [url, date, source]);
	return hash('sha1', JSON.stringify([edition, pagefindVersion(), isAlone, made]));
}

const shardFacts = (folder: string): Omit<Shard, 'name'> =>
	JSON.parse(readFileSync(join(folder, 'shard.json'), 'utf8')) as Omit<Shard, 'name'>;

/** The code is the same in every shard and lies in the site once. */
function placeShard(
	{ folder, files }: { folder: string; files: string[] },
	name: string,
	site: string,
	isFirst: boolean,
): void {
	const folders = new Set<string>();
	for (const file of files) {
		const [part = '', ...rest] = file.split('/');
		const path = rest.join('/');
		if (path === '' || (isCode(path) && !isFirst)) continue;
		const target = isCode(path) ? join(site, part, path) : join(site, part, name, path);
		if (!folders.has(dirname(target))) mkdirSync(dirname(target), { recursive: true });
		folders.add(dirname(target));
		placeFile(join(folder, file), target);
	}
}
