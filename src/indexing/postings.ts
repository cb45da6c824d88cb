import { arrayHead, CborReader, numberItem, textItem } from '../model/cbor.ts';
import { compareText } from '../model/compare.ts';

/**
 * The pages that have a word, or a form of it. Pagefind lists them as CBOR, each as its distance from the one before
 * and where on it the word stands.
 */
export interface Postings {
	word: string;
	/** The word with its accents; empty where it has none. */
	form: string;
	pages: number;
	/** The numbers of the first and of the last of the pages. */
	first: number;
	last: number;
	/** All that follows the number of the first. */
	body: Uint8Array;
}

/** A word with all that an index has of it, as CBOR. */
export interface WordItem {
	word: string;
	bytes: Uint8Array;
}

/** What a chunk of an index has, in its order. */
export function postingsIn(chunk: Uint8Array): Postings[] {
	const reader = new CborReader(chunk);
	reader.array();
	return Array.from({ length: reader.array() }, () => {
		reader.array();
		const word = reader.text();
		const own = { word, form: '', ...readList(chunk, reader) };
		const others = Array.from({ length: reader.array() }, () => {
			reader.array();
			return { word, form: reader.text(), ...readList(chunk, reader) };
		});
		return [own, ...others];
	}).flat();
}

function readList(chunk: Uint8Array, reader: CborReader): Omit<Postings, 'word' | 'form'> {
	const pages = reader.array();
	let [first, last, start] = [0, 0, reader.at];
	for (let page = 0; page < pages; page += 1) {
		const items = reader.array();
		last += reader.number();
		if (page === 0) [first, start] = [last, reader.at];
		reader.skip(items - 1);
	}
	return { pages, first, last, body: chunk.subarray(start, reader.at) };
}

/** Where on some pages a word stands that Pagefind does not know, by the pages' numbers, from the first to the last. */
export type AddedPages = Map<number, { places: Set<number>; inTitle: boolean }>;

/** Notes that such a word stands on a page; pages, and places on them, come in their order. */
export function notePlace(
	found: Map<string, AddedPages>,
	word: string,
	{ page, place, inTitle }: { page: number; place: number; inTitle: boolean },
): void {
	const pages = found.getOrInsertComputed(word, (): AddedPages => new Map());
	const hit = pages.getOrInsertComputed(page, () => ({ places: new Set(), inTitle: false }));
	hit.places.add(place);
	hit.inTitle ||= inTitle;
}

/** What Pagefind writes before places that weigh half as much as a word of its own, and before those in metadata. */
const [HALF, IN_METADATA] = [-13, -1];

/** Such a word as Pagefind would list it. */
export function postingsOf(word: string, form: string, hits: AddedPages): Postings {
	let last = 0;
	const lists = [...hits].map(([page, { places, inTitle }]) => {
		const distance = page - last;
		last = page;
		const [first = 0] = places;
		const list = [numbers([HALF, ...distances([...places])]), numbers(inTitle ? [IN_METADATA, first] : [])];
		return { distance, list: Buffer.concat(list) };
	});
	const body = lists.flatMap(({ distance, list }, at) =>
		at === 0 ? [list] : [arrayHead(3), numberItem(distance), list],
	);
	return { word, form, pages: lists.length, first: lists[0]?.distance ?? 0, last, body: Buffer.concat(body) };
}

const distances = (places: readonly number[]): number[] => places.map((place, at) => place - (places[at - 1] ?? 0));

const numbers = (values: readonly number[]): Buffer =>
	Buffer.concat([arrayHead(values.length), ...values.map(numberItem)]);

/** Postings of pages that follow those of others. */
interface Placed {
	postings: Postings;
	/** How many pages there are before them. */
	before: number;
}

/**
 * The words of one index in the place of several, in the order that Pagefind looks for them, which is that of their
 * bytes.
 *
 * @param parts The postings of each, and of how many pages they are.
 */
export function joinPostings(parts: readonly { postings: readonly Postings[]; pages: number }[]): WordItem[] {
	const words = new Map<string, Map<string, Placed[]>>();
	let before = 0;
	for (const { postings, pages } of parts) {
		for (const found of postings)
			words
				.getOrInsertComputed(found.word, () => new Map<string, Placed[]>())
				.getOrInsertComputed(found.form, () => [])
				.push({ postings: found, before });
		before += pages;
	}
	return sorted(words).map(([word, forms]) => ({ word, bytes: wordItem(word, forms) }));
}

function wordItem(word: string, forms: ReadonlyMap<string, readonly Placed[]>): Uint8Array {
	const others = sorted(forms).filter(([form]) => form !== '');
	return Buffer.concat([
		arrayHead(3),
		textItem(word),
		...listOf(forms.get('') ?? []),
		arrayHead(others.length),
		...others.flatMap(([form, lists]) => [arrayHead(2), textItem(form), ...listOf(lists)]),
	]);
}

/** The lists of several parts as one. */
function listOf(lists: readonly Placed[]): Uint8Array[] {
	let previous = 0;
	const items = lists
		.filter(({ postings }) => postings.pages > 0)
		.flatMap(({ postings: { first, last, body }, before }) => {
			const distance = before + first - previous;
			previous = before + last;
			return [arrayHead(3), numberItem(distance), body];
		});
	return [arrayHead(lists.reduce((sum, { postings }) => sum + postings.pages, 0)), ...items];
}

/** By the bytes of the keys. */
const sorted = <Value>(map: ReadonlyMap<string, Value>): [string, Value][] =>
	[...map]
		.map(([key, value]) => ({ key, value, bytes: Buffer.from(key).toString('latin1') }))
		.sort((a, b) => compareText(a.bytes, b.bytes))
		.map(({ key, value }) => [key, value]);
