import { expect, test } from 'vitest';
import { claimOf } from '../../src/ingest/gist/claim.ts';

test.each([
	['propose', 10],
	['put forward', 10],
	['build', 8.5],
	['formalize', 8.5],
	['open-source', 8.5],
	['opensource', 8.5],
	['analyze', 7],
	['analyse', 7],
	['reexamine', 7],
	['organise', 7],
	['synthesize', 7],
	['find', 6],
	['prove', 6],
	['hypothesize', 6],
])('"we %s" is a claim of %d points', (verb, points) => {
	expect(claimOf(`Goats sleep, and we ${verb} a bell.`)?.points).toBe(points);
});

test.each(['repropose', 'misbuild', 'overanalyze', 'unfind', 'proverb', 'sleep', 'are'])('"we %s" is none', (verb) => {
	expect(claimOf(`We ${verb} a bell.`)).toBeUndefined();
});

test('"proved" claims, and so does "proves"', () => {
	expect(claimOf('We proved a theorem.')?.points).toBe(6);
	expect(claimOf('This paper proves a theorem.')?.points).toBe(6);
});

test('a claim tells where it begins and ends', () => {
	expect(claimOf('By night we also propose a bell.')).toBeUndefined();
	expect(claimOf('By night, we also propose a bell.')).toEqual({ start: 10, end: 18, points: 10 });
});

test('the strongest claim counts, and of equals the first', () => {
	expect(claimOf('We study goats, and we propose a bell.')).toMatchObject({ start: 20, points: 10 });
	expect(claimOf('We propose a horn, and we propose a bell.')).toMatchObject({ start: 0 });
	expect(claimOf('We propose a horn, and we study a bell.')).toMatchObject({ start: 0, points: 10 });
});

test.each([
	['We wake goats and introduce a bell.', 9.5],
	['We wake goats by developing a bell.', 9.5],
	['We wake goats and study a bell.', undefined],
])('a second verb of the same subject is looked for: %s', (sentence, points) => {
	expect(claimOf(sentence)?.points).toBe(points);
});

test.each(['aim to', 'aims to', 'seek to', 'set out to', 'attempt to'])('what authors "%s" do is a claim', (aim) => {
	expect(claimOf(`This paper ${aim} wake goats.`)?.points).toBe(7);
});

test('what is contributed to a field is not said, unless it is said what is contributed', () => {
	expect(claimOf('We contribute to the herding of goats.')).toBeUndefined();
	expect(claimOf('We contribute towards the herding of goats.')).toBeUndefined();
	expect(claimOf('We contribute a bell with three notes of brass to goats.')?.points).toBe(8.5);
	expect(claimOf('We propose to wake goats.')?.points).toBe(10);
});
