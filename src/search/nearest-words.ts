import { compareText } from '../model/compare.ts';
import { distance } from '../model/distance.ts';
import { stemsOf } from './fold.ts';
import type { SearchWords } from './search-words.ts';

export interface NearWord {
	word: string;
	/** The lower, the likelier it was meant. */
	cost: number;
	/** It is so unlike what was typed that another word may have been meant. */
	isGuessed: boolean;
}

const MOST_WORDS = 4;
const SHORTEST_WORD = 4;
/** From this length on, the first letter may be wrong. */
const LONG_WORD = 6;
const SHORTEST_STEM = 5;
const LONGEST_ENDING = 2;
const LONGEST_OTHER_ENDING = 4;
/** In shorter words two wrong letters, or one taken for another, make another word as often. */
export const SURE_LENGTH = 8;
const LETTER_COST = 4;
const FIRST_LETTER_COST = 2;

/** The words of the collection that may have been meant by one that it does not have, the likeliest first. */
export function nearestWords(typed: string, { frequency }: SearchWords): NearWord[] {
	if (typed.length < SHORTEST_WORD || /\d/.test(typed)) return [];
	const near: NearWord[] = [];
	for (const [word, papers] of frequency) {
		if (word.length < SHORTEST_WORD || /[-'\d]/.test(word)) continue;
		const wrong = distance(typed, word, 2);
		if (!isLikely(typed, word, wrong) && !isKin(typed, word)) continue;
		const start = sameStart(typed, word) ? 0 : FIRST_LETTER_COST;
		const cost = wrong * LETTER_COST + start + slipCost(typed, word) - usedBy(papers);
		near.push({ word, cost, isGuessed: isGuess(typed, word, wrong) });
	}
	return near.sort((a, b) => a.cost - b.cost || compareText(a.word, b.word)).slice(0, MOST_WORDS);
}

/** Whether what was typed is as likely a right word that the collection does not have, as `poker` where it has `power`. */
function isGuess(typed: string, word: string, wrong: number): boolean {
	if (typed.length >= SURE_LENGTH) return wrong > 2 || (wrong === 2 && isExchange(typed, word));
	return wrong > 1 || isExchange(typed, word);
}

/** How much likelier a word is meant because so many papers use it. */
export const usedBy = (papers: number): number => Math.log2(1 + papers) * 0.4;

const SHORTEST_SLIP = 7;
/** A word that so many times as many papers use was meant rather. */
const MORE = 50;

/**
 * Whether a word that some papers have is a slip of one that very many more have: one of them has the slip too, or its stem
 * is that of another word, as `resoning` has that of `resonant`.
 *
 * @param papers How many have the word, or its stem.
 */
export function isSlipOfMore(typed: string, papers: number, words: SearchWords): boolean {
	if (papers === 0 || typed.length < SHORTEST_SLIP || words.frequency.has(typed) || words.near.hasWord(typed))
		return false;
	const isMeant = ({ word }: NearWord): boolean =>
		isInnerSlip(typed, word) && stemsOf(word) !== stemsOf(typed) && (words.frequency.get(word) ?? 0) >= MORE * papers;
	return nearestWords(typed, words).some(isMeant);
}

/** A letter left out, doubled or swapped within the word: another letter and another ending make another word as often. */
export const isInnerSlip = (typed: string, word: string): boolean =>
	sameStart(typed, word) && typed.at(-1) === word.at(-1) && !isExchange(typed, word) && distance(typed, word, 1) === 1;

/** Of one family, whose stems differ all the same: `curious` and `curiosity`. */
export function isKin(typed: string, word: string): boolean {
	const shared = Math.min(typed.length, word.length) - LONGEST_ENDING;
	const isShort = Math.max(typed.length, word.length) - shared <= LONGEST_OTHER_ENDING;
	return isShort && shared >= SHORTEST_STEM && word.startsWith(typed.slice(0, shared));
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
	if (wrong > (Math.max(typed.length, word.length) < SURE_LENGTH ? 1 : 2)) return false;
	if (!sameStart(typed, word)) return wrong === 1 && (typed.length >= LONG_WORD || areBeginningsSwapped(typed, word));
	// Two letters taken for others make another word more often than the same.
	if (wrong === 2 && isExchange(typed, word)) return typed.length > SURE_LENGTH;
	return typed.length > SHORTEST_WORD || !isExchange(typed, word);
}

/** `alrge` is hardly anything but `large`. */
const areBeginningsSwapped = (typed: string, word: string): boolean =>
	typed.length > SHORTEST_WORD && lettersOf(typed) === lettersOf(word);

const sameStart = (a: string, b: string): boolean => a.startsWith(b.slice(0, 1));

const lettersOf = (word: string): string => word.split('').sort().join('');
