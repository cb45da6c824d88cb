import { fragmentFile, indexFile, metaFile, paperCount, PAPERS_A_FRAGMENT, type Shard } from '../model/search-parts.ts';
import { checkedChunk, chunkWith, hitsIn, type IndexMeta, readMeta } from '../search/index-files.ts';
import type { WordIndex } from '../search/lookup.ts';
import type { Hit } from '../search/matches.ts';
import { stemmerOf } from '../search/stemmer.ts';
import { loadData } from './load-data.ts';
import { onceEach } from './once-each.ts';
import { readPart } from './read-part.ts';

/** The index of the papers. Every promise is refused with a MissingPart where a part of it is not to be had. */
export interface PaperIndex extends WordIndex {
	/** The ids of all papers, from the oldest to the newest. */
	ids: readonly string[];
	paper: (id: string) => Promise<IndexedPaper>;
}

/** A paper as a fragment of the index has it. */
export interface IndexedPaper {
	/** From the site's root, with a slash before it. */
	url: string;
	/** The text of the page. */
	content: string;
	meta: Record<string, string>;
	/** Who wrote it, persons and an organisation. */
	names: readonly string[];
}

/**
 * The index, with what each of its shards begins with. It is opened once, and anew after a failure.
 *
 * @throws MissingPart
 */
export const openIndex = (): Promise<PaperIndex> => opened('');

const opened = onceEach(async () => {
	const shards = await loadData<Shard[]>('shards');
	return joined(await Promise.all(shards.map(openShard)));
});

/** A part of the index. A paper is called by its place in it, from the oldest. */
interface OpenShard {
	papers: number;
	stems: Shard['stems'];
	pagesWith: (stem: string) => Promise<[place: number, hit: Hit][]>;
	paper: (place: number) => Promise<IndexedPaper>;
}

async function openShard(shard: Shard): Promise<OpenShard> {
	const meta = await readPart(shard, metaFile(shard.meta), readMeta);
	const chunk = onceEach((id) => readPart(shard, indexFile(id), checkedChunk));
	const fragment = onceEach((file) => readPart(shard, file, papersIn));
	return {
		papers: paperCount(shard),
		stems: shard.stems,
		pagesWith: async (word) => {
			const { id } = chunkWith(meta, word) ?? {};
			if (id === undefined) return [];
			return [...hitsIn(await chunk(id), word)].map(([page, hit]) => [placeOf(page, meta), hit]);
		},
		paper: async (place) => {
			const [cell, inCell] = placeInCell(place, shard);
			const file = fragmentFile(cell, inCell);
			const paper = (await fragment(file))[inCell % PAPERS_A_FRAGMENT];
			if (!paper) throw new Error(`${file} lacks paper ${inCell}.`);
			return paper;
		},
	};
}

/** The cell that a paper of a shard is in, and the paper's place in it. */
function placeInCell(place: number, { cells }: Shard): [cell: string, place: number] {
	let inCell = place;
	for (const [cell, papers] of cells) {
		if (inCell < papers) return [cell, inCell];
		inCell -= papers;
	}
	throw new Error(`There is no paper ${place}.`);
}

const papersIn = (bytes: Uint8Array): IndexedPaper[] => JSON.parse(new TextDecoder().decode(bytes)) as IndexedPaper[];

const placeOf = (page: number, { pages }: IndexMeta): number => Number(pages[page]);

/** All shards as one, in which a paper is called by its place among all. */
function joined(shards: readonly OpenShard[]): PaperIndex {
	const starts = shards.map((_, shard) => sum(shards.slice(0, shard)));
	const total = sum(shards);
	// With as many digits each, so that ids stand in the order of the papers.
	const idOf = (place: number): string => String(place).padStart(String(total).length, '0');
	return {
		ids: Array.from({ length: total }, (_, place) => idOf(place)),
		total,
		stemOf: stemmerOf(shards.flatMap(({ stems }) => stems)),
		pagesWith: onceEach(async (word) => {
			const found = await Promise.all(shards.map((shard) => shard.pagesWith(word)));
			return new Map(
				found.flatMap((pages, shard) =>
					pages.map(([place, hit]) => [idOf((starts[shard] ?? 0) + place), hit] as const),
				),
			);
		}),
		paper: async (id) => {
			const shard = starts.findLastIndex((start) => start <= Number(id));
			const found = await shards[shard]?.paper(Number(id) - (starts[shard] ?? 0));
			if (!found) throw new Error(`There is no paper ${id}.`);
			return found;
		},
	};
}

const sum = (shards: readonly Pick<OpenShard, 'papers'>[]): number =>
	shards.reduce((total, { papers }) => total + papers, 0);
