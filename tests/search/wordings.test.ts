import { describe, expect, test } from 'vitest';
import { inOrder, plain, wordingsOf } from '../../src/search/wordings.ts';
import { stemsOf } from '../../src/search/fold.ts';
import { matchesOf } from '../../src/search/matches.ts';
import { countWords, packWords, unpackWords } from '../../src/search/search-words.ts';
import { smallIndex } from '../helpers/small-index.ts';

describe('an acronym', () => {
	const words = unpackWords(
		packWords(
			[
				countWords([
					'Lamp time shading (LTS) dims.',
					'Lantern to song (LTS) sings.',
					'Goat pasture oracles (GPO) know.',
					'Goats on pasture with oracles (GPO) know more.',
				]),
			],
			[],
		),
	);
	const wordingsFor = (typed: string): string[] =>
		wordingsOf({ typed: typed.split(' '), telling: typed.split(' '), key: stemsOf(typed) }, words).map(({ words }) =>
			words.join(' '),
		);

	test('that stands for several things stands for none of them that is asked for', () => {
		expect(wordingsFor('lamp time shading')).not.toContain('lts');
		expect(wordingsFor('lts')).toEqual(expect.arrayContaining(['lamp time shading', 'lantern to song']));
	});

	test('whose long forms have a word in common stands for one thing', () => {
		expect(wordingsFor('goat pasture oracles')).toContain('gpo');
	});
});

test('what has another, rarer name of a thing goes not before what has it as typed', async () => {
	const pages = [
		...['a', 'b', 'c', 'd'].map((id) => ({ id, title: 'Night', text: 'A gpo, two gpo and three gpo.' })),
		{ id: 'long', title: 'Night', text: 'A goat pasture oracle.' },
	];
	const wordings = [plain(['gpo']), inOrder(['goat', 'pasture', 'oracle'])];
	const concept = { typed: 'gpo', wordings, isOptional: false, isOpen: false };
	const matches = await matchesOf(concept, smallIndex(pages));
	expect(matches.get('long')?.strength).toBeLessThan(matches.get('a')?.strength ?? 0);
});
