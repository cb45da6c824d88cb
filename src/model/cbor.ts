/**
 * As much of CBOR (RFC 8949) as Pagefind's files are written in: whole numbers, texts, and arrays that say how many
 * items they have.
 */
interface Head {
	kind: 'number' | 'negative' | 'text' | 'array';
	/** The number itself, the bytes of a text, or the items of an array. */
	value: number;
}

const KINDS: Readonly<Record<number, Head['kind']>> = { 0: 'number', 1: 'negative', 3: 'text', 4: 'array' };

/** No byte, and no kind. */
const ENDED = 0xff;

const DECODER = new TextDecoder();

/** Reads items one after the other. Every method throws an Error where anything else stands there. */
export class CborReader {
	readonly #bytes: Uint8Array;
	#at = 0;

	constructor(bytes: Uint8Array) {
		this.#bytes = bytes;
	}

	/** Where the next item begins. */
	get at(): number {
		return this.#at;
	}

	/** How many items the array has that begins here; they are next. */
	array(): number {
		return this.#head('array').value;
	}

	/** A whole number, below zero too. */
	number(): number {
		const { kind, value } = this.#head('number', 'negative');
		return kind === 'number' ? value : -1 - value;
	}

	text(): string {
		const { value } = this.#head('text');
		return DECODER.decode(this.#bytes.subarray(this.#at, this.#pass(value)));
	}

	/** Passes over items, with all that is in them. */
	skip(items = 1): void {
		for (let left = items; left > 0; left -= 1) {
			const { kind, value } = this.#head('number', 'negative', 'text', 'array');
			if (kind === 'text') this.#pass(value);
			if (kind === 'array') this.skip(value);
		}
	}

	#head(...expected: Head['kind'][]): Head {
		const first = this.#bytes[this.#at] ?? ENDED;
		const kind = KINDS[first >> 5];
		const short = first & 0x1f;
		if (kind === undefined || short > 26 || !expected.includes(kind))
			throw new Error(`Found ${first} at ${this.#at} in a file of Pagefind's, expected ${expected.join(' or ')}.`);
		this.#at += 1;
		return { kind, value: short < 24 ? short : this.#wholeNumber(2 ** (short - 24)) };
	}

	#wholeNumber(length: number): number {
		let value = 0;
		for (let [at, end] = [this.#at, this.#pass(length)]; at < end; at += 1)
			value = value * 256 + (this.#bytes[at] ?? 0);
		return value;
	}

	/** Goes on by so many bytes; where to. */
	#pass(bytes: number): number {
		this.#at += bytes;
		if (this.#at <= this.#bytes.length) return this.#at;
		throw new Error(`Found ${this.#bytes.length} bytes in a file of Pagefind's, expected ${this.#at}.`);
	}
}

/** A whole number as an item, below zero too. */
export const numberItem = (value: number): Uint8Array<ArrayBuffer> =>
	value < 0 ? head(1, -1 - value) : head(0, value);

/** What an array of so many items begins with. */
export const arrayHead = (items: number): Uint8Array<ArrayBuffer> => head(4, items);

/** A text as an item. */
export function textItem(text: string): Uint8Array<ArrayBuffer> {
	const bytes = new TextEncoder().encode(text);
	return Uint8Array.from([...head(3, bytes.length), ...bytes]);
}

function head(kind: number, value: number): Uint8Array<ArrayBuffer> {
	const first = kind << 5;
	if (value < 24) return Uint8Array.of(first + value);
	if (value < 0x100) return Uint8Array.of(first + 24, value);
	if (value < 0x10000) return Uint8Array.of(first + 25, value >> 8, value & 0xff);
	return Uint8Array.of(first + 26, value >>> 24, (value >> 16) & 0xff, (value >> 8) & 0xff, value & 0xff);
}
