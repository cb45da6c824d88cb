import { arrayHead, textItem } from '../model/cbor.ts';
import type { WordItem } from './postings.ts';

/** So many bytes of an index at most, unless one word has more, are loaded together, packed to less than half of it. */
const CHUNK_SIZE = 12 * 1024;

/** A file of an index with some of its words. */
export interface Chunk {
	first: string;
	last: string;
	bytes: Buffer;
}

/**
 * Divides the words of an index among chunks, which are smaller than Pagefind's of 25 KB and more: of those one word
 * needs little, and a search asks every shard for every word.
 */
export function divideChunks(words: readonly WordItem[]): Chunk[] {
	const groups: WordItem[][] = [];
	let size = 0;
	for (const word of words) {
		if (groups.length === 0 || size + word.bytes.length > CHUNK_SIZE) {
			groups.push([]);
			size = 0;
		}
		groups.at(-1)?.push(word);
		size += word.bytes.length;
	}
	return groups.map(chunkOf);
}

function chunkOf(words: readonly WordItem[]): Chunk {
	const bytes = Buffer.concat([arrayHead(1), arrayHead(words.length), ...words.map((word) => word.bytes)]);
	return { first: words[0]?.word ?? '', last: words.at(-1)?.word ?? '', bytes };
}

/**
 * What the metadata of an index says of its chunks.
 *
 * @param nameOf The name of a file, by the place of its chunk.
 */
export const chunkItems = (chunks: readonly Chunk[], nameOf: (at: number) => string): Uint8Array[] => [
	arrayHead(chunks.length),
	...chunks.flatMap(({ first, last }, at) => [arrayHead(3), ...[first, last, nameOf(at)].map(textItem)]),
];
