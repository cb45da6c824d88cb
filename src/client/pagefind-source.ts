import { CORE_SCRIPT, isCode, SEARCH_FOLDER, scriptOf, type Shard } from '../model/search-parts.ts';
import { fetchBytes, type PartRead, type ReadPart } from './answer-fetches.ts';
import { MissingPart } from './missing-part.ts';
import type { PagefindModule } from './pagefind-module.ts';
import { loadScript, saidPart } from './said-parts.ts';
import { siteRoot } from './site-root.ts';
import { withinTime } from './within-time.ts';

/** Where Pagefind and its files come from. What does not come is a MissingPart. */
export interface PagefindSource {
	/** Pagefind's code; attempts are counted from 1. */
	loadModule: (attempt: number) => Promise<PagefindModule>;
	partReader: (shards: readonly Shard[]) => ReadPart;
	/** The global function by which the code fetches. */
	fetcher: 'fetch' | 'sheafFetch';
}

declare global {
	/** What the packed code exports. */
	var sheafPagefind: PagefindModule | undefined;
}

/** Pagefind's own files as they are. */
export const hosted: PagefindSource = {
	fetcher: 'fetch',
	loadModule: (attempt) => {
		const file = 'pagefind/pagefind.js';
		// Browsers keep the failure of an import by its address.
		const query = attempt > 1 ? `?attempt=${attempt}` : '';
		const address = new URL(file + query, siteRoot()).href;
		return orMissing(file, import(/* @vite-ignore */ address) as Promise<PagefindModule>);
	},
	partReader: (shards) => {
		const read = async (part: string): Promise<PartRead> => {
			const file = `pagefind/${part}`;
			return { file, bytes: await orMissing(file, fetchBytes(new URL(file, siteRoot()).href)) };
		};
		let engine: Promise<PartRead> | undefined;
		return (part) => {
			const { file } = placeOf(part, shards);
			// Every shard asks for the engine, which is there once.
			return isCode(file) ? (engine ??= read(file)) : read(part);
		};
	},
};

/** The same, packed into scripts, because a page on a disk may neither fetch nor import. */
export const packed: PagefindSource = {
	fetcher: 'sheafFetch',
	loadModule: async () => {
		if (!globalThis.sheafPagefind) await loadScript(CORE_SCRIPT);
		if (!globalThis.sheafPagefind) throw new MissingPart(`${SEARCH_FOLDER}/${CORE_SCRIPT}`);
		return globalThis.sheafPagefind;
	},
	partReader: (shards) => async (part) => {
		const { file, shard } = placeOf(part, shards);
		const script = scriptOf(file, shard);
		const text = await saidPart(script, isCode(file) ? file : part);
		return { file: `${SEARCH_FOLDER}/${script}`, bytes: Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0)) };
	},
};

/** The shard that a file of Pagefind's is of, and its path there. */
function placeOf(part: string, shards: readonly Shard[]): { file: string; shard: Shard } {
	const shard = shards.find(({ name }) => name === '' || part.startsWith(`${name}/`));
	if (!shard) throw new MissingPart(`pagefind/${part}`);
	return { file: shard.name === '' ? part : part.slice(shard.name.length + 1), shard };
}

async function orMissing<Part>(file: string, part: Promise<Part>): Promise<Part> {
	try {
		return await withinTime(part);
	} catch (cause) {
		throw new MissingPart(file, cause);
	}
}
