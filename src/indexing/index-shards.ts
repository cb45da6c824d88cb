import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SearchDocument } from '../model/search-document.ts';
import { dataScript, SEARCH_FOLDER, type Shard } from '../model/search-parts.ts';
import { shardsOf } from '../model/search-shards.ts';
import { startProgress } from '../terminal/progress.ts';
import { keepFolders, type KeptFolder, keptFolder } from '../publish/kept-folder.ts';
import { placeFile } from '../publish/place-file.ts';
import { listParts } from './parts-list.ts';
import { PartMaker } from './part-maker.ts';
import { pagefindVersion } from './run-pagefind.ts';

/** So many papers, and at most a quarter more, are given to Pagefind together, which takes most of an index's time. */
const PAPERS_A_CELL = 200;

/** So many are made sooner than a thread is ready to make them. */
const FEW_CELLS = 8;

/** A shard that the site is to have. */
interface Plan {
	/** Its folder within `pagefind/` and `search/`. */
	name: string;
	/** Says all that it is made from. */
	key: string;
	cells: { key: string; documents: readonly SearchDocument[] }[];
}

/**
 * Writes `pagefind/` and what a search needs beside it into a site.
 *
 * @param cache The folder that keeps shards and their cells from build to build; it ends up with these and no other.
 * @returns how many shards had to be made.
 */
export async function indexShards(
	shards: readonly (readonly SearchDocument[])[],
	edition: string,
	site: string,
	cache: string,
): Promise<number> {
	const progress = startProgress('Indexing the papers');
	const code = keyOf('code', edition, pagefindVersion());
	const plans = shards.map((documents) => planOf(documents, code, shards.length === 1));
	const missing = plans.flatMap(({ cells }) => cells).filter(({ key }) => !existsSync(join(cache, key)));
	await using maker = new PartMaker(missing.length > FEW_CELLS);
	const kept = await inTurns(plans, (plan, index) => {
		progress.update(index, plans.length);
		return keptShard(plan, cache, maker);
	});
	if (plans.length > 0) placeFiles(await keptFolder(cache, code, (folder) => maker.makeCode(folder)), '', site);
	for (const [index, { name }] of plans.entries()) if (kept[index]) placeFiles(kept[index], name, site);
	keepFolders(cache, new Set([code, ...plans.flatMap(({ key, cells }) => [key, ...cells.map((cell) => cell.key)])]));
	writeLists(
		plans.map(({ name }, index): Shard => ({ name, ...shardFacts(kept[index]?.folder ?? '') })),
		site,
	);
	progress.done();
	return kept.filter(({ isNew }) => isNew).length;
}

/** @param isAlone One index lies where Pagefind puts it; of several, each is in a folder of its own. */
function planOf(documents: readonly SearchDocument[], code: string, isAlone: boolean): Plan {
	const cells = shardsOf(documents, PAPERS_A_CELL).map((cell) => {
		const made = cell.map(({ url, date, source }) => [url, date, source]);
		return { key: keyOf('cell', code, made), documents: cell };
	});
	const key = keyOf('shard', isAlone, ...cells.map((cell) => cell.key));
	return { name: isAlone ? '' : key.slice(0, 10), key, cells };
}

const keyOf = (...made: unknown[]): string => hash('sha1', JSON.stringify(made));

const keptShard = ({ key, name, cells }: Plan, cache: string, maker: PartMaker): Promise<KeptFolder> =>
	keptFolder(cache, key, async (folder) => {
		const ready: string[] = [];
		for (const { key, documents } of cells) {
			const kept = await keptFolder(cache, key, (of) => maker.makeCell(documents, of));
			ready.push(kept.folder);
		}
		await maker.makeShard(ready, name, folder);
	});

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

const shardFacts = (folder: string): Omit<Shard, 'name'> =>
	JSON.parse(readFileSync(join(folder, 'shard.json'), 'utf8')) as Omit<Shard, 'name'>;

/** Puts what is kept into the site, each of its folders within the site's folder of that name. */
function placeFiles({ folder, files }: KeptFolder, name: string, site: string): void {
	const folders = new Set<string>();
	for (const file of files.filter((path) => path.includes('/'))) {
		const [part = '', ...rest] = file.split('/');
		const target = join(site, part, name, ...rest);
		if (!folders.has(dirname(target))) mkdirSync(dirname(target), { recursive: true });
		folders.add(dirname(target));
		placeFile(join(folder, file), target);
	}
}

/** Writes what tells a search of the shards, and what tells a person whether a copy is whole. */
function writeLists(shards: readonly Shard[], site: string): void {
	mkdirSync(join(site, SEARCH_FOLDER), { recursive: true });
	writeFileSync(join(site, SEARCH_FOLDER, 'shards.js'), dataScript('shards', shards));
	listParts(site);
}
