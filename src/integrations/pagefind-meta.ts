import { gunzipSync } from 'node:zlib';
import { itemsAt, textAt } from './cbor.ts';

/** What every file of Pagefind's begins with once it is unpacked. */
export const SIGNATURE = 'pagefind_dcd';

/** The ids of the pages in an index, in the order in which Pagefind counts them and gives them out. */
export function pagesInMeta(packed: Buffer): string[] {
	const bytes = gunzipSync(packed).subarray(SIGNATURE.length);
	const [, pages = 0] = itemsAt(bytes, 0);
	return itemsAt(bytes, pages)
		.slice(0, -1)
		.map((page) => textAt(bytes, itemsAt(bytes, page)[0] ?? page));
}
