import { describe, expect, test } from 'vitest';
import { find } from '../../src/search/find.ts';
import { withoutCitation } from '../../src/search/find-names.ts';
import { countWords, packWords, unpackWords } from '../../src/search/search-words.ts';
import { smallIndex } from '../helpers/small-index.ts';

describe('a name', () => {
	const written = [
		{ id: 'song', title: 'A song of bells', text: 'Han goats sing.', names: ['Han Song'] },
		{ id: 'bells', title: 'Bells', text: 'They ring, as Yang said.', names: ['Ada Poe', 'Song Han'] },
		...['one', 'two', 'three'].map((id) => ({ id, title: `Vision ${id}`, text: 'Sheep see.', names: ['An Yang'] })),
		...Array.from({ length: 24 }, (_, at) => ({ id: `s${at}`, title: 'Sheep', text: 'A vision.', names: ['He Li'] })),
		{ id: 'visin', title: 'Lamps', text: 'They glow.', names: ['Ada Visin', 'Tom Poe'] },
	];
	const known = unpackWords(packWords([countWords(written.map(({ title, text }) => `${title} ${text}`))], []));
	const ask = (query: string) => find(query, known, smallIndex(written));
	const fullFor = async (query: string): Promise<string[]> =>
		(await ask(query)).found.filter(({ isFull }) => isFull).map(({ id }) => id);

	test('that texts have too is found as it stands, before the texts where more papers have it', async () => {
		expect(await fullFor('Song Han ')).toEqual(['bells', 'song']);
		expect(await fullFor('yang ')).toEqual(['one', 'three', 'two', 'bells']);
		expect(await fullFor('an yang ')).toEqual(['one', 'three', 'two', 'bells']);
		expect((await fullFor('sheep ')).slice(0, 2)).not.toContain('visin');
	});

	test('goes behind the texts that mean a thing by it: those it is a title of, and all where it is in capitals', async () => {
		const ganPages = [
			...['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, title: `Bells ${id}`, text: 'Ring.', names: ['Yi Gan'] })),
			{ id: 'text', title: 'Goats', text: 'We train a GAN.' },
			{ id: 'title', title: 'A GAN of Goats', text: 'It bleats.' },
		];
		const foundFor = async (query: string): Promise<string[]> =>
			(await find(query, known, smallIndex(ganPages))).found.map(({ id }) => id);
		expect(await foundFor('gan')).toEqual(['title', 'a', 'b', 'c', 'd', 'e', 'text']);
		expect(await foundFor('Gan')).toEqual(await foundFor('gan'));
		expect(await foundFor('GAN')).toEqual(['title', 'text', 'a', 'b', 'c', 'd', 'e']);
	});

	test('that very many have goes first all the same', async () => {
		const liPages = [
			...Array.from({ length: 21 }, (_, at) => ({ id: `n${at}`, title: 'Bells', text: 'Ring.', names: ['Bo Li'] })),
			{ id: 'title', title: 'Li Batteries', text: 'They last.' },
		];
		expect((await find('LI', known, smallIndex(liPages))).found.at(-1)?.id).toBe('title');
	});

	test('does not go on in the next, nor is found by the text beside it', async () => {
		expect(await fullFor('Poe Song ')).toEqual([]);
		expect(new Set((await ask('Ada Poe ')).found[0]?.places)).toEqual(new Set([60_000, 60_001]));
	});

	test('that no text has goes with words of a text', async () => {
		expect(await fullFor('poe bells ')).toEqual(['bells']);
	});

	test('that is rather a slip is mended, and is found behind what was meant and as typed', async () => {
		const { found, corrected } = await ask('visin ');
		expect(corrected).toBe('vision');
		expect(found).toHaveLength(28);
		expect(found.at(-1)?.id).toBe('visin');
		const asTyped = await find('visin ', known, smallIndex(written), { asTyped: true });
		expect(asTyped.found.map(({ id }) => id)).toEqual(['visin']);
	});

	test('of several words is no slip, though one of them looks like one', async () => {
		const { found, corrected } = await ask('ada visin ');
		expect(found.map(({ id }) => id)).toEqual(['visin']);
		expect(corrected).toBeUndefined();
	});

	test.each(['Song, Han', 'Poe, Ada', 'Li, He', 'yang an', 'Visin Francesco'])(
		'is found with the family first too: %s',
		async (query) => {
			const turned = query.replace(/(\w+),? (\w+)/, '$2 $1');
			expect(await fullFor(query)).toEqual(await fullFor(turned));
		},
	);

	test.each(['Poe et al.', 'Visin et al. 2025', '(Song Han et al., 2025)', 'Song Han 2025', 'An Yang et al'])(
		'is found as it is cited: %s',
		async (query) => {
			expect(await fullFor(query)).toEqual(await fullFor(query.replace(/ et al\.?|,? 2025|[()]/g, '')));
		},
	);

	test('goes with words of a text though texts have its words too, where none answers the search', async () => {
		expect(await fullFor('Song Han ring')).toEqual(['bells']);
		expect(await fullFor('ring by Song Han')).toEqual(['bells']);
		expect(await fullFor('song han bells')).toEqual(['song']);
		expect((await ask('Song Han lamps')).found.map(({ id }) => id)).toContain('bells');
	});

	test.each(['oneill', 'Ada Oneill', 'oneill jeanpierre', 'JeanPierre ONeill'])(
		'is found without the sign that joins its parts: %s',
		async (query) => {
			const papers = [
				{ id: 'both', title: 'Goats', text: 'They graze.', names: ['Ada O’Neill', 'Jean-Pierre O’Neill'] },
				{ id: 'other', title: 'Sheep', text: 'They graze.', names: ['Neil O. Poe'] },
			];
			const { found } = await find(query, known, smallIndex(papers));
			expect(found.map(({ id, isFull }) => [id, isFull])).toEqual([['both', true]]);
		},
	);

	describe('without what stands between its words', () => {
		const papers = [
			{ id: 'bellamy', title: 'Goats', text: 'They graze.', names: ['Ada Poe', 'John Bellamy Foster'] },
			{ id: 'plain', title: 'Sheep', text: 'They graze.', names: ['John Foster'] },
			{ id: 'short', title: 'Cows', text: 'They graze.', names: ['R. W.M. de Vernooij'] },
			{ id: 'other', title: 'Bells', text: 'They ring.', names: ['John Poe', 'Ada B. Foster', 'Foster House'] },
		];
		const idsFor = async (query: string): Promise<string[]> => {
			const { found } = await find(query, known, smallIndex(papers));
			return found.filter(({ isFull }) => isFull).map(({ id }) => id);
		};

		test('is found behind those that stand as typed', async () => {
			for (const query of ['John Foster', 'Foster, John', 'foster john'])
				expect(await idsFor(query), query).toEqual(['plain', 'bellamy']);
			expect(await idsFor('John Foster graze')).toEqual(['plain', 'bellamy']);
			expect(await idsFor('R. Vernooij')).toEqual(['short']);
		});

		test('goes before the texts where a letter tells of a name', async () => {
			const fostering = ['a', 'b', 'c', 'd'].map((id) => ({ id, title: 'Lambs', text: 'Ewes foster them.' }));
			const all = [...papers, ...fostering];
			const { found } = await find('Foster, J. B.', known, smallIndex(all));
			expect(found[0]?.id).toBe('bellamy');
		});

		test('is found by the letters of given names', async () => {
			expect(await idsFor('Foster, J. B.')).toEqual(['bellamy']);
			expect((await idsFor('J. Foster')).sort()).toEqual(['bellamy', 'plain']);
			expect(await idsFor('Vernooij, R.')).toEqual(['short']);
			expect(await idsFor('F. House')).toEqual(['other']);
			for (const query of ['Foster JB', 'Foster, JB', 'JB Foster', 'JB Foster 2025'])
				expect(await idsFor(query), query).toEqual(['bellamy']);
		});
	});

	test.each(['(', ' ', ', ', 'et al '])('is not looked for in %j thousands of times', (signs) => {
		const query = `Poe${signs.repeat(500_000)}Song`;
		expect(withoutCitation(`(${query} et al. `)).toMatch(/^Poe.*Song/);
		expect(withoutCitation(`(${query}${signs.repeat(500_000)})`)).toMatch(/^Poe.*Song/);
	});

	test('that is half a word while it is being typed hides no longer words', async () => {
		expect(await fullFor('vis')).toHaveLength(27);
	});
});
