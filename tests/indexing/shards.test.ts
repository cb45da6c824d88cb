import {
	existsSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	truncateSync,
	writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { indexShards } from '../../src/indexing/index-shards.ts';
import { makeCell } from '../../src/indexing/cell.ts';
import { makeShard } from '../../src/indexing/shard.ts';
import { SIGNATURE } from '../../src/model/pagefind-meta.ts';
import { compareOldestFirst, type SearchDocument } from '../../src/model/search-document.ts';
import { fragmentFile, indexFile, metaFile, PAPERS_A_FRAGMENT } from '../../src/model/search-parts.ts';
import { SiteInWork } from '../../src/publish/site-in-work.ts';
import type { SiteMemory } from '../../src/publish/site-memory.ts';
import { readMeta, wordsIn } from '../../src/search/index-files.ts';
import { differences } from '../helpers/differences.ts';
import { siteFolder } from '../helpers/site-folder.ts';
import { filesOf } from '../site/build.ts';
import { papers } from './papers.ts';

const documents = papers(300).toSorted(compareOldestFirst);
const unpacked = (path: string): Buffer => gunzipSync(readFileSync(path));

describe('a shard', () => {
	const folder = siteFolder({});
	const index = join(folder, 'pagefind');
	let facts: { meta: string; papers: number };

	beforeAll(async () => {
		makeShard([await makeCell(documents.slice(0, 130)), await makeCell(documents.slice(130))], 'ab12', folder);
		facts = JSON.parse(readFileSync(join(folder, 'shard.json'), 'utf8')) as typeof facts;
	});

	test('has its papers from the oldest to the newest, and calls each by its place', () => {
		const slugs = Array.from({ length: facts.papers }, (_, place) => {
			const text = unpacked(join(index, fragmentFile(facts.meta, place))).toString();
			const papers = JSON.parse(text.slice(SIGNATURE.length)) as { meta: { title: string } }[];
			return papers[place % PAPERS_A_FRAGMENT]?.meta.title;
		});
		expect(slugs).toEqual(documents.map(({ slug }) => slug));
		expect(readdirSync(join(index, 'fragment'))).toHaveLength(documents.length / PAPERS_A_FRAGMENT);
		const meta = unpacked(join(index, metaFile(facts.meta))).subarray(SIGNATURE.length);
		expect(new Set(readMeta(meta).pages)).toEqual(new Set(slugs.keys().map(String)));
	});

	test('has small chunks with every word in one of them, by the alphabet', () => {
		const meta = unpacked(join(index, metaFile(facts.meta))).subarray(SIGNATURE.length);
		const { chunks } = readMeta(meta);
		const files = readdirSync(join(index, 'index'));
		expect(chunks.map(({ id }) => `${id}.pf_index`).sort()).toEqual(files.sort());
		const words = chunks.map(({ first, last, id }) => {
			const bytes = unpacked(join(index, indexFile(id))).subarray(SIGNATURE.length);
			expect(bytes.length).toBeLessThan(20_000);
			const held = wordsIn(bytes).map(([word]) => word);
			expect([held[0], held.at(-1)]).toEqual([first, last]);
			return held;
		});
		expect(words.length).toBeGreaterThan(5);
		expect(words.flat()).toEqual([...new Set(words.flat())].sort());
		expect(words.flat().length).toBeGreaterThan(2000);
	});

	test('has metadata that the entry names', () => {
		const entry = readFileSync(join(index, 'pagefind-entry.json'), 'utf8');
		expect(entry).toContain(`"hash":"${facts.meta}"`);
	});
});

describe('the index of a site', () => {
	const shards = [papers(40), papers(40, 40), papers(40, 80)];
	const indexed = async (cache: string, of = shards, edition = 'one') => {
		const site = new SiteInWork(join(siteFolder({}), 'dist'), undefined);
		const made = await indexShards(of, edition, site, cache);
		return { made, files: filesOf(site.stage) };
	};

	test('is the same to the byte from the cache, in part from the cache and without', async () => {
		const cache = siteFolder({});
		const cold = await indexed(cache);
		expect(cold.made).toBe(3);
		const warm = await indexed(cache);
		expect(warm.made).toBe(0);
		expect(differences(warm.files, cold.files)).toEqual([]);
		const edited = shards.with(2, papers(41, 80));
		const changed = await indexed(cache, edited);
		expect(changed.made).toBe(1);
		expect(differences(changed.files, (await indexed(siteFolder({}), edited)).files)).toEqual([]);
		expect((await indexed(cache, edited, 'two')).made).toBe(3);
	});

	test('is made from the cells of the cache, as far as these are whole', async () => {
		const [all, [other]] = [papers(600).toSorted(compareOldestFirst), papers(1, 700)];
		const edited = [all.with(-1, { ...all.at(-1), ...other, date: '2020-02-01' } as SearchDocument)];
		const cache = siteFolder({});
		const stamps = () =>
			readdirSync(cache)
				.filter((kept) => existsSync(join(cache, kept, 'cell.json')))
				.map((kept) => statSync(join(cache, kept, 'cell.json')).mtimeMs);
		const cold = await indexed(cache, [all]);
		const before = stamps();
		expect(before).toHaveLength(3);
		const warm = await indexed(cache, edited);
		expect(stamps().filter((stamp) => before.includes(stamp))).toHaveLength(2);
		expect(differences(warm.files, (await indexed(siteFolder({}), edited)).files)).toEqual([]);
		for (const kept of readdirSync(cache)) rmSync(join(cache, kept, 'shard.json'), { force: true });
		for (const kept of readdirSync(cache).slice(1)) truncateSync(join(cache, kept, 'files.json'), 9);
		expect(differences((await indexed(cache, [all])).files, cold.files)).toEqual([]);
	});

	test('stays in the site where it is the same, whatever has become of the cache', async () => {
		const [dist, cache] = [join(siteFolder({}), 'dist'), siteFolder({})];
		const published = async (of: typeof shards, before?: SiteMemory) => {
			const site = new SiteInWork(dist, before);
			await indexShards(of, 'one', site, cache);
			const made = [...site.madeFiles()].filter((file) => /^(pagefind|search)\/\w+\//.test(file));
			return { made, memory: { edition: '', whole: '', files: site.publish() } };
		};
		const first = await published(shards);
		for (const kept of readdirSync(cache)) rmSync(join(cache, kept, 'pagefind'), { recursive: true, force: true });
		expect((await published(shards, first.memory)).made).toEqual([]);
		const edited = shards.with(2, papers(41, 80));
		const then = await published(edited, first.memory);
		expect(new Set(then.made.map((file) => file.split('/')[1])).size).toBe(1);
		const lost = then.made.find((file) => file.endsWith('.pf_meta')) ?? '';
		rmSync(join(dist, lost));
		expect((await published(edited, then.memory)).made).toEqual([lost]);
		expect(differences(filesOf(dist), (await indexed(siteFolder({}), edited)).files)).toEqual([]);
	});

	test('is the same whether a thread has made its many parts or not', async () => {
		const all = papers(2100).toSorted(compareOldestFirst);
		const cache = siteFolder({});
		const inThread = await indexed(siteFolder({}), [all]);
		await indexed(cache, [all.slice(0, 1000)]);
		const inTwoGoes = await indexed(cache, [all]);
		expect(differences(inTwoGoes.files, inThread.files)).toEqual([]);
	});

	test('is made right from a cache that is damaged, foreign or half written', async () => {
		const cache = siteFolder({});
		const cold = await indexed(cache);
		const [first = '', second = '', third = ''] = readdirSync(cache).filter((kept) =>
			existsSync(join(cache, kept, 'shard.json')),
		);
		const fragments = join(cache, first, 'pagefind/fragment');
		writeFileSync(join(fragments, readdirSync(fragments)[0] ?? ''), 'damaged');
		renameSync(join(cache, second), join(cache, 'x'));
		renameSync(join(cache, third), join(cache, second));
		renameSync(join(cache, 'x'), join(cache, `${third}.making`));
		const again = await indexed(cache);
		// The one under another's name is whole, but is not what the name says.
		expect(differences(again.files, cold.files)).toEqual([]);
		expect(again.made).toBe(3);
		expect((await indexed(cache)).made).toBe(0);
	});
});
