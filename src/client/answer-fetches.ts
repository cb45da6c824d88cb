import { MissingPart } from './missing-part.ts';
import { unpack } from './unpack.ts';

/** A file as it was found. */
export interface PartRead {
	/** Where, from the site's root. */
	file: string;
	bytes: Uint8Array<ArrayBuffer>;
}

export type ReadPart = (part: string, address: string) => Promise<PartRead>;

declare global {
	/** Stands for `fetch` in the packed code. */
	var sheafFetch: typeof fetch;
}

/**
 * Answers what is fetched from a folder with whole, unpacked files, and tells of each that is not to be had. Everything
 * else goes where it always went.
 */
export function answerFetches(
	fetcher: 'fetch' | 'sheafFetch',
	folder: string,
	readPart: ReadPart,
	onFault: (fault: MissingPart) => void,
): void {
	globalThis[fetcher] = async (input, options) => {
		const url = new URL(input instanceof Request ? input.url : input, document.baseURI);
		if (!url.href.startsWith(folder)) return pageFetch(input, options);
		const part = decodeURI(url.pathname.slice(new URL(folder).pathname.length));
		try {
			return new Response(await wholePart(part, await readPart(part, url.href)));
		} catch (error) {
			if (error instanceof MissingPart) onFault(error);
			throw error;
		}
	};
}

async function wholePart(part: string, { file, bytes }: PartRead): Promise<Uint8Array<ArrayBuffer>> {
	try {
		return await unpack(part, bytes);
	} catch (cause) {
		throw new MissingPart(file, cause);
	}
}

/** The page's own, whatever stands in its place later. */
const pageFetch = globalThis.fetch;

/** What an address answers. */
export async function fetchBytes(address: string): Promise<Uint8Array<ArrayBuffer>> {
	const response = await pageFetch(address);
	if (!response.ok) throw new Error(`Status ${response.status}`);
	return new Uint8Array(await response.arrayBuffer());
}
