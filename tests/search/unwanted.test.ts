import { describe, expect, test } from 'vitest';
import { find } from '../../src/search/find.ts';
import { countWords, packWords, unpackWords } from '../../src/search/search-words.ts';
import { partedQuery } from '../../src/search/unwanted.ts';
import { smallIndex } from '../helpers/small-index.ts';

describe('what a minus leaves out', () => {
	test.each([
		['goats -bees', 'goats', ['bees']],
		['-bees goats −lamps', 'goats', ['bees', 'lamps']],
		['goats -"swarm of bees"', 'goats', ['"swarm of bees"']],
		['goats -self-play', 'goats', ['self-play']],
		['-bees - -lamps', '', ['bees', 'lamps']],
	])('%s', (query, wanted, unwanted) => {
		expect(partedQuery(query)).toEqual({ wanted, unwanted });
	});

	test.each(['state-of-the-art', 'goats - a survey', 'GPT -4', '"goats -bees"', '-'])('nothing of: %s', (query) => {
		expect(partedQuery(query)).toEqual({ wanted: query, unwanted: [] });
	});
});

const PAGES = [
	{ id: 'goats', title: 'Goats', text: 'Goats in the hills.', names: ['Ada Keeper'] },
	{ id: 'bees', title: 'Goats', text: 'Goats among a swarm of bees.', names: ['Bo Wing'] },
	{ id: 'hive', title: 'Goats', text: 'Goats near a hive, and bees that swarm.', names: ['Bo Wing'] },
];
const words = unpackWords(
	packWords([countWords(PAGES.map(({ title, text }) => `${title}. ${text}`))], [['bees', 'hive']]),
);
const search = (query: string) => find(query, words, smallIndex(PAGES));
const ids = async (query: string): Promise<string[]> => (await search(query)).found.map(({ id }) => id).toSorted();

describe('a search leaves out', () => {
	test.each([
		['goats -bees', ['goats']],
		['goats -"swarm of bees"', ['goats', 'hive']],
		['goats -Keeper', ['bees', 'hive']],
		['goats -be', ['bees', 'goats', 'hive']],
	])('%s', async (query, expected) => {
		expect(await ids(query)).toEqual(expected);
	});

	test('what it left out is told with what was put right', async () => {
		expect((await search('gaots -bees')).corrected).toBe('goats -bees');
	});
});
