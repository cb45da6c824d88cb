import { describe, expect, test } from 'vitest';
import { conceptsOf } from '../../src/search/concepts.ts';
import { find } from '../../src/search/find.ts';
import { isNumber, numbersIn } from '../../src/search/paper-numbers.ts';
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
const search = async (query: string, options = {}) => find(query, words, lookup, options);
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
		expect(await full('whats teh use of goats')).toEqual(['goats', 'sheep']);
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
		const [first] = (await find('pupil student', words, smallIndex(both))).found;
		expect([...new Set(first?.places)].sort()).toEqual([1, 3, 6]);
		const [one] = (await find('pupil', words, smallIndex(both))).found;
		expect(one?.places).toEqual([1, 6]);
	});

	test('finds what is near in meaning further down, and does not call it an answer', async () => {
		expect(await ids('pupils')).toEqual(['goats', 'text']);
		expect(await full('pupils')).toEqual(['goats']);
	});

	test('orders what answers in full by words near those that no page must have', async () => {
		const herds = ['a', 'b', 'c', 'd'].map((id) => ({ id, title: 'Goats', text: 'They are judged.' }));
		const pages = [...herds, { id: 'e', title: 'Goats', text: 'They are appraised.' }];
		const known = unpackWords(
			packWords([countWords(pages.map(({ text }) => text))], [['appraise', 'how good', 'overview']]),
		);
		const { found } = await find('how good are my goats', known, smallIndex(pages));
		expect(found.map(({ id }) => id)).toEqual(['e', 'a', 'b', 'c', 'd']);
		expect(found.every(({ isFull }) => isFull)).toBe(true);
		expect((await find('goats -overview', known, smallIndex(pages))).found).toHaveLength(5);
	});

	test('asks for the words of a quoted phrase in their order', async () => {
		expect(await full('"goats walk"')).toEqual(['sheep']);
		expect(await full('"walk goats"')).toEqual([]);
	});

	test('tells where a quoted phrase stands, and not where else its words do', async () => {
		const [first] = (await search('"lantern dims"')).found;
		expect(first?.places).toEqual([7, 8]);
	});

	test('puts pages first that have its words as they stand, small ones too, and leaves out none', async () => {
		const titled = [
			{ id: 'a', title: 'Need for Lamps', text: 'Lamps need all. A need of lamps, and lamps in need.' },
			{ id: 'b', title: 'Lamps Are All You Need', text: 'They burn.' },
		];
		const foundFor = async (query: string): Promise<string[]> =>
			(await find(query, words, smallIndex(titled))).found.map(({ id }) => id);
		expect(await foundFor('lamps need')).toEqual(['a', 'b']);
		expect(await foundFor('lamps are all you need')).toEqual(['b', 'a']);
	});

	test('takes the last word for a beginning while it is being typed', async () => {
		expect(await full('lant')).toEqual(['goats']);
		expect(await full('lant ')).toEqual([]);
	});
});

test('a number at arXiv, however it is written, finds its paper and no other', async () => {
	const numbered = [
		{ id: 'it', title: 'Lamps', text: 'They burn.', numbers: ['2501.12948'] },
		{ id: 'other', title: 'Counting 2501 goats', text: 'All 12948 of them.', numbers: ['2501.12949'] },
	];
	const foundFor = async (query: string): Promise<string[]> =>
		(await find(query, words, smallIndex(numbered))).found.map(({ id }) => id);
	for (const query of ['2501.12948', 'arXiv:2501.12948v2', 'https://arxiv.org/abs/2501.12948'])
		expect(await foundFor(query), query).toEqual(['it']);
	for (const query of ['[2501.12948]', '(arXiv:2501.12948).', '[2501.12948] Lamps', 'what is arXiv:2501.12948 about'])
		expect(await foundFor(query), query).toEqual(['it']);
	expect(await foundFor('2501.12949, 2501.12948')).toEqual(['other', 'it']);
	expect(await foundFor('2501.12950')).toEqual([]);
	expect((await foundFor('lamps 2501.12950'))[0]).toBe('it');
});

test.each(['(', ' ', ', '])('a number is not looked for in %j thousands of times', (signs) => {
	const query = `a${signs.repeat(500_000)}2501.12948${signs.repeat(500_000)}`;
	expect(numbersIn(query)).toEqual(signs === '(' ? [] : ['2501.12948']);
	expect(isNumber(query)).toBe(false);
});

test('a DOI, however it is written, finds its paper and no other', async () => {
	const numbered = [
		{ id: 'it', title: 'Lamps', text: 'They burn.', numbers: ['10.1016/s0140-6736(20)30'] },
		{
			id: 'other',
			title: 'Lamps at doi.org',
			text: 'See 10.1016.',
			numbers: ['2501.12949', '10.1016/s0140-6736(20)3'],
		},
	];
	const foundFor = async (query: string): Promise<string[]> =>
		(await find(query, words, smallIndex(numbered))).found.map(({ id }) => id);
	const doi = '10.1016/S0140-6736(20)30';
	for (const query of [doi, `doi:${doi}`, `DOI: ${doi}.`, `https://doi.org/${encodeURIComponent(doi)}`])
		expect(await foundFor(query), query).toEqual(['it']);
	for (const query of [`Poe 2031, Lamps, (${doi})`, `lamps https://doi.org/${doi}`])
		expect(await foundFor(query), query).toEqual(['it']);
	expect(await foundFor('10.1016/S0140')).toEqual([]);
	expect(await foundFor('lamps 10.1016/S0140')).toContain('it');
});

test('a year beside other words is none that papers must have, and alone or quoted it is', async () => {
	const dated = [
		{ id: 'it', title: 'Lamps', text: 'They burn as new methods.' },
		{ id: 'named', title: 'Goats', text: 'Counted in 2025, by methods.' },
		{ id: 'game', title: 'Games', text: 'All of 2048.' },
	];
	const fullFor = async (query: string): Promise<string[]> =>
		(await find(query, words, smallIndex(dated))).found.filter(({ isFull }) => isFull).map(({ id }) => id);
	expect(await fullFor('lamps 2025')).toEqual(['it']);
	expect(await fullFor('methods 2025')).toEqual(['named', 'it']);
	expect(await fullFor('2025')).toEqual(['named']);
	expect(await fullFor('lamps "2025"')).toEqual([]);
	expect(await fullFor('lamps 2048')).toEqual([]);
});

describe('a typing error', () => {
	test('is mended by a word of the collection, which is told', async () => {
		const { found, corrected } = await search('lantren gaots ');
		expect(found[0]?.id).toBe('goats');
		expect(corrected).toBe('lantern goats');
	});

	test('leaves right words beside it as they are, though the collection has longer ones of their stems', async () => {
		const talks = [{ id: 'talk', title: 'Lanterns', text: 'A conversation near a lantern.' }];
		const known = unpackWords(packWords([countWords(talks.map(({ text }) => text))], []));
		const { corrected } = await find('conversion lantren', known, smallIndex(talks));
		expect(corrected).toBe('conversion lantern');
	});

	test('in a thing of several words is answered as the search that is told', async () => {
		const { found, corrected } = await search('lmap group policy');
		expect(corrected).toBe('lamp group policy');
		expect(found).toEqual((await search('lamp group policy')).found);
	});

	test('in a word that says little is answered so too', async () => {
		const selves = [
			{ id: 'apart', title: 'Self', text: 'The self. They search, and search again for a self.' },
			{ id: 'together', title: 'Lamps', text: 'A self search of goats.' },
		];
		const known = unpackWords(packWords([countWords(selves.map(({ text }) => text))], []));
		const foundFor = async (query: string) => (await find(query, known, smallIndex(selves))).found;
		expect(await foundFor('self searhc ')).toEqual(await foundFor('self search '));
	});

	test('that cuts into two words which no page has together is mended all the same', async () => {
		const cut = [
			{ id: 'one', title: 'Lamps', text: 'The lantern dims. A lan is here.' },
			{ id: 'two', title: 'Goats', text: 'They hear a tren.' },
		];
		const known = unpackWords(packWords([countWords(cut.map(({ text }) => text))], []));
		const { found, corrected } = await find('lantren ', known, smallIndex(cut));
		expect(corrected).toBe('lantern');
		expect(found[0]?.id).toBe('one');
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
		await find('lamp', near, { ...pages, text: (word, isOpen) => (asked.push(word), pages.text(word, isOpen)) });
		return asked;
	};
	expect(await askedOf(2)).toContain('goat');
	expect(await askedOf(3)).not.toContain('goat');
});

test('what has several words near in meaning goes before what has one of them', async () => {
	const pages = [
		{ id: 'one', title: 'Goats', text: 'A lantern, and sheep.' },
		{ id: 'two', title: 'Goats', text: 'A lantern, or candle.' },
		{ id: 'candle', title: 'Goats', text: 'A candle, and sheep.' },
	];
	const counts = countWords(pages.map(({ title, text }) => `${title}. ${text}`));
	const known = unpackWords(packWords([counts], [['torch', 'lantern', 'candle']]));
	const { found } = await find('torch ', known, smallIndex(pages));
	expect(found[0]?.id).toBe('two');
});
