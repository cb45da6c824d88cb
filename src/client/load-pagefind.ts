import type { Shard } from '../model/search-parts.ts';
import { answerFetches } from './answer-fetches.ts';
import { loadData } from './load-data.ts';
import type { MissingPart } from './missing-part.ts';
import type { Pagefind, PagefindInstance, PagefindModule, PagefindResult } from './pagefind-module.ts';
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
		// Where there is no paper there is no index.
		if (shards.length === 0)
			return { search: () => Promise.resolve({ results: [] }), pages: () => Promise.resolve([]) };
		const module = await loadModule(attempt);
		const folder = new URL('pagefind/', siteRoot()).href;
		answerFetches(fetcher, folder, partReader(shards), (fault) => faults.push(fault));
		return watched(await instancesOf(module, shards, folder), faults, forget);
	} catch (error) {
		forget();
		throw faults[0] ?? error;
	}
}

/** Every shard with a Pagefind of its own, ready to search. */
async function instancesOf(
	module: PagefindModule,
	shards: readonly Shard[],
	folder: string,
): Promise<PagefindInstance[]> {
	const ready = async ({ name }: Shard): Promise<PagefindInstance> => {
		const basePath = name === '' ? folder : `${folder}${name}/`;
		// The worker is one file more to load, may not start from a disk, and its fetches could not be answered.
		const instance = module.createInstance({ basePath, noWorker: true });
		// This loads nothing; it waits until all is ready, as init() does not.
		await instance.search('');
		return instance;
	};
	// The first starts the engine that all of them share.
	const first = await Promise.all(shards.slice(0, 1).map(ready));
	return [...first, ...(await Promise.all(shards.slice(1).map(ready)))];
}

/**
 * Searches all shards. Pagefind only logs that a part failed, and answers wrongly without it. Here every call fails once
 * a part has, and the next search begins anew.
 */
function watched(instances: readonly PagefindInstance[], faults: readonly MissingPart[], forget: () => void): Pagefind {
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
	const everywhere = (term: string | null): Promise<PagefindResult[][]> =>
		ask(async () => {
			const answers = await Promise.all(instances.map((instance) => instance.search(term)));
			return answers.map(({ results }, shard) => results.map((result) => watchedResult(result, shard)));
		});
	const watchedResult = (result: PagefindResult, shard: number): PagefindResult => ({
		...result,
		// Two shards may have given one id to two pages.
		id: instances.length === 1 ? result.id : `${result.id}/${shard}`,
		data: () => ask(result.data),
	});
	return {
		search: async (term) => ({ results: (await everywhere(term)).flat().sort((a, b) => b.score - a.score) }),
		pages: () => everywhere(null),
	};
}
