import { CORE_SCRIPT, SEARCH_FOLDER, scriptOf } from '../model/search-parts.ts';
import { fetchBytes, type ReadPart } from './answer-fetches.ts';
import { MissingPart } from './missing-part.ts';
import type { PagefindModule } from './pagefind-module.ts';
import { loadScript, saidPart } from './said-parts.ts';
import { siteRoot } from './site-root.ts';
import { withinTime } from './within-time.ts';

/** Where Pagefind and its files come from. What does not come is a MissingPart. */
export interface PagefindSource {
	/** Pagefind's code; attempts are counted from 1. */
	loadModule: (attempt: number) => Promise<PagefindModule>;
	/** A file of Pagefind's by its path in `pagefind/`, and by the address that Pagefind asks for. */
	readPart: ReadPart;
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
	readPart: async (part, address) => {
		const file = `pagefind/${part}`;
		return { file, bytes: await orMissing(file, fetchBytes(address)) };
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
	readPart: async (part) => {
		const script = scriptOf(part, Number(await saidPart(CORE_SCRIPT, 'buckets')));
		const text = await saidPart(script, part);
		return { file: `${SEARCH_FOLDER}/${script}`, bytes: Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0)) };
	},
};

async function orMissing<Part>(file: string, part: Promise<Part>): Promise<Part> {
	try {
		return await withinTime(part);
	} catch (cause) {
		throw new MissingPart(file, cause);
	}
}
