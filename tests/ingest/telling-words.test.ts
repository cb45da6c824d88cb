import { expect, test } from 'vitest';
import { tellingWords } from '../../src/ingest/telling-words.ts';

const text = { title: 'GoatBench: Goats at Night', abstract: 'A goat and a lantern.' };
const phrase = (written: string, points: number) => ({ phrase: written, weight: 1, title: 0, abstract: 1, points });

test('the words that speak for a topic are told as the text has them, that of the title first', () => {
	const scores = [
		{ id: 'tests', score: 3, phrases: [phrase('goatbench', 2), phrase('trial | goat', 1), phrase('moon', -4)] },
		{ id: 'light', score: 1, phrases: [phrase('lamp | lantern', 1)] },
	];
	expect(tellingWords(text, { leading: [{ id: 'tests', word: 'GoatBench' }], scores })).toEqual([
		['tests', ['goatbench', 'goat']],
		['light', ['lantern']],
	]);
});

test('a topic may have the word of the title alone', () => {
	expect(tellingWords(text, { leading: [{ id: 'tests', word: 'GoatBench' }], scores: [] })).toEqual([
		['tests', ['GoatBench']],
	]);
});
