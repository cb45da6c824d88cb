import { gunzipSync, gzipSync } from 'node:zlib';
import { arrayHead, itemsAt, textAt, textItem } from './cbor.ts';
import { SIGNATURE } from '../model/pagefind-meta.ts';
import { compareOldestFirst, type SearchDocument } from '../model/search-document.ts';
import { fragmentFile, isCode, metaFile, PAPERS_A_FRAGMENT } from '../model/search-parts.ts';
import { divideChunks, idOf } from './divide-chunks.ts';

const ENTRY = 'pagefind-entry.json';

/** Code for languages that the index does not know. */
const UNKNOWN = 'wasm.unknown.pagefind';

/**
 * Pagefind's files as the site has them, without its own interfaces.
 *
 * Chunks are smaller. A page is called by its paper's place among the papers, from the oldest to the newest, which takes
 * less than a name of its own; and what a list shows of it lies in one file with its neighbours', because a file for
 * each paper takes long to write.
 */
export function shapeIndex(
	made: ReadonlyMap<string, Uint8Array>,
	documents: readonly SearchDocument[],
): { meta: string; files: Map<string, Uint8Array> } {
	const read = (file: string): Buffer => unpacked(made.get(file) ?? new Uint8Array());
	const meta = read(made.keys().find((file) => file.endsWith('.pf_meta')) ?? '');
	const { pages, listed: listedPages } = numbered(meta, documents, (id) => read(`fragment/${id}.pf_fragment`));
	const { chunks, listed: listedChunks } = divideChunks(meta, (id) => read(`index/${id}.pf_index`));
	const [, from = 0, , to = 0] = itemsAt(meta, 0);
	const changed = Buffer.concat([meta.subarray(0, from), listedPages, listedChunks, meta.subarray(to)]);
	// A browser may keep files of another index: none of this one has the name of any other.
	const id = idOf(Buffer.concat([changed, Buffer.from(pages.join())]));
	const groups = pages.flatMap((_, at) =>
		at % PAPERS_A_FRAGMENT === 0 ? [pages.slice(at, at + PAPERS_A_FRAGMENT)] : [],
	);
	const shaped = new Map<string, Uint8Array>([
		[metaFile(id), packed(changed)],
		...chunks.entries().map(([chunk, bytes]) => [`index/${chunk}.pf_index`, packed(bytes)] as const),
		...groups.map((group, at) => {
			return [fragmentFile(id, at * PAPERS_A_FRAGMENT), packed(Buffer.from(`[${group.join()}]`))] as const;
		}),
	]);
	for (const [file, bytes] of made) if (isCode(file) && file !== UNKNOWN) shaped.set(file, bytes);
	const entry = Buffer.from(made.get(ENTRY) ?? []).toString();
	shaped.set(ENTRY, Buffer.from(entry.replace(/(?<="hash":")[^"]+/, id)));
	return { meta: id, files: shaped };
}

/** What lists show of the pages, as JSON from the oldest to the newest, and what the metadata says of them in its own order. */
function numbered(
	meta: Buffer,
	documents: readonly SearchDocument[],
	read: (id: string) => Buffer,
): { pages: string[]; listed: Buffer } {
	const places = new Map(documents.toSorted(compareOldestFirst).map(({ url }, place) => [url, place]));
	const pages: string[] = [];
	const starts = itemsAt(meta, itemsAt(meta, 0)[1] ?? 0).slice(0, -1);
	const listed = starts.flatMap((start) => {
		const [name = start, , ...rest] = itemsAt(meta, start);
		const { url, content, meta: fields } = JSON.parse(read(textAt(meta, name)).toString()) as Fragment;
		const place = places.get(url);
		if (place === undefined) throw new Error(`Pagefind has indexed ${url}, which is no paper.`);
		pages[place] = JSON.stringify({ url, content, meta: fields });
		return [arrayHead(rest.length + 1), textItem(String(place)), LENGTH, meta.subarray(rest[0], rest.at(-1))];
	});
	return { pages, listed: Buffer.concat([arrayHead(starts.length), ...listed]) };
}

/** Of every page, in words, as CBOR: Pagefind's own scores alone depend on it, and the site makes no use of them. */
const LENGTH = Uint8Array.of(1);

interface Fragment {
	url: string;
	content: string;
	meta: Record<string, string>;
}

const unpacked = (bytes: Uint8Array): Buffer => gunzipSync(bytes).subarray(SIGNATURE.length);

const packed = (bytes: Uint8Array): Buffer => gzipSync(Buffer.concat([Buffer.from(SIGNATURE), bytes]));
