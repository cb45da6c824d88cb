import { expect, test } from 'vitest';
import { gistOf } from '../../src/ingest/gist/index.ts';

const gist = (...sentences: string[]) => gistOf({ title: 'Herding', abstract: sentences.join(' ') });

test('of sentences that say as much the first one is taken', () => {
	const bell = 'We propose a bell for goats in the fog of the northern hills.';
	expect(gist(bell, bell.replace('bell', 'lamp'))).toBe(bell);
});

test('two sentences at the beginning are the background where nothing is claimed', () => {
	const verbs = ['sleep', 'walk', 'graze', 'drink'];
	const sentences = verbs.map((verb) => `Goats ${verb} under the old fog of the hills and valleys of the north.`);
	expect(gist(...sentences)).toBe(sentences[2]);
});

test('a claim at the beginning is no background', () => {
	const sentences = ['study', 'examine', 'explore'].map(
		(verb) => `We ${verb} goats under the old fog of the hills and valleys of the north.`,
	);
	expect(gist(...sentences)).toBe(sentences[0]);
});

test('what a cut would leave out claims nothing', () => {
	const goats = 'the goats of the hills and the goats of the valleys and '.repeat(5);
	const late = `Fog hides ${goats} of the plains, which is why we propose a bell and introduce a horn.`;
	const own = 'We study what goats can hear in the old fog of the northern hills.';
	expect(gist(own, late)).toBe(own);
});

test('a sentence of a claim that points back is taken where no other is about as good', () => {
	const pointing = 'We propose these bells for goats of the northern hills.';
	expect(gist(pointing, 'We study what goats can hear in the old fog of the northern hills.')).toBe(pointing);
});

test('of a text that is cut off all whole sentences are read', () => {
	const own = 'We propose a bell for goats in the fog of the northern hills.';
	const abstract = `Goats sleep. ${own} We introduce a new horn for the`;
	expect(gistOf({ title: 'Herding', abstract, isCutOff: true })).toBe(own);
});

test('a long sentence is cut behind what it claims', () => {
	const head = 'Goats of the hills and of the valleys are hard to find in fog; by night, we propose';
	const rest = 'a bell of three notes that wakes the goats of the north and of the south on all days of the year';
	expect(gist(`${head} ${rest}, which ${'goats '.repeat(25)}hear.`)).toBe(`${head} ${rest}.`);
});
