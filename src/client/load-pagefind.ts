import { pagesInMeta, SIGNATURE } from '../model/pagefind-meta.ts';
import { partOf, type Shard } from '../model/search-parts.ts';
import { unpackOrder } from '../search/facets.ts';
import { answerFetches, type ReadWhole, wholly } from './answer-fetches.ts';
import { loadData } from './load-data.ts';
import type { MissingPart } from './missing-part.ts';
import type { Pagefind, PagefindInstance, PagefindModule, PagefindPage } from './pagefind-module.ts';
import { hosted, packed, type PagefindSource } from './pagefind-source.ts';
import { isOnDisk, siteRoot } from './site-root.ts';

let loading: Promise<Pagefind> | undefined;
let attempts = 0;

/**
 * Pagefind with the index of the papers, ready to search: its own files over http, the packed ones from a disk. It is
 * loaded once, and anew after a failure, so ask for it before every search. Only one script of a page may do so.
 *
 * @throws MissingPart where a part fails, here and in every method of what it returns.
 */
export function loadPagefind(): Promise<Pagefind> {
	loading ??= start(isOnDisk() ? packed : hosted);
	return loading;
}

async function start({ loadModule, partReader, fetcher }: PagefindSource): Promise<Pagefind> {
	attempts += 1;
	const attempt = attempts;
	const faults: MissingPart[] = [];
	const forget = (): void => {
		if (attempt === attempts) loading = undefined;
	};
	try {
		const shards = await loadData<Shard[]>('shards');
		const read = wholly(partReader(shards), (fault) => faults.push(fault));
		const metas = metasOf(shards, read);
		const [instances, known] = await Promise.all([
			shards.length > 0 ? instancesOf(await loadModule(attempt), shards, fetcher, keeping(metas, read)) : [],
			Promise.all(metas.values()),
		]);
		return watched(joined(instances, shards, known.map(pagesInMeta), read), instances, faults, forget);
	} catch (error) {
		forget();
		throw faults[0] ?? error;
	}
}

/** What every shard begins with, all on its way at once. */
const metasOf = (shards: readonly Shard[], read: ReadWhole): Map<string, ReturnType<ReadWhole>> =>
	new Map(shards.map(({ name, meta }) => partOf(name, meta)).map((part) => [part, read(part)]));

const keeping =
	(kept: ReadonlyMap<string, ReturnType<ReadWhole>>, read: ReadWhole): ReadWhole =>
	(part) =>
		kept.get(part) ?? read(part);

/** A Pagefind for each shard, ready to search. */
async function instancesOf(
	module: PagefindModule,
	shards: readonly Shard[],
	fetcher: PagefindSource['fetcher'],
	read: ReadWhole,
): Promise<PagefindInstance[]> {
	const folder = new URL('pagefind/', siteRoot()).href;
	answerFetches(fetcher, folder, read);
	const ready = async ({ name }: Shard): Promise<PagefindInstance> => {
		// The worker is one file more to load, may not start from a disk, and its fetches could not be answered.
		const instance = module.createInstance({ basePath: folder + partOf(name, ''), noWorker: true });
		// This loads nothing; it waits until all is ready, as init() does not.
		await instance.search('');
		return instance;
	};
	// The first starts the engine that all of them share.
	const first = await Promise.all(shards.slice(0, 1).map(ready));
	return [...first, ...(await Promise.all(shards.slice(1).map(ready)))];
}

/**
 * All shards as one. Two of them may have given one id to two pages, so that ids say the shard too where there are
 * several.
 *
 * @param pages The ids that each shard has given to its pages, in its order.
 */
function joined(
	instances: readonly PagefindInstance[],
	shards: readonly Shard[],
	pages: readonly string[][],
	read: ReadWhole,
): Pagefind {
	const idOf = (page: string, shard: number): string => (shards.length === 1 ? page : `${page}/${shard}`);
	const loaded = new Map<string, Promise<PagefindPage>>();
	const load = async (id: string): Promise<PagefindPage> => {
		const [page = '', shard = '0'] = id.split('/');
		const bytes = await read(partOf(shards[Number(shard)]?.name ?? '', `fragment/${page}.pf_fragment`));
		return JSON.parse(new TextDecoder().decode(bytes.subarray(SIGNATURE.length))) as PagefindPage;
	};
	return {
		pages: shards.flatMap(({ order }, shard) =>
			unpackOrder(order, pages[shard] ?? []).map((page) => idOf(page, shard)),
		),
		page: (id) => {
			const page = loaded.get(id) ?? load(id);
			loaded.set(id, page);
			return page;
		},
		search: async (term) => {
			const answers = await Promise.all(instances.map((instance) => instance.search(term)));
			const results = answers.flatMap((answer, shard) =>
				answer.results.map((result) => ({ ...result, id: idOf(result.id, shard) })),
			);
			return { results: results.sort((a, b) => b.score - a.score) };
		},
	};
}

/**
 * Pagefind only logs that a part failed, and answers wrongly without it. Here every call fails once a part has, and the
 * next search begins anew.
 */
function watched(
	pagefind: Pagefind,
	instances: readonly PagefindInstance[],
	faults: readonly MissingPart[],
	forget: () => void,
): Pagefind {
	let failure: Error | undefined;
	const fail = async (error: unknown): Promise<Error> => {
		if (failure) return failure;
		failure = faults[0] ?? (error instanceof Error ? error : new Error(String(error)));
		forget();
		await Promise.all(instances.map((instance) => instance.destroy()));
		return failure;
	};
	const ask = async <Answer>(call: () => Promise<Answer>): Promise<Answer> => {
		if (failure) throw failure;
		try {
			const answer = await call();
			if (faults[0]) throw faults[0];
			return answer;
		} catch (error) {
			throw await fail(error);
		}
	};
	return {
		pages: pagefind.pages,
		page: (id) => ask(() => pagefind.page(id)),
		search: (term) => ask(() => pagefind.search(term)),
	};
}
