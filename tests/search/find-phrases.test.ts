import { describe, expect, test } from 'vitest';
import { find } from '../../src/search/find.ts';
import { countWords, packWords, unpackWords } from '../../src/search/search-words.ts';
import { smallIndex } from '../helpers/small-index.ts';

const PAGES = [
	{ id: 'phrase', title: 'Night', text: 'A tree search for goats.' },
	{ id: 'word', title: 'Night', text: 'A tree, and then we search for curiosity.' },
	{ id: 'near', title: 'Night', text: 'Branching lamps hallucinate without reinforcement.' },
	{ id: 'lamps', title: 'Lamps', text: 'Lamps grip a herd of lamps and of goats.' },
	{ id: 'hyphens', title: 'Bees', text: 'A swarm-of-bees gadget, built wing-to-wing.' },
	{ id: 'blanks', title: 'Bees', text: 'A swarm of bees, wing to wing. Bees swarm.' },
	{ id: 'apart', title: 'Bees', text: 'Bees swarm, each wing shines.' },
];
const words = unpackWords(
	packWords(
		[countWords(PAGES.map(({ title, text }) => `${title}. ${text}`))],
		[
			['tree search', 'branching'],
			['make things up', 'hallucination'],
			['pick up', 'grip'],
			['herd of goats', 'flock'],
			['swarm of bees', 'hive'],
			['wing to wing', 'abreast'],
			['lamp', 'curious'],
		],
	),
);
const search = async (query: string) => find(query, words, smallIndex(PAGES));
const ids = async (query: string): Promise<string[]> => (await search(query)).found.map(({ id }) => id);
const full = async (query: string): Promise<string[]> =>
	(await search(query)).found.filter(({ isFull }) => isFull).map(({ id }) => id);

describe('a phrase with small words', () => {
	test('is answered by what has it, then by what is near, then by what has the rest of it', async () => {
		expect(await full('tree search')).toEqual(['phrase']);
		expect(await ids('tree search')).toEqual(['phrase', 'near', 'word']);
	});

	test('is looked up by its telling words at their distance', async () => {
		expect(await full('herd of goats')).toEqual([]);
		expect(await full('herd of lamps')).toEqual(['lamps']);
	});

	test.each(['swarm of bees', 'swarm of bees gadget', 'wing to wing'])(
		'is found with hyphens and without: %s',
		async (query) => {
			expect((await full(query)).toSorted()).toEqual(query.endsWith('gadget') ? ['hyphens'] : ['blanks', 'hyphens']);
		},
	);

	test('is found in a longer search though no word of it says anything', async () => {
		expect((await ids('why do lamps make things up'))[0]).toBe('near');
	});

	test('keeps them where another word is mended', async () => {
		const { found, corrected } = await search('pick up gaots ');
		expect(corrected).toBe('pick up goats');
		expect(found).toEqual((await search('pick up goats ')).found);
	});

	test.each([
		['A Swarm of Bese', 'A Swarm of bees'],
		['swrm of bees gadget', 'swarm of bees gadget'],
		['"herd of lamps" of  gaots!', '"herd of lamps" of  goats!'],
		['the gaots’ herd-of-lamsp', 'the goats’ herd-of-lamps'],
		['gadgets, reinforcment of gaots', 'gadgets, reinforcement of goats'],
	])('is put right where it was typed, and read so: %s', async (typed, meant) => {
		const { found, corrected } = await search(typed);
		expect(corrected).toBe(meant);
		expect(found).toEqual((await search(meant)).found);
	});
});

test('a slip with the stem of a word of the thesaurus is mended all the same', async () => {
	const { found, corrected } = await search('curiousity ');
	expect(corrected).toBe('curiosity');
	expect(found[0]?.id).toBe('word');
	expect((await ids('curious '))[0]).toBe('lamps');
});
