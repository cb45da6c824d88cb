import { hash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { SIGNATURE } from '../model/pagefind-meta.ts';
import { fragmentFile, indexFile, metaFile, PAPERS_A_FRAGMENT } from '../model/search-parts.ts';
import { arrayHead, textItem } from '../model/cbor.ts';
import type { Cell } from './cell.ts';
import { type Chunk, chunkItems, divideChunks } from './divide-chunks.ts';
import { joinPostings } from './postings.ts';

/**
 * The files of one index of all the papers of some cells, as the site has them.
 *
 * A page is called by its paper's place among the papers, from the oldest to the newest, which takes less than a name of
 * its own; and what a list shows of it lies in one file with its neighbours', because a file for each paper takes long to
 * write.
 */
export function shapeIndex(cells: readonly Cell[]): { meta: string; files: Map<string, Uint8Array> } {
	const pages = cells.flatMap((cell) => cell.pages);
	const chunks = divideChunks(joinPostings(cells.map(({ postings, places }) => ({ postings, pages: places.length }))));
	const names = pageNames(cells);
	const id = idOf([...names, ...pages].join(), chunks, frameOf(cells));
	// Names that begin alike take next to nothing once they are packed.
	const nameOf = (at: number): string => `${id}_${at}`;
	const files = new Map([
		[metaFile(id), packed(metaOf(frameOf(cells), names, chunkItems(chunks, nameOf)))],
		...chunks.map(({ bytes }, at) => [indexFile(nameOf(at)), packed(bytes)] as const),
		...fragments(pages).map(([place, text]) => [fragmentFile(id, place), packed(Buffer.from(text))] as const),
	]);
	return { meta: id, files };
}

/** Names what is in an index: a browser may keep files of another, of which none may have the name of any of this one. */
function idOf(pages: string, chunks: readonly Chunk[], { head, rest }: Cell['meta']): string {
	const all = Buffer.concat([head, Buffer.from(pages), ...chunks.map(({ bytes }) => bytes), rest]);
	return `en_${hash('sha1', all).slice(0, 10)}`;
}

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

function metaOf({ head, rest }: Cell['meta'], names: readonly string[], chunks: readonly Uint8Array[]): Buffer {
	const pages = names.flatMap((name) => [arrayHead(2), textItem(name), LENGTH]);
	return Buffer.concat([head, arrayHead(names.length), ...pages, ...chunks, rest]);
}

/** The same in every cell. */
const frameOf = ([cell]: readonly Cell[]): Cell['meta'] =>
	cell?.meta ?? { head: new Uint8Array(), rest: new Uint8Array() };

/** What one file has of the papers, with the place of the first of them. */
const fragments = (pages: readonly string[]): [place: number, text: string][] =>
	pages.flatMap((_, place): [number, string][] =>
		place % PAPERS_A_FRAGMENT === 0 ? [[place, `[${pages.slice(place, place + PAPERS_A_FRAGMENT).join()}]`]] : [],
	);

const packed = (bytes: Uint8Array): Buffer => gzipSync(Buffer.concat([Buffer.from(SIGNATURE), bytes]));
