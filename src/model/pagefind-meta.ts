import { itemsAt, textAt } from './cbor.ts';

/** What every file of Pagefind's begins with once it is unpacked. */
export const SIGNATURE = 'pagefind_dcd';

/** The ids of the pages in an index, in the order in which its unpacked metadata has them. */
export function pagesInMeta(meta: Uint8Array): string[] {
	const bytes = meta.subarray(SIGNATURE.length);
	const [, pages = 0] = itemsAt(bytes, 0);
	const starts = itemsAt(bytes, pages).slice(0, -1);
	return starts.map((page) => textAt(bytes, itemsAt(bytes, page)[0] ?? page));
}
