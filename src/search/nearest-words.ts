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
		// Letters are left out more often than added, and a word that many papers use is likelier meant.
		const cost =
			wrong * LETTER_COST + (sameStart(typed, word) ? 0 : FIRST_LETTER_COST) + (word.length < typed.length ? 0.5 : 0);
		near.push({ word, cost: cost - Math.log2(1 + papers) * 0.4 });
	}
	return near.sort((a, b) => a.cost - b.cost || (a.word < b.word ? -1 : 1)).slice(0, MOST_WORDS);
}

/** In short words and at a word's beginning a wrong letter is rarer, and another word more often as near. */
function isLikely(typed: string, word: string, wrong: number): boolean {
	if (wrong > (typed.length < LONG_WORD ? 1 : 2)) return false;
	if (!sameStart(typed, word)) return wrong === 1 && typed.length >= LONG_WORD;
	const isExchange = typed.length === word.length && lettersOf(typed) !== lettersOf(word);
	return typed.length > SHORTEST_WORD || !isExchange;
}

const sameStart = (a: string, b: string): boolean => a.startsWith(b.slice(0, 1));

const lettersOf = (word: string): string => word.split('').sort().join('');
