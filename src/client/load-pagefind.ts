import { SIGNATURE } from '../model/pagefind-meta.ts';
import { fragmentFile, metaFile, PAPERS_A_FRAGMENT, partOf, type Shard } from '../model/search-parts.ts';
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
	const faults: MissingPart[] = [];
	const forget = (): void => {
		loading = undefined;
	};
	try {
		const shards = await loadData<Shard[]>('shards');
		const read = wholly(partReader(shards), (fault) => faults.push(fault));
		const metas = metasOf(shards, read);
		// Pagefind goes on without them, and they may fail before its code has come.
		const whole = Promise.all(metas.values());
		whole.catch(() => undefined);
		const [instances] = await Promise.all([
			shards.length > 0 ? instancesOf(await loadModule(attempts), shards, fetcher, keeping(metas, read)) : [],
			whole,
		]);
		return watched(joined(instances, shards, read), instances, faults, forget);
	} catch (error) {
		forget();
		throw faults[0] ?? error;
	}
}

/** What every shard begins with, all on its way at once. */
const metasOf = (shards: readonly Shard[], read: ReadWhole): Map<string, ReturnType<ReadWhole>> =>
	new Map(shards.map(({ name, meta }) => partOf(name, metaFile(meta))).map((part) => [part, read(part)]));

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

/** All shards as one. In each a page is called by its paper's place there, here by its place among all papers. */
function joined(instances: readonly PagefindInstance[], shards: readonly Shard[], read: ReadWhole): Pagefind {
	const starts = shards.map((_, shard) => sum(shards.slice(0, shard)));
	const total = sum(shards);
	// With as many digits each, so that ids stand in the order of the papers.
	const idOf = (place: number): string => String(place).padStart(String(total).length, '0');
	const loaded = new Map<string, Promise<PagefindPage[]>>();
	const load = async (part: string): Promise<PagefindPage[]> => {
		const bytes = await read(part);
		return JSON.parse(new TextDecoder().decode(bytes.subarray(SIGNATURE.length))) as PagefindPage[];
	};
	return {
		pages: Array.from({ length: total }, (_, place) => idOf(place)),
		page: async (id) => {
			const shard = starts.findLastIndex((start) => start <= Number(id));
			const { name = '', meta = '' } = shards[shard] ?? {};
			const place = Number(id) - (starts[shard] ?? 0);
			const part = partOf(name, fragmentFile(meta, place));
			const pages = loaded.get(part) ?? load(part);
			loaded.set(part, pages);
			const page = (await pages)[place % PAPERS_A_FRAGMENT];
			if (!page) throw new Error(`${part} lacks paper ${place}.`);
			return page;
		},
		search: async (term) => {
			const answers = await Promise.all(instances.map((instance) => instance.search(term)));
			const results = answers.flatMap((answer, shard) =>
				answer.results.map((result) => ({ ...result, id: idOf((starts[shard] ?? 0) + Number(result.id)) })),
			);
			return { results: results.sort((a, b) => b.score - a.score) };
		},
	};
}

const sum = (shards: readonly Shard[]): number => shards.reduce((total, { papers }) => total + papers, 0);

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
