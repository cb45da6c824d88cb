import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { makeCell } from '../../src/indexing/cell.ts';
import { makeCode, makeShard } from '../../src/indexing/shard.ts';
import { endPagefind } from '../../src/indexing/run-pagefind.ts';
import { arrayHead, numberItem, textItem } from '../../src/model/cbor.ts';
import type { SearchDocument } from '../../src/model/search-document.ts';
import { fragmentFile, indexFile, metaFile, type Shard, SIGNATURE } from '../../src/model/search-parts.ts';
import { checkedChunk, chunkWith, hitsIn, type IndexMeta, readMeta, wordsIn } from '../../src/search/index-files.ts';
import { namePlace } from '../../src/search/names.ts';
import { stemmerOf } from '../../src/search/stemmer.ts';
import { siteFolder } from '../helpers/site-folder.ts';
import { type Engine, pagefindEngine } from './pagefind-engine.ts';

const TEXTS = [
	['Poké and poke', 'Poking, poked, naïve and naive pokes; the GUI-R1 agent, an agent’s agents.'],
	['Organization', 'International organizations organize internal intervals, and an organism is organic.'],
	['Emergence', 'An emergent ability emerged; “emergencies” are adding lateral DeepSeek-V3 universities.'],
	['The theta of θ', '機械学習 of 𝒜, ﬁx and ｆｉｎ, state‑of‑the‑art (text-to-image), 3× O(n²), VILA²: E²Rank₃.'],
	['Poke', 'poke '.repeat(300)],
	['InfiGUI-G1 after GPT-4o', 'See https://example.org/ViT-L16; o3-mini/Qwen2.5 beat InfiGUI-3B.'],
] as const;
const documents = TEXTS.map(([title, text], at): SearchDocument => ({
	slug: `p${at}`,
	url: `/papers/p${at}.html`,
	date: `2021-01-0${at + 1}`,
	names: at < 2 ? ['Ada Long', 'Ren-Hao Poké', 'Lamp Works'].slice(at) : [],
	numbers: at === 2 ? ['math.GT/0309136', '10.1000/Goats.7'] : [],
	source: text,
	html: () =>
		`<html lang="en"><body data-pagefind-body><h1 data-title="${title}" data-pagefind-meta="title[data-title]">${title}</h1><p>${text}</p></body></html>`,
}));

describe('an index', () => {
	let folder: string;
	let facts: Shard;
	let meta: IndexMeta;
	let engine: Engine;
	const read = (file: string): Buffer =>
		gunzipSync(readFileSync(join(folder, 'pagefind', file))).subarray(SIGNATURE.length);
	/** The pages with a word, and where. */
	const found = (word: string): [id: string, places: readonly number[]][] => {
		const stemmed = stemmerOf(facts.stems)(word);
		const chunk = chunkWith(meta, stemmed);
		const hits = chunk ? [...hitsIn(read(indexFile(chunk.id)), stemmed)] : [];
		return hits.map(([page, { places }]): [string, readonly number[]] => [meta.pages[page] ?? '', places]).sort();
	};

	beforeAll(async () => {
		const cells = [await makeCell(documents.slice(0, 3)), await makeCell(documents.slice(3))];
		const made = makeShard(cells, '');
		const inFolder = made.files.map(({ file, content }) => [file, content()]);
		folder = siteFolder(Object.fromEntries(inFolder) as Record<string, string | Uint8Array>);
		await makeCode(join(folder, 'pagefind'));
		await endPagefind();
		facts = made.shard;
		meta = readMeta(read(metaFile(facts.meta)));
		engine = await pagefindEngine(join(folder, 'pagefind'));
	});

	afterAll(() => vi.unstubAllGlobals());

	test.each([
		...['poke', 'poking', 'agents', 'agent', 'naive', 'the', 'organization', 'organize', 'organism', 'international'],
		...['internal', 'interval', 'emergence', 'emergent', 'emerged', 'emergencies', 'adding', 'lateral', 'universities'],
		...[
			'gui',
			'r1',
			'guir1',
			'deepseek',
			'deep',
			'seek',
			'v3',
			'θ',
			'機械学習',
			'fin',
			'state',
			'image',
			'texttoimage',
		],
		...['theta', 'absent', 'pok', 'zeal'],
	])('tells of %s what Pagefind’s own code tells', async (word) => {
		const theirs = (await engine.search(`"${word}"`)).results.map(({ id }) => id).sort();
		expect(found(word).map(([id]) => id)).toEqual(theirs);
	});

	test('tells where on a page a word stands, in all of its forms', async () => {
		expect(found('poke')).toEqual([
			['0', [0, 2, 3, 4, 8]],
			['4', Array.from({ length: 301 }, (_, place) => place)],
		]);
		const { results } = await engine.search('poke');
		expect(results.map(({ id, words }) => [id, words]).sort()).toEqual(found('poke'));
	});

	test('has the parts of compounds as readers write them, but for those of an address', () => {
		expect(found('deepseek')).toEqual([['2', [9]]]);
		expect(found('r1')).toEqual([['0', [10]]]);
		expect(found('infigui')).toEqual([['5', [0, 7]]]);
		for (const part of ['g1', '4o', '3b', 'o3', 'mini', 'qwen2', '5']) expect(found(part), part).toHaveLength(1);
		for (const part of ['vila2', 'e2rank3']) expect(found(part), part).toHaveLength(1);
		expect(found('l16')).toEqual([]);
	});

	test('has the words of names apart from those of texts, whatever the length of the text', () => {
		expect(found('ada')).toEqual([]);
		expect(found('@ada')).toEqual([['0', [namePlace(0, 0)]]]);
		expect(found('@poke')).toEqual([
			['0', [namePlace(1, 1)]],
			['1', [namePlace(0, 1)]],
		]);
		for (const [word, pages] of [
			['@ren', 2],
			['@hao', 2],
			['@lamp', 2],
			['@r.', 2],
			['@p.', 0],
			['@by', 0],
		] as const)
			expect(found(word), word).toHaveLength(pages);
		const file = fragmentFile(facts.cells[0]?.[0] ?? '', 0);
		const [first] = JSON.parse(read(file).toString()) as object[];
		expect(first).toMatchObject({ names: ['Ada Long', 'Ren-Hao Poké', 'Lamp Works'] });
	});

	test('has the number of a paper at arXiv and its DOI, and no part of them', () => {
		expect(found('#math/0309136')).toEqual([['2', [0]]]);
		expect(found('#10.1000/goats.7')).toEqual([['2', [0]]]);
		expect(found('0309136')).toEqual([]);
		expect(found('math')).toEqual([]);
	});

	test('tells whether a title has a word', () => {
		const words = new Map(meta.chunks.flatMap(({ id }) => wordsIn(read(indexFile(id)))));
		const inTitle = (word: string) =>
			[...(words.get(word) ?? [])].map(([page, hit]) => [meta.pages[page], hit.inTitle]);
		expect([inTitle('g1'), inTitle('3b')]).toEqual([[['5', true]], [['5', false]]]);
		expect(inTitle('poke')).toEqual([
			['0', true],
			['4', true],
		]);
		expect(inTitle('organiz')).toEqual([['1', true]]);
		expect(inTitle('agent')).toEqual([['0', false]]);
	});

	test('lists the words whose stem is another than the stemmer’s', () => {
		expect(facts.stems).toEqual([
			['adding', 'add'],
			['emergence', 'emergenc'],
			['emergencies', 'emergenc'],
			['emergent', 'emergent'],
			['internal', 'internal'],
			['international', 'internat'],
			['intervals', 'interval'],
			['lateral', 'lateral'],
			['organic', 'organic'],
			['organism', 'organism'],
			['organization', 'organiz'],
			['organizations', 'organiz'],
			['organize', 'organiz'],
			['universities', 'universiti'],
		]);
	});
});

test('a chunk is found by the order of code points, in which UTF-16 is not', () => {
	const meta: IndexMeta = {
		pages: [],
		chunks: [
			{ first: 'a', last: 'lamp', id: 'one' },
			{ first: 'lamps', last: 'ﬁx', id: 'two' },
			{ first: '𠀀', last: '𠀀𠀁', id: 'three' },
		],
	};
	const found = (word: string) => chunkWith(meta, word)?.id;
	expect(['a', 'lam', 'lamp', 'lampr', 'lamps', '機械', 'ﬁx', '𠀀', '𠀁'].map(found)).toEqual([
		...['one', 'one', 'one', undefined, 'two', 'two', 'two', 'three', undefined],
	]);
});

test('a chunk is whole to the byte, or refused', () => {
	const chunk = Buffer.concat([arrayHead(1), arrayHead(2), textItem('lamp'), numberItem(70_000)]);
	expect(checkedChunk(chunk)).toBe(chunk);
	for (let length = 0; length < chunk.length; length += 1)
		expect(() => checkedChunk(chunk.subarray(0, length)), String(length)).toThrow();
	expect(() => checkedChunk(Buffer.concat([chunk, numberItem(0)]))).toThrow('Found 13 bytes of an index, expected 12.');
});

test.each([Uint8Array.of(), Uint8Array.of(0x61, 0x61), Buffer.from('<!doctype html>')])(
	'what is no file of an index is refused',
	(bytes) => {
		expect(() => readMeta(bytes)).toThrow('in a file of Pagefind');
		expect(() => hitsIn(bytes, 'a')).toThrow('in a file of Pagefind');
	},
);
