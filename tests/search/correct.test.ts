import { describe, expect, test } from 'vitest';
import { find } from '../../src/search/find.ts';
import { countWords, packWords, unpackWords } from '../../src/search/search-words.ts';
import { smallIndex } from '../helpers/small-index.ts';

const PAGES = [
	{ id: 'goats', title: 'Quantitative goats', text: 'We begin with a herd.', names: ['Ada Wirth'] },
	{ id: 'lamps', title: 'Lamps & bees', text: 'A shepherd’s lamp shines with light.', names: ['Yoshua Bengio'] },
	{ id: 'bees', title: 'Vision of bees', text: 'A vision, with value, of imagination.', names: ['Francesco Visin'] },
];
const words = unpackWords(packWords([countWords(PAGES.map(({ title, text }) => `${title}. ${text}`))], []));

const search = async (query: string) => find(query, words, smallIndex(PAGES));
const correctedIn = async (query: string): Promise<string | undefined> => (await search(query)).corrected;
const full = async (query: string): Promise<string[]> =>
	(await search(query)).found.filter(({ isFull }) => isFull).map(({ id }) => id);

describe('a word that no paper has', () => {
	test('is mended, and what has the right word answers it in full', async () => {
		expect(await correctedIn('visoin ')).toBe('vision');
		expect(await full('visoin ')).toEqual(['bees']);
		expect(await full('imaginatoon ')).toEqual(['bees']);
	});

	test('is answered in full by nothing where another word may have been meant as well', async () => {
		expect(await correctedIn('shepard ')).toBe('shepherd');
		expect(await full('shepard ')).toEqual([]);
		expect((await search('shepard ')).found.map(({ id }) => id)).toEqual(['lamps']);
	});

	test('is not taken for one of which it has two letters wrong where both are short', async () => {
		expect(await correctedIn('volume ')).toBeUndefined();
		expect((await search('volume ')).found).toEqual([]);
	});

	test('is none of the small words where nothing else is searched for', async () => {
		expect(await correctedIn('witch ')).toBeUndefined();
		expect(await correctedIn('witch value')).toBe('with value');
	});

	test('is answered in full by nothing where it has another letter and may be a short word of its own', async () => {
		expect(await correctedIn('velue ')).toBe('value');
		expect(await full('velue ')).toEqual([]);
		expect((await search('velue ')).found[0]?.id).toBe('bees');
	});

	test('is answered in full where a page has what was meant with all the rest', async () => {
		expect(await full('velue of imagination')).toEqual(['bees']);
		expect(await full('velue of a shepherd')).toEqual([]);
	});

	test('is left as it is beside several others, unless a page has what was meant with two of them', async () => {
		expect(await correctedIn('velue of a shepherd')).toBe('value of a shepherd');
		expect(await correctedIn('velue of a shepherd with a lamp')).toBeUndefined();
		expect(await correctedIn('velue of imagination and vision')).toBe('value of imagination and vision');
		expect(await correctedIn('velue of imagination and vision in xyz')).toBe('value of imagination and vision in xyz');
		expect(await correctedIn('imaginary lamp of a shepherd')).toBe('imagination lamp of a shepherd');
	});

	test('is not taken for one that goes on otherwise', async () => {
		expect(await correctedIn('quantum ')).toBeUndefined();
		expect((await search('quantum ')).found).toEqual([]);
	});
});

test('the name of a month before a year is no slip', async () => {
	const pages = [
		{ id: 'match', title: 'A match', text: 'They match in 2025.' },
		{ id: 'other', title: 'Goats', text: 'They begin in 2025.' },
	];
	const known = unpackWords(packWords([countWords(pages.map(({ title, text }) => `${title}. ${text}`))], []));
	const correctedWith = async (query: string) => (await find(query, known, smallIndex(pages))).corrected;
	expect(await correctedWith('goats march')).toBe('goats match');
	expect(await correctedWith('march 2025')).toBeUndefined();
});

describe('a short word that no paper has', () => {
	const written = [
		{ id: 'rare', title: 'Goats', text: 'They live. A live lamp.' },
		...Array.from({ length: 4 }, (_, at) => ({ id: `b${at}`, title: 'Bells', text: 'A prompt bell.' })),
		...Array.from({ length: 95 }, (_, at) => ({ id: `s${at}`, title: 'Sheep', text: 'They sleep.' })),
	];
	const known = unpackWords(packWords([countWords(written.map(({ title, text }) => `${title}. ${text}`))], []));
	const fullFor = async (query: string): Promise<number> =>
		(await find(query, known, smallIndex(written))).found.filter(({ isFull }) => isFull).length;

	test('is answered in full by one of which it is a slip, unless hardly any paper uses that or the rest goes with it', async () => {
		expect(await fullFor('promt ')).toBe(4);
		expect(await fullFor('liver ')).toBe(0);
		expect(await fullFor('liver lamp')).toBe(1);
	});
});

describe('a slip that a text has too, or of which it has the stem', () => {
	const written = [
		{ id: 'slip', title: 'Bells', text: 'We lisetning sheep.' },
		{ id: 'stem', title: 'Bells', text: 'A resonant bell.' },
		{ id: 'rare', title: 'Bells', text: 'With seasoning.' },
		...Array.from({ length: 99 }, (_, at) => ({
			id: `s${at}`,
			title: 'Goats',
			text: 'Listening and reasoning.',
		})),
	];
	const texts = written.map(({ title, text }) => `${title}. ${text}`);
	const known = unpackWords(packWords([{ ...countWords(texts), papers: 4000 }], []));
	const ask = (query: string) => find(query, known, smallIndex(written));

	test.each([
		['lisetning', 'listening', ['slip', 's0']],
		['resoning', 'reasoning', ['stem', 's0']],
	])('is mended where very many more have the word meant, behind what has it: %s', async (typed, meant, first) => {
		const { found, corrected } = await ask(`${typed} `);
		expect(corrected).toBe(meant);
		expect(found).toHaveLength(100);
		expect(found.every(({ isFull }) => isFull)).toBe(true);
		expect(found.slice(0, 2).map(({ id }) => id)).toEqual(first);
	});

	test('is none where another letter or ending makes the other word', async () => {
		expect((await ask('seasoning ')).corrected).toBeUndefined();
	});
});

describe('of two words that are as near', () => {
	const written = [
		{ id: 'title', title: 'A contract for goats', text: 'It is signed at night.' },
		{ id: 'sheep', title: 'Sheep at night', text: 'A contrast.' },
		{ id: 'goats', title: 'Goats, signed', text: 'In contrast.' },
		...Array.from({ length: 20 }, (_, at) => ({ id: `c${at}`, title: 'Bells', text: 'The contrast.' })),
	];
	const known = unpackWords(packWords([countWords(written.map(({ title, text }) => `${title}. ${text}`))], []));
	const ask = (query: string) => find(query, known, smallIndex(written));

	test.each([
		['contraat for goats signed at night', 'contract for goats signed at night'],
		['contraat goats', 'contrast goats'],
		['contraat ', 'contrast'],
		['contraat zeppelin', 'contrast zeppelin'],
		['contrast of a contraat at night', 'contrast of a contract at night'],
	])('that is taken which stands with all the rest, else the more frequent one: %s', async (typed, meant) => {
		expect((await ask(typed)).corrected).toBe(meant);
	});
});

describe('a quoted phrase', () => {
	test('is not mended', async () => {
		expect(await correctedIn('"visoin of bees"')).toBeUndefined();
		expect((await search('"visoin of bees"')).found).toEqual([]);
	});

	test.each([
		'"lamps & bees"',
		'"Lamps  &  Bees" ',
		'"shepherd’s lamp"',
		'"a shepherd\'s lamp shines"',
		'"shepherd’s"',
	])('is found as it stands, signs and all: %s', async (query) => expect(await full(query)).toEqual(['lamps']));

	test('is not found where its words stand elsewhere', async () => {
		expect(await full('"bees & lamps"')).toEqual([]);
		expect(await full('"lamps bees"')).toEqual([]);
	});
});

describe('a name', () => {
	test.each([
		['bengio', ['lamps']],
		['Bengio herds', ['goats', 'lamps']],
		['Wirth', ['goats']],
	])('is no slip of a word that is unlike it, nor with a capital of one that few have: %s', async (query, ids) => {
		expect((await search(`${query} `)).found.map(({ id }) => id).slice(0, ids.length)).toEqual(ids);
		expect(await correctedIn(`${query} `)).toBeUndefined();
	});
});
