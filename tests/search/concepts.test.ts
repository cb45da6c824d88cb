import { describe, expect, test } from 'vitest';
import { asWhole, conceptsOf } from '../../src/search/concepts.ts';
import { PhraseGroups } from '../../src/search/phrase-groups.ts';
import type { SearchWords } from '../../src/search/search-words.ts';

const words: SearchWords = {
	frequency: new Map([
		['is', 90],
		['all', 40],
		['you', 12],
		['need', 30],
	]),
	same: new PhraseGroups([]),
	near: new PhraseGroups([
		[['goat path', 'path', 'labyrinth'], []],
		[['large goat', 'ram'], []],
	]),
};

/** The words that are looked up, each with how far it stands behind the one before. */
const lookedUp = (query: string): (string | number | undefined)[] =>
	asWhole(query, words).flatMap(({ wordings: [wording] }) =>
		(wording?.words ?? []).flatMap((word, at) => [wording?.distances?.[at], word]).slice(1),
	);

test.each([
	['lamp as a judge of goats', ['lamp', 3, 'judge', 2, 'goats']],
	// Of the words that say nothing, those that the fewest papers have.
	['attention is all you need', ['attention', 3, 'you', 1, 'need']],
	['segment anything', ['segment', 1, 'anything']],
	['lamps for', ['lamps', 1, 'for']],
	['world model', ['world', 1, 'model']],
	['all you need is', ['all', 1, 'you', 1, 'need']],
])('of %s as a whole, enough words are looked up', (query, expected) => {
	expect(lookedUp(query)).toEqual(expected);
});

test.each(['attention', 'a b c d e f g h i', ''])('%j is too short or too long to be looked up as a whole', (query) => {
	expect(lookedUp(query)).toEqual([]);
});

test.each([
	'finding goats rather than even looking at lamps',
	'everything that keeps many goats along with lamps',
	"what's with goats that don't need lamps",
	'whats with goats that dont need lamps',
])('what readers say around a thing is not searched for: %s', (query) => {
	expect(conceptsOf(query, words).map(({ typed }) => typed)).toEqual(['goats', 'lamps']);
});

describe('a phrase of the thesaurus', () => {
	const near = (query: string): Record<string, string[]> =>
		Object.fromEntries(
			conceptsOf(query, words).map(({ typed, wordings }) => [
				typed,
				wordings.filter(({ isLoose }) => isLoose).map(({ words }) => words.join(' ')),
			]),
		);

	test('is meant where its words stand apart and turned round', () => {
		expect(near('path of its own goats')).toEqual({ path: ['goat path', 'labyrinth'], goats: ['labyrinth'] });
		expect(near('goats on a narrow path')['goats']).toEqual(['labyrinth']);
		expect(near('goats jump fences beside a path')['goats']).toEqual([]);
	});

	test('is not made with a word that goes with everything', () => {
		expect(near('goats need large lamps')['goats']).toEqual([]);
		expect(near('large goats')).toEqual({ 'large goats': ['ram'] });
	});
});
