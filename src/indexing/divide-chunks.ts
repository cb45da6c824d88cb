import { hash } from 'node:crypto';
import { arrayHead, textItem } from './cbor.ts';
import type { WordItem } from './postings.ts';

/** So many bytes of an index are loaded together for a word, before they are packed to less than half of it. */
const CHUNK_SIZE = 12 * 1024;

/** A file of an index with some of its words. */
export interface Chunk {
	first: string;
	last: string;
	/** The name of its file. */
	id: string;
	bytes: Buffer;
}

/**
 * Divides the words of an index among chunks, which are smaller than Pagefind's of 25 KB and more: of those one word
 * needs little, and a search asks every shard for every word.
 */
export function divideChunks(words: readonly WordItem[]): Chunk[] {
	const chunks: Chunk[] = [];
	let [from, size] = [0, 0];
	for (const [at, { bytes }] of words.entries()) {
		size += bytes.length;
		if (size < CHUNK_SIZE && at < words.length - 1) continue;
		chunks.push(chunkOf(words.slice(from, at + 1)));
		[from, size] = [at + 1, 0];
	}
	return chunks;
}

function chunkOf(words: readonly WordItem[]): Chunk {
	const bytes = Buffer.concat([arrayHead(1), arrayHead(words.length), ...words.map((word) => word.bytes)]);
	return { first: words[0]?.word ?? '', last: words.at(-1)?.word ?? '', id: idOf(bytes), bytes };
}

/** What the metadata of an index says of its chunks. */
export const chunkItems = (chunks: readonly Chunk[]): Uint8Array[] => [
	arrayHead(chunks.length),
	...chunks.flatMap(({ first, last, id }) => [arrayHead(3), ...[first, last, id].map(textItem)]),
];

/** A name that says what is in a file. */
export const idOf = (bytes: Uint8Array): string => `en_${hash('sha1', bytes).slice(0, 10)}`;
