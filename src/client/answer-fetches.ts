import { MissingPart } from './missing-part.ts';
import { unpack } from './unpack.ts';

/** A file as it was found. */
export interface PartRead {
	/** Where, from the site's root. */
	file: string;
	bytes: Uint8Array<ArrayBuffer>;
}

/** Reads a file of Pagefind's by its path in `pagefind/`. */
export type ReadPart = (part: string) => Promise<PartRead>;

/** The same, whole and unpacked. */
export type ReadWhole = (part: string) => Promise<Uint8Array<ArrayBuffer>>;

declare global {
	/** Stands for `fetch` in the packed code. */
	var sheafFetch: typeof fetch;
}

/** Answers what is fetched from a folder with whole, unpacked files. Everything else goes where it always went. */
export function answerFetches(fetcher: 'fetch' | 'sheafFetch', folder: string, read: ReadWhole): void {
	globalThis[fetcher] = async (input, options) => {
		const url = new URL(input instanceof Request ? input.url : input, document.baseURI);
		if (!url.href.startsWith(folder)) return pageFetch(input, options);
		return new Response(await read(decodeURI(url.pathname.slice(new URL(folder).pathname.length))));
	};
}

/** @param onFault Told of each file that is not to be had, or not whole. */
export const wholly =
	(readPart: ReadPart, onFault: (fault: MissingPart) => void): ReadWhole =>
	async (part) => {
		try {
			const { file, bytes } = await readPart(part);
			return await unpack(part, bytes).catch((cause: unknown) => Promise.reject(new MissingPart(file, cause)));
		} catch (error) {
			if (error instanceof MissingPart) onFault(error);
			throw error;
		}
	};

/** The page's own, whatever stands in its place later. */
const pageFetch = globalThis.fetch;

/** What an address answers. */
export async function fetchBytes(address: string): Promise<Uint8Array<ArrayBuffer>> {
	const response = await pageFetch(address);
	if (!response.ok) throw new Error(`Status ${response.status}`);
	return new Uint8Array(await response.arrayBuffer());
}
