import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SearchDocument } from '../model/search-document.ts';
import { dataScript, SEARCH_FOLDER, type Shard } from '../model/search-parts.ts';
import { shardsOf } from '../model/search-shards.ts';
import { startProgress } from '../terminal/progress.ts';
import { keepFolders, type KeptFolder, keptFolder } from '../publish/kept-folder.ts';
import type { SiteInWork } from '../publish/site-in-work.ts';
import { PARTS_LIST, partsList } from './parts-list.ts';
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
	site: SiteInWork,
	cache: string,
): Promise<number> {
	const progress = startProgress('Indexing the papers');
	const code = keyOf('code', edition, pagefindVersion());
	const plans = shards.map((documents) => planOf(documents, code, shards.length === 1));
	const missing = plans.flatMap(({ cells }) => cells).filter(({ key }) => !existsSync(join(cache, key)));
	await using maker = new PartMaker(missing.length > FEW_CELLS);
	const kept = await inTurns(plans, (plan, index) => {
		progress.update(index, plans.length);
		return placeShard(plan, site, cache, maker);
	});
	if (plans.length > 0) await placeFolder(cache, code, '', site, (folder) => maker.makeCode(folder));
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

const placeShard = (
	{ key, name, cells }: Plan,
	site: SiteInWork,
	cache: string,
	maker: PartMaker,
): Promise<KeptFolder> =>
	placeFolder(cache, key, name, site, async (folder) => {
		const ready: string[] = [];
		for (const { key, documents } of cells) {
			const kept = await keptFolder(cache, key, (of) => maker.makeCell(documents, of));
			ready.push(kept.folder);
		}
		await maker.makeShard(ready, name, folder);
	});

/**
 * Has in the site what a kept folder holds, each of its folders within the site's folder of that name. What the finished
 * site has of it stays.
 */
async function placeFolder(
	cache: string,
	key: string,
	name: string,
	site: SiteInWork,
	make: (folder: string) => Promise<void>,
): Promise<KeptFolder> {
	const inSite = (file: string): string => (name === '' ? file : file.replace('/', `/${name}/`));
	const isInSite = (file: string): boolean => file.includes('/') && site.keep(inSite(file), key);
	const kept = await keptFolder(cache, key, make, isInSite);
	const missing = kept.files.filter((file) => file.includes('/') && !site.keeps(inSite(file)));
	for (const file of missing) site.place(join(kept.folder, file), inSite(file), key);
	return kept;
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

const shardFacts = (folder: string): Omit<Shard, 'name'> =>
	JSON.parse(readFileSync(join(folder, 'shard.json'), 'utf8')) as Omit<Shard, 'name'>;

/** Writes what tells a search of the shards, and what tells a person whether a copy is whole. */
function writeLists(shards: readonly Shard[], site: SiteInWork): void {
	site.put(`${SEARCH_FOLDER}/shards.js`, dataScript('shards', shards));
	const files = [...site.madeFiles(), ...site.keptFiles.keys()];
	site.put(
		PARTS_LIST,
		partsList(files, (file) => site.pathOf(file)),
	);
}
