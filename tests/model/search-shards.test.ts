import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checksum } from '../../src/model/search-parts.ts';
import { shardsOf } from '../../src/model/search-shards.ts';
import type { SearchDocument } from '../../src/model/search-document.ts';

const SIZE = 40;

const paper = (slug: string, date: string): SearchDocument => ({
	slug,
	date,
	url: '',
	names: [],
	numbers: [],
	source: '',
	html: () => '',
});

/** One paper a day. */
const papers = (count: number): SearchDocument[] =>
	Array.from({ length: count }, (_, day) =>
		paper(`paper-${day}`, new Date(Date.UTC(2020, 0, 1 + day)).toISOString().slice(0, 10)),
	);

const slugsIn = (shards: readonly (readonly SearchDocument[])[]): string[][] =>
	shards.map((shard) => shard.map(({ slug }) => slug));

describe('the papers', () => {
	test('of a small site are one shard, and those of an empty one none', () => {
		expect(shardsOf(papers(50), SIZE)).toHaveLength(1);
		expect(shardsOf(papers(51), SIZE)).toHaveLength(2);
		expect(shardsOf([], SIZE)).toEqual([]);
		expect(shardsOf(papers(3000))).toHaveLength(1);
	});

	test('are each in one shard, from the oldest to the newest, whatever order they come in', () => {
		fc.assert(
			fc.property(fc.shuffledSubarray(papers(200)), (some) => {
				const shards = shardsOf(some, SIZE);
				const inOrder = some.toSorted((a, b) => (a.date < b.date ? -1 : 1));
				expect(slugsIn([shards.flat()])).toEqual(slugsIn(some.length > 0 ? [inOrder] : [[]]));
				for (const shard of shards.slice(0, -1)) expect(shard.length).toBeGreaterThanOrEqual(SIZE);
				for (const shard of shards) expect(shard.length).toBeLessThanOrEqual(1.25 * SIZE);
			}),
		);
	});

	test('of one day are in the order of their names', () => {
		const some = ['wasps', 'bees', 'flies', 'ants'].map((slug) => paper(slug, '2025-01-01'));
		expect(slugsIn(shardsOf(some))).toEqual([['ants', 'bees', 'flies', 'wasps']]);
	});

	test('are never more than the most, whatever their names are', () => {
		// None of these names begins a shard.
		const some = papers(1000).filter(({ slug }) => Number.parseInt(checksum(slug), 16) % 2 !== 0);
		expect(shardsOf(some, SIZE)[0]).toHaveLength(50);
	});

	test('that are new change the last shard and no other', () => {
		const before = slugsIn(shardsOf(papers(330), SIZE));
		const after = slugsIn(shardsOf(papers(360), SIZE));
		expect(before.length).toBeGreaterThan(5);
		expect(after.slice(0, before.length - 1)).toEqual(before.slice(0, -1));
	});

	test('put in among the old ones leave most shards as they are', () => {
		const held = papers(4000);
		const before = slugsIn(shardsOf(held, 400)).map(String);
		expect(before.length).toBeGreaterThan(7);
		const changed = Array.from({ length: 40 }, (_, at) => {
			const after = slugsIn(shardsOf([...held, paper(`late-${at}`, held[50 * at]?.date ?? '')], 400)).map(String);
			return before.filter((shard) => !after.includes(shard)).length;
		});
		expect(changed.filter((shards) => shards === 1).length).toBeGreaterThan(30);
	});
});
