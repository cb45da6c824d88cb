import { describe, expect, test } from 'vitest';
import { conceptsOf } from '../../src/search/concepts.ts';
import { find } from '../../src/search/find.ts';
import type { Lookup } from '../../src/search/matches.ts';
import { countWords, packWords, unpackWords } from '../../src/search/search-words.ts';
import { smallIndex } from '../helpers/small-index.ts';

const PAGES = [
	{ id: 'goats', title: 'Goats at Night', text: 'Goats need lanterns. A lantern dims when pupils come near.' },
	{ id: 'sheep', title: 'Counting Sheep', text: 'Sheep sleep while goats walk and a fine-tuned lamp burns.' },
	{ id: 'lamps', title: 'Lamp Group Policy', text: 'We present Lamp Group Policy (LGP), whose behaviour is new.' },
	{ id: 'text', title: 'A text2lamp System', text: 'It turns prose into light, and a student likes it.' },
];
const words = unpackWords(
	packWords([countWords(PAGES.map(({ title, text }) => `${title}. ${text}`))], [['student', 'pupil']]),
);
const lookup = smallIndex(PAGES);
const search = async (query: string, options = {}) => find(query, words, lookup, PAGES.length, options);
const ids = async (query: string): Promise<string[]> => (await search(query)).found.map(({ id }) => id);
const full = async (query: string): Promise<string[]> =>
	(await search(query)).found.filter(({ isFull }) => isFull).map(({ id }) => id);

describe('a search', () => {
	test('puts pages with all words before those with some', async () => {
		expect(await full('goats lantern')).toEqual(['goats']);
		expect(await ids('goats lantern')).toEqual(['goats', 'sheep']);
	});

	test('leaves out words that say nothing, and asks for them where there are no others', async () => {
		expect(await full('how do I find papers about goats?')).toEqual(['goats', 'sheep']);
		expect(conceptsOf('how to', words).map(({ typed }) => typed)).toEqual(['how', 'to']);
	});

	test('does not insist on words that any paper could have', async () => {
		expect(await full('new lantern methods')).toEqual(['goats']);
		expect(await full('new methods')).toEqual([]);
	});

	test.each([
		['finetuned lamp', 'sheep'],
		['fine tuned lamp', 'sheep'],
		['fine-tuned lamp', 'sheep'],
		['behavior', 'lamps'],
		['lgp', 'lamps'],
		['text to lamp', 'text'],
		['text2lamp', 'text'],
	])('finds %j however it is written', async (query, id) => {
		expect((await full(query))[0]).toBe(id);
	});

	test.each(['lgp', 'lamp group policy'])(
		'tells every place where %j stands, however it is written there',
		async (query) => {
			const [first] = (await search(query)).found;
			expect(first?.id).toBe('lamps');
			expect([...new Set(first?.places)].sort()).toEqual([0, 1, 2, 5, 6, 7, 8]);
		},
	);

	test('does not tell the places of what is only near in meaning beside those of what was asked for', async () => {
		const both = [{ id: 'both', title: 'A pupil', text: 'The student sees a pupil.' }];
		const [first] = (await find('pupil student', words, smallIndex(both), 1)).found;
		expect([...new Set(first?.places)].sort()).toEqual([1, 3, 6]);
		const [one] = (await find('pupil', words, smallIndex(both), 1)).found;
		expect(one?.places).toEqual([1, 6]);
	});

	test('finds what is near in meaning further down, and does not call it an answer', async () => {
		expect(await ids('pupils')).toEqual(['goats', 'text']);
		expect(await full('pupils')).toEqual(['goats']);
	});

	test('asks for the words of a quoted phrase in their order', async () => {
		expect(await full('"goats walk"')).toEqual(['sheep']);
		expect(await full('"walk goats"')).toEqual([]);
	});

	test('takes the last word for a beginning while it is being typed', async () => {
		expect(await full('lant')).toEqual(['goats']);
		expect(await full('lant ')).toEqual([]);
	});
});

describe('a typing error', () => {
	test('is mended by a word of the collection, which is told', async () => {
		const { found, concepts } = await search('lantren gaots ');
		expect(found[0]?.id).toBe('goats');
		expect(concepts.map(({ corrected }) => corrected)).toEqual(['lantern', 'goats']);
	});

	test('stays where the reader wants it so, and where nothing is near', async () => {
		expect((await search('lantren ', { asTyped: true })).found).toEqual([]);
		expect((await search('federated ')).found).toEqual([]);
	});
});

test('what is near in meaning is looked up only where little has the very words', async () => {
	const near = unpackWords(packWords([countWords(['a lamp', 'a goat'])], [['lamp', 'goat']]));
	const askedOf = async (count: number): Promise<string[]> => {
		const asked: string[] = [];
		const pages = smallIndex(
			Array.from({ length: count }, (_, id) => ({ id: `${id}`, title: 'Lamp', text: 'It is lit.' })),
		);
		await find('lamp', near, (word, ...how) => (asked.push(word), pages(word, ...how)), count);
		return asked;
	};
	expect(await askedOf(2)).toContain('goat');
	expect(await askedOf(3)).not.toContain('goat');
});

describe('a name', () => {
	const texts = smallIndex([
		{ id: 'song', title: 'A song of bells', text: 'Han goats sing.' },
		{ id: 'bells', title: 'Bells', text: 'They ring.' },
	]);
	const NAMES: Readonly<Record<string, [id: string, place: number][]>> = {
		song: [
			['bells', 60_001],
			['song', 60_002],
		],
		han: [
			['bells', 60_002],
			['song', 60_001],
		],
	};
	const lookup: Lookup = (word, isOpen, sought) =>
		sought === 'name'
			? Promise.resolve(new Map(NAMES[word]?.map(([id, place]) => [id, { places: [place], inTitle: false }])))
			: texts(word, isOpen, sought);
	const found = async (query: string) =>
		(await find(query, words, lookup, 2)).found.map(({ id, isFull, places }) => ({ id, isFull, places }));

	test('whose words texts have too is found in the order in which it is typed, before the texts', async () => {
		expect(await found('Song Han')).toEqual([
			{ id: 'bells', isFull: true, places: [60_001, 60_002] },
			{ id: 'song', isFull: true, places: [1, 4] },
		]);
	});

	test('is looked for as it stands, neither by one of its words nor among others', async () => {
		expect((await found('song')).map(({ id }) => id)).toEqual(['song']);
		expect((await found('Song Han bells')).filter(({ isFull }) => isFull).map(({ id }) => id)).toEqual(['song']);
	});
});
