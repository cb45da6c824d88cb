import { expect, test } from 'vitest';
import { withoutAsking } from '../../src/search/asking.ts';

const left = (query: string): string => withoutAsking(query.split(' ')).join(' ');

test.each([
	['can you recommend papers on goats', 'papers on goats'],
	['could somebody explain why goats climb', 'why goats climb'],
	['give me a list of papers dealing with goats', 'papers goats'],
	['what is known about goats', 'what goats'],
	['what do we know about goats', 'what about goats'],
	['how do people deal with goats these days', 'how goats'],
	["i'm interested in goats where do i start", 'goats where'],
	['i remember reading something on goats', 'something on goats'],
	['what should i read first about goats', 'what about goats'],
	['goats for beginners', 'goats'],
])('of %j the subject is left', (query, subject) => {
	expect(left(query)).toBe(subject);
});

test.each([
	'models that recommend the next song',
	'goats that know when they are watched',
	'agents that learn to read manuals',
	'what people prefer',
	'a test of thinking about thinking',
])('%j says something with every word', (query) => {
	expect(left(query)).toBe(query);
});

test('a search that has no other words keeps them', () => {
	expect(left('can you recommend something')).toBe('can you recommend something');
});
