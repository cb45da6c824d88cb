import { CborReader } from '../model/cbor.ts';
import type { Hit } from './matches.ts';

/** What one of Pagefind's indexes begins with, as far as a search has use of it. */
export interface IndexMeta {
	/** What each page is called, by its number in the chunks. */
	pages: string[];
	chunks: IndexChunk[];
}

/** A file of an index, with its words from the first to the last. */
export interface IndexChunk {
	first: string;
	last: string;
	/** Names the file. */
	id: string;
}

/** The pages that have a word, by their numbers. */
export type PageHits = ReadonlyMap<number, Hit>;

/**
 * Reads an index's metadata: its version, the pages, the chunks, and more.
 *
 * @param bytes Unpacked.
 * @throws Error where they are something else.
 */
export function readMeta(bytes: Uint8Array): IndexMeta {
	const reader = new CborReader(bytes);
	reader.array();
	reader.skip();
	const pages = Array.from({ length: reader.array() }, () => {
		const items = reader.array();
		const name = reader.text();
		reader.skip(items - 1);
		return name;
	});
	const chunks = Array.from({ length: reader.array() }, (): IndexChunk => {
		reader.array();
		return { first: reader.text(), last: reader.text(), id: reader.text() };
	});
	return { pages, chunks };
}

/** The chunk that has a word, if any has. Words are in the order of their bytes in UTF-8, which is that of their code points. */
export const chunkWith = ({ chunks }: IndexMeta, stem: string): IndexChunk | undefined =>
	chunks.find(({ first, last }) => !isBefore(stem, first) && !isBefore(last, stem));

function isBefore(word: string, other: string): boolean {
	const [ones, others] = [codePoints(word), codePoints(other)];
	const at = ones.findIndex((one, place) => one !== others[place]);
	return at === -1 ? ones.length < others.length : (ones[at] ?? 0) < (others[at] ?? -1);
}

const codePoints = (text: string): number[] => Array.from(text, (sign) => sign.codePointAt(0) ?? 0);

/**
 * A chunk that has been read through, unpacked.
 *
 * @throws Error where it is something else, or not whole.
 */
export function checkedChunk(bytes: Uint8Array): Uint8Array {
	const reader = new CborReader(bytes);
	reader.skip();
	if (reader.at !== bytes.length) throw new Error(`Found ${bytes.length} bytes of an index, expected ${reader.at}.`);
	return bytes;
}

/**
 * The pages that have a word.
 *
 * @param chunk The one with the word, unpacked.
 * @param stem The word as the index has it.
 * @throws Error where the chunk is something else.
 */
export function hitsIn(chunk: Uint8Array, stem: string): PageHits {
	const reader = new CborReader(chunk);
	reader.array();
	for (let left = reader.array(); left > 0; left -= 1) {
		const items = reader.array();
		if (reader.text() === stem) return readHits(reader);
		reader.skip(items - 1);
	}
	return new Map();
}

/**
 * Every word of a chunk, as the index has it, with the pages that have it.
 *
 * @throws Error where the chunk is something else.
 */
export function wordsIn(chunk: Uint8Array): [stem: string, hits: PageHits][] {
	const reader = new CborReader(chunk);
	reader.array();
	return Array.from({ length: reader.array() }, () => {
		reader.array();
		return [reader.text(), readHits(reader)];
	});
}

/** The pages of a word, and those of each of its forms with accents; a page may have several. */
function readHits(reader: CborReader): PageHits {
	const hits = new Map<number, Hit>();
	notePages(reader, hits);
	for (let forms = reader.array(); forms > 0; forms -= 1) {
		reader.array();
		reader.skip();
		notePages(reader, hits);
	}
	return hits;
}

/** Each page is told by its distance from the one before. */
function notePages(reader: CborReader, hits: Map<number, Hit>): void {
	let page = 0;
	for (let left = reader.array(); left > 0; left -= 1) {
		reader.array();
		page += reader.number();
		const hit: Hit = { places: readPlaces(reader), inTitle: readPlaces(reader).length > 0 };
		const before = hits.get(page);
		hits.set(page, before ? joined(before, hit) : hit);
	}
}

/** What is said twice of a page, as one. */
export const joined = (a: Hit, b: Hit): Hit => ({
	places: [...new Set([...a.places, ...b.places])].sort((one, other) => one - other),
	inTitle: a.inTitle || b.inTitle,
});

/**
 * Each place is told by its distance from the one before. A number below zero says what follows anew: how much it weighs
 * or, of places in metadata, in which field they are, and papers have the title alone.
 */
function readPlaces(reader: CborReader): number[] {
	const places: number[] = [];
	let place = 0;
	for (let left = reader.array(); left > 0; left -= 1) {
		const number = reader.number();
		place = number < 0 ? 0 : place + number;
		if (number >= 0) places.push(place);
	}
	// What weighs much, such as a title, comes last.
	return places.sort((a, b) => a - b);
}
