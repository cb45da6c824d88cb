import { distance } from './distance.ts';
import type { SearchWords } from './search-words.ts';

export interface NearWord {
	word: string;
	/** The lower, the likelier it was meant. */
	cost: number;
}

const MOST_WORDS = 4;
const SHORTEST_WORD = 4;
/** From this length on, two letters may be wrong. */
const LONG_WORD = 6;
const LETTER_COST = 4;
const FIRST_LETTER_COST = 2;

/** The words of the collection that may have been meant by one that it does not have, the likeliest first. */
export function nearestWords(typed: string, { frequency }: SearchWords): NearWord[] {
	if (typed.length < SHORTEST_WORD || /\d/.test(typed)) return [];
	const near: NearWord[] = [];
	for (const [word, papers] of frequency) {
		if (word.length < SHORTEST_WORD || /[-'\d]/.test(word)) continue;
		const wrong = distance(typed, word, 2);
		if (!isLikely(typed, word, wrong)) continue;
		const start = sameStart(typed, word) ? 0 : FIRST_LETTER_COST;
		// A word that many papers use is likelier meant.
		near.push({ word, cost: wrong * LETTER_COST + start + slipCost(typed, word) - Math.log2(1 + papers) * 0.4 });
	}
	return near.sort((a, b) => a.cost - b.cost || (a.word < b.word ? -1 : 1)).slice(0, MOST_WORDS);
}

/** Letters are left out more often than added, and swapped more often than taken for others. */
function slipCost(typed: string, word: string): number {
	if (word.length > typed.length) return 0;
	if (word.length < typed.length) return 0.5;
	return isExchange(typed, word) ? 1 : 0;
}

const isExchange = (typed: string, word: string): boolean =>
	typed.length === word.length && lettersOf(typed) !== lettersOf(word);

/** In short words and at a word's beginning a wrong letter is rarer, and another word more often as near. */
function isLikely(typed: string, word: string, wrong: number): boolean {
	if (wrong > (typed.length < LONG_WORD ? 1 : 2)) return false;
	if (!sameStart(typed, word)) return wrong === 1 && typed.length >= LONG_WORD;
	return typed.length > SHORTEST_WORD || !isExchange(typed, word);
}

const sameStart = (a: string, b: string): boolean => a.startsWith(b.slice(0, 1));

const lettersOf = (word: string): string => word.split('').sort().join('');
