import { SIGNATURE } from '../model/pagefind-meta.ts';

const GZIP = [0x1f, 0x8b];

/**
 * A file of Pagefind's, unpacked. Pagefind itself takes what it is given for sound; gzip's checksum tells whether it is.
 *
 * @throws where it is damaged.
 */
export async function unpack(part: string, bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
	if (part.endsWith('.json')) {
		JSON.parse(new TextDecoder().decode(bytes));
		return bytes;
	}
	// A server may have unpacked it on the way.
	const isPacked = GZIP.every((byte, index) => bytes[index] === byte);
	const plain = isPacked ? await gunzip(bytes) : bytes;
	const start = new TextDecoder().decode(plain.subarray(0, SIGNATURE.length));
	if (start !== SIGNATURE) throw new Error(`${part} does not begin with ${SIGNATURE}.`);
	return plain;
}

async function gunzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
	const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
	return new Uint8Array(await new Response(stream).arrayBuffer());
}
