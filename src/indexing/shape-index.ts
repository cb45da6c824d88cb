import { hash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { fragmentFile, indexFile, metaFile, PAPERS_A_FRAGMENT, type Shard, SIGNATURE } from '../model/search-parts.ts';
import { arrayHead, textItem } from '../model/cbor.ts';
import type { Cell } from './cell.ts';
import { chunkItems, divideChunks } from './divide-chunks.ts';
import { joinPostings } from './postings.ts';

/** What Pagefind would have of all the papers of some cells. */
export interface ShapedIndex extends Pick<Shard, 'meta' | 'cells'> {
	/** The bytes of each file, packed when they are asked for, by its name, which no other bytes have. */
	files: Map<string, () => Uint8Array>;
}

/**
 * Makes one index of some cells.
 *
 * A page is called by its paper's place among the papers, from the oldest to the newest, which takes less than a name of
 * its own; and what a list shows of it lies in one file with its neighbours', because a file for each paper takes long to
 * write. Files are named by what is in them, so that those stay which a change has left the same: after an edit all that
 * have no word of the edited paper.
 */
export function shapeIndex(cells: readonly Cell[]): ShapedIndex {
	const chunks = divideChunks(joinPostings(cells.map(({ postings, places }) => ({ postings, pages: places.length }))));
	const chunkIds = chunks.map(({ bytes }) => idOf(bytes));
	const meta = metaOf(
		cells,
		chunkItems(chunks, (at) => chunkIds[at] ?? ''),
	);
	const metaId = `en_${idOf(meta)}`;
	const fragments = cells.map(({ pages }) => fragmentsOf(pages));
	const cellIds = fragments.map((texts) => idOf(texts.join()));
	const files = new Map([
		[metaFile(metaId), packed(meta)],
		...chunks.map(({ bytes }, at) => [indexFile(chunkIds[at] ?? ''), packed(bytes)] as const),
		...fragments.flatMap((texts, cell) =>
			texts.map(
				(text, at) => [fragmentFile(cellIds[cell] ?? '', at * PAPERS_A_FRAGMENT), packed(Buffer.from(text))] as const,
			),
		),
	]);
	return { meta: metaId, cells: cells.map(({ pages }, cell) => [cellIds[cell] ?? '', pages.length]), files };
}

const idOf = (content: string | Uint8Array): string => hash('sha1', content).slice(0, 10);

/** The name of each page by Pagefind's number of it: its paper's place among all papers. */
function pageNames(cells: readonly Cell[]): string[] {
	let before = 0;
	return cells.flatMap(({ pages, places }) => {
		const start = before;
		before += pages.length;
		return places.map((place) => String(start + place));
	});
}

/** Of every page, in words, as CBOR: Pagefind's own scores alone depend on it, and the site makes no use of them. */
const LENGTH = Uint8Array.of(1);

function metaOf(cells: readonly Cell[], chunks: readonly Uint8Array[]): Buffer {
	// The same in every cell.
	const { head, rest } = cells[0]?.meta ?? { head: new Uint8Array(), rest: new Uint8Array() };
	const names = pageNames(cells);
	const pages = names.flatMap((name) => [arrayHead(2), textItem(name), LENGTH]);
	return Buffer.concat([head, arrayHead(names.length), ...pages, ...chunks, rest]);
}

/** What lists show of the papers of a cell, so many in each text as lie in one file. */
const fragmentsOf = (pages: readonly string[]): string[] =>
	pages.flatMap((_, place) =>
		place % PAPERS_A_FRAGMENT === 0 ? [`[${pages.slice(place, place + PAPERS_A_FRAGMENT).join()}]`] : [],
	);

function packed(bytes: Uint8Array): () => Uint8Array {
	let made: Uint8Array | undefined;
	return () => (made ??= gzipped(Buffer.concat([Buffer.from(SIGNATURE), bytes])));
}

/** Where a gzip file says on which system it was packed, and what it says there of none that is known (RFC 1952). */
const SYSTEM_AT = 9;
const UNKNOWN_SYSTEM = 255;

/** The same on every system. */
function gzipped(bytes: Uint8Array): Uint8Array {
	const made = gzipSync(bytes);
	made[SYSTEM_AT] = UNKNOWN_SYSTEM;
	return made;
}
