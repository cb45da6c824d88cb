import { gunzipSync } from 'node:zlib';
import type { SearchDocument } from '../model/search-document.ts';
import { CborReader } from '../model/cbor.ts';
import { indexFile, SIGNATURE } from '../model/search-parts.ts';
import { readMeta, wordsIn } from '../search/index-files.ts';
import { stemmerOf } from '../search/stemmer.ts';
import { compoundParts } from './compound-parts.ts';
import { nameWords } from './name-words.ts';
import { numberWords } from './number-words.ts';
import { oddStems } from './odd-stems.ts';
import { type Postings, postingsIn } from './postings.ts';
import { runPagefind } from './run-pagefind.ts';

/**
 * What Pagefind makes of a few neighbouring papers of a shard. Cells are kept one by one, so that it reads few papers
 * again when one has changed.
 */
export interface Cell {
	/** What lists show of the papers, as JSON, from the oldest to the newest. */
	pages: string[];
	/** Which of the papers is meant by each of Pagefind's numbers. */
	places: number[];
	postings: Postings[];
	/** Words with the stems that the index has of them, where `stem` makes others. */
	stems: [word: string, stem: string][];
	/** What Pagefind tells browsers first, as JSON. */
	entry: string;
	/** What its metadata says before the pages and behind the chunks. */
	meta: { head: Uint8Array; rest: Uint8Array };
}

/** The file that Pagefind's own code asks for first. */
export const ENTRY = 'pagefind-entry.json';

/** What of a document makes an index. */
export type PageToIndex = Pick<SearchDocument, 'slug' | 'url' | 'names' | 'numbers' | 'html'>;

/**
 * Makes a cell of papers, which are given from the oldest to the newest.
 *
 * @throws Error with what Pagefind said.
 */
export async function makeCell(documents: readonly PageToIndex[]): Promise<Cell> {
	const cell = cellOf(await runPagefind(documents), documents);
	if (cell?.places.length === documents.length) return cell;
	const spoken = documents.map((document, place) => (cell?.pages[place] ? document : withSlug(document)));
	const whole = cellOf(await runPagefind(spoken), documents);
	if (whole?.places.length === documents.length) return whole;
	throw new Error(`Pagefind found no word in some of ${documents.map(({ url }) => url).join(', ')}.`);
}

/** Pagefind leaves out a page without a word, such as `???`, so that such a page has those of its address. */
const withSlug = ({ url, slug, html }: PageToIndex): Pick<PageToIndex, 'url' | 'html'> => ({
	url,
	html: () => html().replace('</body>', `<p>${slug}</p>$&`),
});

/** What Pagefind has made of papers; nothing where it has found no word at all. */
function cellOf(made: ReadonlyMap<string, Uint8Array>, documents: readonly PageToIndex[]): Cell | undefined {
	const metaFile = made.keys().find((file) => file.endsWith('.pf_meta'));
	if (metaFile === undefined) return undefined;
	const read = (file: string): Buffer => unpacked(made.get(file) ?? new Uint8Array());
	const meta = read(metaFile);
	const named = readMeta(meta);
	const fragments = named.pages.map((id) => JSON.parse(read(`fragment/${id}.pf_fragment`).toString()) as Fragment);
	const chunks = named.chunks.map(({ id }) => read(indexFile(id)));
	const words = chunks.flatMap(wordsIn);
	const stems = oddStems(
		fragments.map(({ content }) => content),
		words,
	);
	const { pages, places } = inOrder(fragments, documents);
	return {
		pages,
		places,
		postings: [
			...chunks.flatMap(postingsIn),
			...compoundParts(fragments, words, stemmerOf(stems)),
			...nameWords(places.map((place) => documents[place]?.names ?? [])),
			...numberWords(places.map((place) => documents[place]?.numbers ?? [])),
		],
		stems,
		entry: Buffer.from(made.get(ENTRY) ?? []).toString(),
		meta: framedBy(meta),
	};
}

function framedBy(meta: Uint8Array): Cell['meta'] {
	const reader = new CborReader(meta);
	reader.array();
	// The version.
	reader.skip();
	const head = meta.subarray(0, reader.at);
	reader.skip(2);
	return { head, rest: meta.subarray(reader.at) };
}

interface Fragment {
	url: string;
	content: string;
	meta: Record<string, string>;
}

/** @param fragments By Pagefind's numbers. */
function inOrder(fragments: readonly Fragment[], documents: readonly PageToIndex[]): Pick<Cell, 'pages' | 'places'> {
	const placeOf = new Map(documents.map(({ url }, place) => [url, place]));
	const pages: string[] = [];
	const places = fragments.map(({ url, content, meta }) => {
		const place = placeOf.get(url);
		if (place === undefined) throw new Error(`Pagefind has indexed ${url}, which is no paper.`);
		pages[place] = JSON.stringify({ url, content, meta, names: documents[place]?.names });
		return place;
	});
	return { pages, places };
}

const unpacked = (bytes: Uint8Array): Buffer => gunzipSync(bytes).subarray(SIGNATURE.length);
