import { describe, expect, test } from 'vitest';
import { PhraseGroups } from '../../src/search/phrase-groups.ts';
import type { SearchWords } from '../../src/search/search-words.ts';
import { thingsIn } from '../../src/search/things.ts';

const words: SearchWords = {
	frequency: new Map([['fine-tuning', 4]]),
	same: new PhraseGroups([[['lgp', 'lamp group policy'], []]]),
	near: new PhraseGroups([[['herd of goats', 'goat search', 'lamp base'], ['pick up']]]),
};

const things = (query: string): string[] => thingsIn(query.split(' '), words).map(({ telling }) => telling.join(' '));
const keys = (query: string): string[] => thingsIn(query.split(' '), words).map(({ key }) => key);

test.each([
	['lamp group policies at night', ['lamp group policies', 'night']],
	['goats for fine tuning', ['goats', 'fine tuning']],
	['find the night', ['night']],
	['is it all', ['is', 'it', 'all']],
])('%j is about %j', (query, expected) => {
	expect(things(query)).toEqual(expected);
});

describe('a phrase with small words', () => {
	test('is known with them and without them', () => {
		expect(things('a herd of goats')).toEqual(['herd goats']);
		expect(keys('a herd of goats')).toEqual(['herd of goat']);
		expect(things('goat herd herd goats')).toEqual(['goat', 'herd', 'herd goats']);
	});

	test('is known where one word alone says something', () => {
		expect(things('quick goat search')).toEqual(['quick', 'goat']);
		expect(keys('quick goat search')).toEqual(['quick', 'goat search']);
		expect(keys('pick up lamps')).toEqual(['pick up', 'lamp']);
	});

	test('is none where more of them part its words', () => {
		expect(things('lamp for base')).toEqual(['lamp base']);
		expect(things('lamp on its base')).toEqual(['lamp', 'base']);
	});
});
