import { existsSync, readdirSync, renameSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { indexShards } from '../../src/indexing/index-shards.ts';
import { makeCell } from '../../src/indexing/cell.ts';
import { makeShard } from '../../src/indexing/shard.ts';
import { compareOldestFirst, type SearchDocument } from '../../src/model/search-document.ts';
import { fragmentFile, indexFile, metaFile, PAPERS_A_FRAGMENT, SIGNATURE } from '../../src/model/search-parts.ts';
import { SiteInWork } from '../../src/publish/site-in-work.ts';
import type { SiteMemory } from '../../src/publish/site-memory.ts';
import { readMeta, wordsIn } from '../../src/search/index-files.ts';
import { differences } from '../helpers/differences.ts';
import { siteFolder } from '../helpers/site-folder.ts';
import { filesOf } from '../site/build.ts';
import { papers } from './papers.ts';

const documents = papers(300).toSorted(compareOldestFirst);
const cut = [documents.slice(0, 130), documents.slice(130)] as const;
const unpacked = (bytes: string | Uint8Array | undefined): Buffer => gunzipSync(bytes ?? '').subarray(SIGNATURE.length);

describe('a shard', () => {
	let made: ReturnType<typeof makeShard>;
	const bytesOf = (part: string): string | Uint8Array | undefined =>
		made.files.find(({ file }) => file === `pagefind/3/${part}`)?.content();
	const partsIn = (folder: string): string[] =>
		made.files.flatMap(({ file }) => (dirname(file) === `pagefind/3/${folder}` ? [basename(file)] : []));

	beforeAll(async () => {
		made = makeShard(await Promise.all(cut.map(makeCell)), '3');
	});

	test('has its papers from the oldest to the newest in cells, and calls each by its place', () => {
		const slugs = made.shard.cells.flatMap(([cell, count]) =>
			Array.from({ length: count }, (_, place) => {
				const text = unpacked(bytesOf(fragmentFile(cell, place))).toString();
				const papers = JSON.parse(text) as { meta: { title: string } }[];
				return papers[place % PAPERS_A_FRAGMENT]?.meta.title;
			}),
		);
		expect(slugs).toEqual(documents.map(({ slug }) => slug));
		const fragments = cut.map(({ length }) => Math.ceil(length / PAPERS_A_FRAGMENT));
		expect(partsIn('fragment')).toHaveLength((fragments[0] ?? 0) + (fragments[1] ?? 0));
		const meta = unpacked(bytesOf(metaFile(made.shard.meta)));
		expect(new Set(readMeta(meta).pages)).toEqual(new Set(slugs.keys().map(String)));
	});

	test('has small chunks with every word in one of them, by the alphabet', () => {
		const { chunks } = readMeta(unpacked(bytesOf(metaFile(made.shard.meta))));
		expect(chunks.map(({ id }) => `${id}.pf_index`)).toEqual(partsIn('index'));
		const words = chunks.map(({ first, last, id }) => {
			const bytes = unpacked(bytesOf(indexFile(id)));
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
		expect(JSON.parse(String(bytesOf('pagefind-entry.json')))).toMatchObject({
			languages: { en: { hash: made.shard.meta, page_count: documents.length } },
		});
	});

	/** What stays of its files where one paper of the second cell has a text of another form. */
	async function keptAfter(edit: (html: string) => string): Promise<string[]> {
		const [first, ...rest] = cut[1];
		const edited = { ...first, html: () => edit(first?.html() ?? '') } as SearchDocument;
		const after = makeShard(await Promise.all([cut[0], [edited, ...rest]].map(makeCell)), '3');
		const named = new Map(made.files.map(({ file, key, content }) => [`${file} ${key}`, content]));
		const kept = after.files.filter(({ file, key }) => named.has(`${file} ${key}`));
		for (const { file, key, content } of kept) expect(content(), file).toEqual(named.get(`${file} ${key}`)?.());
		return kept.map(({ file }) => file);
	}

	test('does not tell on which system it was packed', () => {
		const systems = partsIn('index').map((part) => Buffer.from(bytesOf(`index/${part}`) ?? '')[9]);
		expect(new Set(systems)).toEqual(new Set([255]));
	});

	test('has the same names for what is the same, and others for what is another', async () => {
		// A word at the end leaves the others where they are.
		const kept = await keptAfter((html) => html.replace('</p>', ' zebrafish</p>'));
		const chunks = partsIn('index').slice(0, -1);
		expect(kept.filter((file) => file.includes('/index/'))).toEqual([
			...chunks.map((file) => `pagefind/3/index/${file}`),
			...chunks.map((file) => `search/3/index/${file.replace('.pf_index', '.js')}`),
		]);
		const fragments = kept.filter((file) => file.startsWith('pagefind/3/fragment/'));
		expect(fragments).toHaveLength(Math.ceil(cut[0].length / PAPERS_A_FRAGMENT));
		expect(kept.filter((file) => file.startsWith('search/3/fragment/'))).toHaveLength(1);
		expect(kept).toHaveLength(2 * chunks.length + fragments.length + 1);
		expect((await keptAfter((html) => html.replace('<p>', '<p>zebrafish '))).length).toBeLessThan(kept.length);
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
		expect(differences((await indexed(cache)).files, cold.files)).toEqual([]);
		const edited = shards.with(2, papers(41, 80));
		const changed = await indexed(cache, edited);
		expect(differences(changed.files, (await indexed(siteFolder({}), edited)).files)).toEqual([]);
	});

	test('is another with other neighbours, though its cells are the same', async () => {
		const cache = siteFolder({});
		await indexed(cache, shards.slice(0, 1));
		const two = shards.slice(0, 2);
		expect(differences((await indexed(cache, two)).files, (await indexed(siteFolder({}), two)).files)).toEqual([]);
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
		const published = async (of: typeof shards, before?: SiteMemory, edition = 'one') => {
			const site = new SiteInWork(dist, before);
			const shards = await indexShards(of, edition, site, cache);
			const made = [...site.madeFiles()].filter((file) => !/^search\/(shards\.js|parts\.json)$/.test(file));
			return { shards, made, memory: { edition: '', whole: '', ...site.publish() } };
		};
		const first = await published(shards);
		expect(first.shards).toBe(3);
		for (const kept of readdirSync(cache)) rmSync(join(cache, kept, 'postings.bin'), { force: true });
		expect(await published(shards, first.memory)).toMatchObject({ shards: 0, made: [] });
		const edited = shards.with(2, papers(41, 80));
		const then = await published(edited, first.memory);
		expect([then.shards, new Set(then.made.map((file) => file.split('/')[1]))]).toEqual([1, new Set(['2'])]);
		const lost = then.made.find((file) => file.endsWith('.pf_meta')) ?? '';
		rmSync(join(dist, lost));
		expect(await published(edited, then.memory)).toMatchObject({ shards: 1, made: [lost] });
		expect((await published(edited, then.memory, 'two')).shards).toBe(3);
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
		writeFileSync(join(cache, first, 'shard.json'), 'damaged');
		renameSync(join(cache, second), join(cache, 'x'));
		renameSync(join(cache, third), join(cache, second));
		renameSync(join(cache, 'x'), join(cache, `${third}.making`));
		const again = await indexed(cache);
		// The one under another's name is whole, but is not what the name says.
		expect(differences(again.files, cold.files)).toEqual([]);
		expect(again.made).toBe(3);
		expect(differences((await indexed(cache)).files, cold.files)).toEqual([]);
	});
});
