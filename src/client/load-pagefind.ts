import { answerFetches } from './answer-fetches.ts';
import type { MissingPart } from './missing-part.ts';
import type { Pagefind, PagefindModule, PagefindResult } from './pagefind-module.ts';
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

async function start({ loadModule, readPart, fetcher }: PagefindSource): Promise<Pagefind> {
	attempts += 1;
	const attempt = attempts;
	const faults: MissingPart[] = [];
	const forget = (): void => {
		if (attempt === attempts) loading = undefined;
	};
	try {
		const module = await loadModule(attempt);
		const folder = new URL('pagefind/', siteRoot()).href;
		answerFetches(fetcher, folder, readPart, (fault) => faults.push(fault));
		// The worker is one file more to load, may not start from a disk, and its fetches could not be answered.
		await module.options({ basePath: folder, noWorker: true });
		await module.init();
		const pagefind = watched(module, faults, forget);
		// This loads nothing; it waits until all is ready, as init() does not.
		await pagefind.search('');
		return pagefind;
	} catch (error) {
		forget();
		throw error;
	}
}

/**
 * Pagefind only logs that a part failed, and answers wrongly without it. Here every call fails once a part has, and the
 * next search begins anew.
 */
function watched(module: PagefindModule, faults: readonly MissingPart[], forget: () => void): Pagefind {
	let failure: Error | undefined;
	const fail = async (error: unknown): Promise<Error> => {
		if (failure) return failure;
		failure = faults[0] ?? (error instanceof Error ? error : new Error(String(error)));
		forget();
		await module.destroy();
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
	const watchedResult = (result: PagefindResult): PagefindResult => ({ ...result, data: () => ask(result.data) });
	return {
		options: (options) => ask(() => module.options(options)),
		init: () => ask(() => module.init()),
		search: async (term) => {
			const answer = await ask(() => module.search(term));
			return { ...answer, results: answer.results.map(watchedResult) };
		},
	};
}
