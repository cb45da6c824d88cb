import { SIGNATURE } from '../model/search-parts.ts';

const GZIP = [0x1f, 0x8b];

/**
 * What a file of Pagefind's holds. gzip's checksum tells whether it is whole.
 *
 * @throws where it is damaged.
 */
export async function unpack(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
	// A server may have unpacked it on the way.
	const isPacked = GZIP.every((byte, index) => bytes[index] === byte);
	const plain = isPacked ? await gunzip(bytes) : bytes;
	const start = new TextDecoder().decode(plain.subarray(0, SIGNATURE.length));
	if (start !== SIGNATURE) throw new Error(`Found ${start}, expected ${SIGNATURE}.`);
	return plain.subarray(SIGNATURE.length);
}

async function gunzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
	const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
	return new Uint8Array(await new Response(stream).arrayBuffer());
}
