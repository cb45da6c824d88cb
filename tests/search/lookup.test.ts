import { describe, expect, test } from 'vitest';
import { lookupIn } from '../../src/search/lookup.ts';
import type { Hit } from '../../src/search/matches.ts';
import { countWords, packWords, unpackWords } from '../../src/search/search-words.ts';

const hit = (...places: number[]): Hit => ({ places, inTitle: false });
const PAGES: Readonly<Record<string, [id: string, hit: Hit][]>> = {
	lamp: [['a', hit(3)]],
	lamplight: [
		['a', { places: [1, 3], inTitle: true }],
		['b', hit(9)],
	],
	lamppost: [['c', hit(0)]],
	'@lamp': [['d', hit(20)]],
	'@soren': [['d', hit(19)]],
};
const asked: string[] = [];
const wordsIn = (...texts: string[]) => unpackWords(packWords([countWords(texts)], []));
const lookup = lookupIn(
	{
		total: 4,
		stemOf: (word) => word.replace(/s$/, ''),
		pagesWith: (stem) => {
			asked.push(stem);
			return Promise.resolve(new Map(PAGES[stem]));
		},
	},
	wordsIn('lamp lamps lamplight lamppost', 'lamplight'),
);

describe('a word', () => {
	test('is looked up by its stem, and stands for no longer one where it is there', async () => {
		expect([...(await lookup.text('lamps', true))]).toEqual(PAGES['lamp']);
	});

	test('of a name is looked up as it stands, apart from texts', async () => {
		expect([...(await lookup.name('lamp'))]).toEqual(PAGES['@lamp']);
		expect(await lookup.text('ada', false)).toEqual(new Map());
		expect([...(await lookup.name('søren'))]).toEqual(PAGES['@soren']);
	});

	test('that no page has stands for nothing where it is finished', async () => {
		expect(await lookup.text('lampl', false)).toEqual(new Map());
	});

	test('that is being typed stands for all that it may become, each page once', async () => {
		expect([...(await lookup.text('la', true))].sort()).toEqual([
			['a', { places: [1, 3], inTitle: true }],
			['b', hit(9)],
			['c', hit(0)],
		]);
	});

	test('that very many begin with stands for those that most pages use', async () => {
		const endings = 'bcdfghjklmnpqrstvwxz'.split('');
		const many = wordsIn(
			...endings.map((_, at) =>
				endings
					.map((ending) => `lo${ending}y`)
					.slice(at)
					.join(' '),
			),
		);
		asked.length = 0;
		const pagesWith = (stem: string): Promise<ReadonlyMap<string, Hit>> => {
			asked.push(stem);
			return Promise.resolve(new Map());
		};
		await lookupIn({ total: 4, stemOf: (word) => word, pagesWith }, many).text('lo', true);
		expect(asked).toHaveLength(13);
		expect(asked).toContain('lozy');
		expect(asked).not.toContain('loby');
	});
});
