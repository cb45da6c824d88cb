import { hash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SearchDocument } from '../model/search-document.ts';
import { dataScript, PAGEFIND_FOLDER, SEARCH_FOLDER, type Shard } from '../model/search-parts.ts';
import { shardsOf } from '../model/search-shards.ts';
import { startProgress } from '../terminal/progress.ts';
import { keepFolders, keptFolder } from '../cache/kept-folder.ts';
import type { SiteInWork } from '../publish/site-in-work.ts';
import { PARTS_LIST, partsList } from './parts-list.ts';
import { readCell } from './kept-cell.ts';
import { PartMaker } from './part-maker.ts';
import { pagefindVersion } from './run-pagefind.ts';
import { makeShard } from './shard.ts';

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
 * @param cache The folder that keeps cells from build to build, and of each shard a list of its files; it ends up with these
 *   and no other.
 * @returns how many shards had to be made, because the finished site had not all of their files.
 */
export async function indexShards(
	shards: readonly (readonly SearchDocument[])[],
	edition: string,
	site: SiteInWork,
	cache: string,
): Promise<number> {
	const progress = startProgress('Indexing the papers');
	const code = keyOf('code', edition, pagefindVersion());
	const plans = shards.map((documents, place) => planOf(documents, code, shards.length === 1 ? '' : String(place)));
	const isMissing = ({ key }: { key: string }): boolean => !existsSync(join(cache, key));
	const missing = plans.filter(isMissing).flatMap(({ cells }) => cells.filter(isMissing));
	await using maker = new PartMaker(missing.length > FEW_CELLS);
	const placed = await inTurns(plans, (plan, index) => {
		progress.update(index, plans.length);
		return placeShard(plan, site, cache, maker);
	});
	if (plans.length > 0) await placeCode(code, site, cache, maker);
	keepFolders(cache, new Set([code, ...plans.flatMap(({ key, cells }) => [key, ...cells.map((cell) => cell.key)])]));
	writeLists(
		placed.map(({ list }) => list.shard),
		site,
	);
	progress.done();
	return placed.filter(({ isMade }) => isMade).length;
}

/** @param name Of several indexes, each is in a folder of its own; one alone lies where Pagefind puts it. */
function planOf(documents: readonly SearchDocument[], code: string, name: string): Plan {
	const cells = shardsOf(documents, PAPERS_A_CELL).map((cell) => {
		const made = cell.map(({ url, date, source }) => [url, date, source]);
		return { key: keyOf('cell', code, made), documents: cell };
	});
	return { name, key: keyOf('shard', name, ...cells.map((cell) => cell.key)), cells };
}

const keyOf = (...made: unknown[]): string => hash('sha1', JSON.stringify(made));

/** What is said of a shard, and its files with what stands for each. */
interface ShardList {
	shard: Shard;
	files: [file: string, key: string][];
}

const LIST = 'shard.json';

/** Has a shard in the site. Its list tells whether the finished site has it all, without reading the cells. */
async function placeShard(
	plan: Plan,
	site: SiteInWork,
	cache: string,
	maker: PartMaker,
): Promise<{ list: ShardList; isMade: boolean }> {
	const place = async (): Promise<ShardList> => {
		const { shard, files } = makeShard((await cellFolders(plan, cache, maker)).map(readCell), plan.name);
		for (const { file, key, content } of files) if (!site.keep(file, key)) site.put(file, content(), key);
		return { shard, files: files.map(({ file, key }) => [file, key]) };
	};
	const { folder, isNew } = await keptFolder(cache, plan.key, async (made) => {
		// What is listed is put into the site here too, because its contents are at hand.
		writeFileSync(join(made, LIST), JSON.stringify(await place()));
	});
	const list = JSON.parse(readFileSync(join(folder, LIST), 'utf8')) as ShardList;
	const isMade = isNew || !list.files.every(([file, key]) => site.keep(file, key));
	if (isMade && !isNew) await place();
	return { list, isMade };
}

async function cellFolders({ cells }: Plan, cache: string, maker: PartMaker): Promise<string[]> {
	const folders: string[] = [];
	for (const { key, documents } of cells) {
		const kept = await keptFolder(cache, key, (folder) => maker.makeCell(documents, folder));
		folders.push(kept.folder);
	}
	return folders;
}

/** Has the code in the site that all shards share. */
async function placeCode(key: string, site: SiteInWork, cache: string, maker: PartMaker): Promise<void> {
	const { folder, files } = await keptFolder(cache, key, (made) => maker.makeCode(made));
	for (const name of files) {
		const file = `${PAGEFIND_FOLDER}/${name}`;
		if (!site.keep(file, key)) site.put(file, readFileSync(join(folder, name)), key);
	}
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

/** Writes what tells a search of the shards, and what tells a person whether a copy is whole. */
function writeLists(shards: readonly Shard[], site: SiteInWork): void {
	site.put(`${SEARCH_FOLDER}/shards.js`, dataScript('shards', shards));
	const files = [...site.madeFiles(), ...site.keptFiles.keys()];
	site.put(
		PARTS_LIST,
		partsList(files, (file) => site.pathOf(file)),
	);
}
