/**
 * As much of CBOR (RFC 8949) as Pagefind's files are written in: whole numbers, texts, and arrays that say how many
 * items they have.
 */
export interface Head {
	kind: 'number' | 'negative' | 'text' | 'array';
	/** The number itself, the bytes of a text, or the items of an array. */
	value: number;
	/** Where what follows the head begins. */
	end: number;
}

const KINDS: Readonly<Record<number, Head['kind']>> = { 0: 'number', 1: 'negative', 3: 'text', 4: 'array' };

/** @throws Error where anything else stands there. */
export function headAt(bytes: Buffer, at: number): Head {
	const first = bytes.readUInt8(at);
	const kind = KINDS[first >> 5];
	const short = first & 0x1f;
	if (kind === undefined || short > 26) throw new Error(`Found ${first} at ${at} in a file of Pagefind's.`);
	if (short < 24) return { kind, value: short, end: at + 1 };
	const length = 2 ** (short - 24);
	return { kind, value: bytes.readUIntBE(at + 1, length), end: at + 1 + length };
}

/** Where the item that begins there ends. */
export function endOf(bytes: Buffer, at: number): number {
	const { kind, value, end } = headAt(bytes, at);
	if (kind === 'text') return end + value;
	let next = end;
	if (kind === 'array') for (let item = 0; item < value; item += 1) next = endOf(bytes, next);
	return next;
}

/** Where the items of an array begin, and at last where it ends. */
export function itemsAt(bytes: Buffer, at: number): number[] {
	const { kind, value, end } = headAt(bytes, at);
	if (kind !== 'array') throw new Error(`Found no list at ${at} in a file of Pagefind's.`);
	const starts = [end];
	for (let item = 0; item < value; item += 1) starts.push(endOf(bytes, starts.at(-1) ?? end));
	return starts;
}

export function textAt(bytes: Buffer, at: number): string {
	const { kind, value, end } = headAt(bytes, at);
	if (kind !== 'text') throw new Error(`Found no text at ${at} in a file of Pagefind's.`);
	return bytes.toString('utf8', end, end + value);
}
