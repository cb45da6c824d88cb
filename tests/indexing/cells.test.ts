import { readdirSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeCell } from '../../src/indexing/cell.ts';
import { readCell, writeCell } from '../../src/indexing/kept-cell.ts';
import { IN_COMPOUND } from '../../src/indexing/compound-parts.ts';
import { indexShards } from '../../src/indexing/index-shards.ts';
import { joinPostings } from '../../src/indexing/postings.ts';
import { compareOldestFirst, type SearchDocument } from '../../src/model/search-document.ts';
import { shardsOf } from '../../src/model/search-shards.ts';
import { SiteInWork } from '../../src/publish/site-in-work.ts';
import { differences } from '../helpers/differences.ts';
import { siteFolder } from '../helpers/site-folder.ts';
import { isLong } from '../helpers/is-long.ts';
import { filesOf } from '../site/build.ts';
import { papers } from './papers.ts';

const documents = papers(30).toSorted(compareOldestFirst);

describe('cells', () => {
	const accents = [
		'Poké and poke',
		'a naïve, naive poké',
		'nothing of it',
		'POKE 機械学習 poké-mon 𠮷',
		'ｆｉｎ ﬁx 𝒜',
	].map((text, at): SearchDocument => ({
		slug: `accent-${at}`,
		url: `/papers/accent-${at}.html`,
		date: `2021-01-0${at + 1}`,
		names: at % 2 === 0 ? ['Ren-Hao Poké'] : [],
		numbers: [],
		source: text,
		html: () => `<html lang="en"><body data-pagefind-body><h1>${text}</h1><p>${text} ${text}</p></body></html>`,
	}));
	const some = [...documents.slice(0, 20), ...accents];

	test('have, joined, the words that Pagefind finds in all of their papers at once', async () => {
		const whole = await makeCell(some);
		for (const sizes of [
			[8, 17],
			[21, 3, 1],
		]) {
			let start = 0;
			const parts = await Promise.all(sizes.map((size) => makeCell(some.slice(start, (start += size)))));
			const joined = joinPostings(parts.map(({ postings, pages }) => ({ postings, pages: pages.length })));
			expect(joined).toEqual(joinPostings([{ postings: whole.postings, pages: some.length }]));
			const own = whole.postings.filter(({ word, form }) => form !== IN_COMPOUND && !word.startsWith('@'));
			expect(joinPostings([{ postings: own, pages: some.length }]).map(({ word }) => word)).toEqual([
				...new Set(own.map(({ word }) => word)),
			]);
			expect(parts.flatMap(({ pages }) => pages)).toEqual(whole.pages);
		}
		expect(whole.postings.some(({ form }) => form === 'poké')).toBe(true);
	});

	test('have every paper, one without a word by the words of its address', async () => {
		const silent = (slug: string): SearchDocument => ({
			...accents[0],
			names: [],
			numbers: [],
			slug,
			url: `/papers/${slug}.html`,
			date: '2019',
			source: '',
			html: () =>
				'<html lang="en"><body data-pagefind-body><h1 data-title="???" data-pagefind-meta="title[data-title]">???</h1><p>…</p></body></html>',
		});
		const cell = await makeCell([silent('unheard'), ...some]);
		expect(cell.pages).toHaveLength(some.length + 1);
		expect(JSON.parse(cell.pages[0] ?? '')).toMatchObject({ url: '/papers/unheard.html', meta: { title: '???' } });
		expect(cell.postings.find(({ word }) => word === 'unheard')).toMatchObject({ pages: 1, first: 0 });
		expect((await makeCell([silent('alone')])).postings.map(({ word }) => word)).toEqual(['alon']);
	});

	test('have what stands within a text without blanks', async () => {
		const title = '基于深度学习的GPT模型';
		const document: SearchDocument = {
			slug: 'deep',
			url: '/papers/deep.html',
			date: '2021',
			names: [],
			numbers: [],
			source: title,
			html: () => `<html lang="en"><body data-pagefind-body><h1>${title}</h1><p>我们提出了。</p></body></html>`,
		};
		const words = (await makeCell([document])).postings.map(({ word }) => word);
		expect(words).toEqual(
			expect.arrayContaining([title.toLowerCase(), '深度', '度学', '学习', 'gpt', '模型', '提', '提出']),
		);
	});

	test('are read as they were written', async () => {
		const [folder, cell] = [siteFolder({}), await makeCell(some)];
		writeCell(cell, folder);
		expect(readCell(folder)).toEqual(cell);
	});
});

/** Leaves papers out, gives papers the text or the day of others, and harms what the cache keeps. */
const edit = fc.record({
	left: fc.nat(20),
	at: fc.nat(449),
	other: fc.nat(449),
	part: fc.constantFrom('html', 'date'),
	harmed: fc.constantFrom('', 'postings.bin', 'cell.json', 'files.json'),
});

test('whatever has changed, and whatever is harmed, an index becomes what it would be without a cache', async () => {
	const all = papers(450);
	await fc.assert(
		fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 3 }), async (edits) => {
			const cache = siteFolder({});
			const index = async (some: readonly SearchDocument[], kept: string) => {
				const site = new SiteInWork(join(siteFolder({}), 'dist'), undefined);
				await indexShards(shardsOf(some, 300), 'one', site, kept);
				return filesOf(site.stage);
			};
			await index(all, cache);
			let now = all;
			for (const { left, at, other, part, harmed } of edits) {
				const changed = { ...now[at % now.length], ...(part === 'html' ? textOf(all[other]) : { date: '2019' }) };
				now = now.with(at % now.length, changed as SearchDocument).slice(left);
				const folders = harmed === '' ? [] : readdirSync(cache, { recursive: true, encoding: 'utf8' });
				for (const file of folders.filter((path) => path.endsWith(harmed))) truncateSync(join(cache, file), 5);
				expect(differences(await index(now, cache), await index(now, siteFolder({})))).toEqual([]);
			}
		}),
		{ numRuns: isLong ? 20 : 2 },
	);
}, 600_000);

const textOf = ({ html, source }: Partial<SearchDocument> = {}) => ({ html, source: `another: ${source ?? ''}` });
