import { hash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { arrayHead, itemsAt, textAt, textItem } from '../model/cbor.ts';
import { SIGNATURE } from '../model/pagefind-meta.ts';

/** So many bytes of an index are loaded together for a word, before they are packed to less than half of it. */
const CHUNK_SIZE = 12 * 1024;

interface Chunk {
	first: string;
	last: string;
	/** The name of its file. */
	id: string;
}

/**
 * Divides the chunks of an index into smaller ones: Pagefind makes them of 25 KB or more, of which one word needs
 * little, and a search asks every shard for every word.
 */
export function divideChunks(index: string): void {
	const files = readdirSync(index);
	const file = files.find((name) => name.endsWith('.pf_meta')) ?? '';
	const meta = read(join(index, file));
	// The version, the pages, the chunks, and what the site makes no use of.
	const [, , start = 0, end = 0] = itemsAt(meta, 0);
	const chunks = itemsAt(meta, start)
		.slice(0, -1)
		.flatMap((chunk) => divided(index, textAt(meta, itemsAt(meta, chunk)[2] ?? chunk)));
	const listed = [arrayHead(chunks.length), ...chunks.flatMap(chunkItem)];
	const changed = Buffer.concat([meta.subarray(0, start), ...listed, meta.subarray(end)]);
	const before = file.split('.')[1] ?? '';
	const after = idOf(changed);
	rmSync(join(index, file));
	write(join(index, `pagefind.${after}.pf_meta`), changed);
	const entry = join(index, 'pagefind-entry.json');
	writeFileSync(entry, readFileSync(entry, 'utf8').replace(before, after));
}

/** Divides one chunk, which is a list of words with the pages that have them. */
function divided(index: string, id: string): Chunk[] {
	const path = (name: string): string => join(index, 'index', `${name}.pf_index`);
	const bytes = read(path(id));
	const words = itemsAt(bytes, itemsAt(bytes, 0)[0] ?? 0);
	rmSync(path(id));
	return groups(words).map(([from, to]) => {
		const items = words.slice(from, to);
		const content = [arrayHead(1), arrayHead(items.length), bytes.subarray(words[from], words[to])];
		const part = Buffer.concat(content);
		const wordAt = (at: number | undefined): string => textAt(bytes, itemsAt(bytes, at ?? 0)[0] ?? 0);
		const name = idOf(part);
		write(path(name), part);
		return { first: wordAt(items[0]), last: wordAt(items.at(-1)), id: name };
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

const idOf = (bytes: Buffer): string => `en_${hash('sha1', bytes).slice(0, 10)}`;

const read = (path: string): Buffer => gunzipSync(readFileSync(path)).subarray(SIGNATURE.length);

const write = (path: string, bytes: Buffer): void => {
	writeFileSync(path, gzipSync(Buffer.concat([Buffer.from(SIGNATURE), bytes]), { level: 9 }));
};
