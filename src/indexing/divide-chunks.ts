import { hash } from 'node:crypto';
import { arrayHead, itemsAt, textAt, textItem } from './cbor.ts';

/** So many bytes of an index are loaded together for a word, before they are packed to less than half of it. */
const CHUNK_SIZE = 12 * 1024;

interface Chunk {
	first: string;
	last: string;
	/** The name of its file. */
	id: string;
	bytes: Buffer;
}

/**
 * Divides the chunks of an index into smaller ones: Pagefind makes them of 25 KB or more, of which one word needs
 * little, and a search asks every shard for every word.
 *
 * @param meta The index's metadata.
 * @param read Gives a chunk by its name.
 * @returns the chunks, and what the metadata says of them.
 */
export function divideChunks(
	meta: Buffer,
	read: (id: string) => Buffer,
): { chunks: Map<string, Buffer>; listed: Buffer } {
	// The version, the pages, the chunks, and what the site makes no use of.
	const [, , start = 0] = itemsAt(meta, 0);
	const chunks = itemsAt(meta, start)
		.slice(0, -1)
		.flatMap((chunk) => divided(read(textAt(meta, itemsAt(meta, chunk)[2] ?? chunk))));
	return {
		chunks: new Map(chunks.map(({ id, bytes }) => [id, bytes])),
		listed: Buffer.concat([arrayHead(chunks.length), ...chunks.flatMap(chunkItem)]),
	};
}

/** Divides one chunk, which is a list of words with the pages that have them. */
function divided(bytes: Buffer): Chunk[] {
	const words = itemsAt(bytes, itemsAt(bytes, 0)[0] ?? 0);
	const wordAt = (at: number | undefined): string => textAt(bytes, itemsAt(bytes, at ?? 0)[0] ?? 0);
	return groups(words).map(([from, to]) => {
		const items = words.slice(from, to);
		const part = Buffer.concat([arrayHead(1), arrayHead(items.length), bytes.subarray(words[from], words[to])]);
		return { first: wordAt(items[0]), last: wordAt(items.at(-1)), id: idOf(part), bytes: part };
	});
}

/** Neighbouring items that come to the size together, each group as the first of it and the first behind it. */
function groups(starts: readonly number[]): [from: number, to: number][] {
	const found: [number, number][] = [];
	let from = 0;
	for (let to = 1; to < starts.length; to += 1) {
		const size = (starts[to] ?? 0) - (starts[from] ?? 0);
		if (size < CHUNK_SIZE && to < starts.length - 1) continue;
		found.push([from, to]);
		from = to;
	}
	return found;
}

const chunkItem = ({ first, last, id }: Chunk): Uint8Array[] => [arrayHead(3), ...[first, last, id].map(textItem)];

/** A name that says what is in a file. */
export const idOf = (bytes: Uint8Array): string => `en_${hash('sha1', bytes).slice(0, 10)}`;
