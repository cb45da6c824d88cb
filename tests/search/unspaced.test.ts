import { expect, test } from 'vitest';
import { fold } from '../../src/search/fold.ts';
import { lookupIn } from '../../src/search/lookup.ts';
import type { Hit } from '../../src/search/matches.ts';
import { countWords, packWords, unpackWords } from '../../src/search/search-words.ts';
import { piecesAsked, piecesWithin } from '../../src/search/unspaced.ts';

test.each([
	['深度学习', ['深', '度', '学', '习', '深度', '度学', '学习'], ['深度', '度学', '学习']],
	['学', ['学'], ['学']],
	['gpt模型', ['gpt', '模', '型', '模型'], ['gpt', '模型']],
	['データー', ['テ', 'ー', 'タ', 'テー', 'ータ', 'ター'], ['テー', 'ータ', 'ター']],
	['𠮷野', ['𠮷', '野', '𠮷野'], ['𠮷野']],
	['lamp', [], []],
	['лампа', [], []],
	[fold('한국어'), [], []],
])('%s has pieces that can be searched for', (word, within, asked) => {
	expect(piecesWithin(fold(word))).toEqual(within);
	expect(piecesAsked(fold(word))).toEqual(asked);
});

const at = (...places: number[]): Hit => ({ places, inTitle: false });
const PAGES: Readonly<Record<string, [id: string, hit: Hit][]>> = {
	深度: [
		['together', at(0, 7)],
		['apart', at(0)],
	],
	度学: [['together', at(7)]],
	学习: [
		['together', at(7)],
		['apart', at(4)],
	],
};
const { text } = lookupIn(
	{ total: 2, stemOf: (word) => word, pagesWith: (stem) => Promise.resolve(new Map(PAGES[stem])) },
	unpackWords(packWords([countWords([''])], [])),
);

test('a word without blanks around it is where all of its pieces are', async () => {
	expect([...(await text('深度学习', true))]).toEqual([['together', at(7)]]);
	expect([...(await text('学习', false))].map(([id]) => id)).toEqual(['together', 'apart']);
	expect(await text('度量', true)).toEqual(new Map());
});
