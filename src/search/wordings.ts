import { partsOf, stemsOf } from './fold.ts';
import type { SearchWords } from './search-words.ts';
import type { Thing } from './things.ts';
import { FILLERS } from './word-lists.ts';
import { aroundDigit, beforeNumber, respellings } from './spellings.ts';

/** One way in which a paper may say a thing: words that must all be there. */
export interface Wording {
	words: readonly string[];
	/** The words must follow one another. */
	isPhrase: boolean;
	/** Of a phrase with words left out: how many words each stands behind the one before. */
	distances?: readonly number[];
	/** What a match is worth beside one of the words as typed. */
	worth: number;
	/** Near in meaning, not the same: what matches only so is no full answer. */
	isLoose: boolean;
}

const SAME_WORTH = 0.9;
const NEAR_WORTH = 0.75;
/** Of a phrase without its small words. */
const LEFT_WORTH = 0.5;

/** The words as they are, wherever they stand. */
export const plain = (words: readonly string[]): Wording => ({ words, isPhrase: false, worth: 1, isLoose: false });

/** The words one after the other. */
export const inOrder = (words: readonly string[]): Wording => ({ ...plain(words), isPhrase: true });

/** Those words of a run that have these places, as far apart as they stand there. */
export function atDistances(run: readonly string[], places: readonly number[]): Wording {
	const distances = places.map((place, at) => place - (places[at - 1] ?? place - 1));
	return { ...inOrder(places.map((place) => run[place] ?? '')), distances };
}

/**
 * Every way in which papers may say what was typed, the words as typed first.
 *
 * @param phrases The stems of what it may be together with other words of the search.
 */
export function wordingsOf(thing: Thing, words: SearchWords, phrases: readonly string[] = []): Wording[] {
	const { key } = thing;
	const others = (texts: readonly string[]): Wording[] =>
		texts.map((text) => inOrder(text.split(' ').flatMap(partsOf)));
	const same = words.same.othersOf(key).filter((other) => !hasOtherMeaning(other, key, words));
	const near = new Set([key, ...phrases].flatMap((phrase) => nearTo(phrase, words)));
	return [
		...asTyped(thing, words),
		...others(same).map((wording) => ({ ...wording, worth: SAME_WORTH })),
		...others([...near]).map((wording) => ({ ...wording, worth: NEAR_WORTH, isLoose: true })),
	];
}

/** What is near in meaning, but for a word of the phrase itself: `body pose` is near `pose`, which `body` is not. */
const nearTo = (phrase: string, { near }: SearchWords): string[] =>
	near.othersOf(phrase).filter((other) => !phrase.split(' ').includes(stemsOf(other)));

/** What is typed, in its spellings. With small words that belong to it, it is more than the others say alone. */
function asTyped({ typed, telling, key }: Thing, words: SearchWords): Wording[] {
	const spelt = spellingsOf(telling, words);
	const isPhrase = typed.length > 1 && typed.some((word) => FILLERS.has(word)) && key === stemsOf(typed.join(' '));
	if (!isPhrase) return spelt;
	const left = telling.length < typed.length ? spelt : [];
	return [inPhrase(typed), ...left.map((wording) => ({ ...wording, worth: LEFT_WORTH, isLoose: true }))];
}

/**
 * A phrase by its telling words, since small ones are in most papers; by all where one alone is telling, as that of `end to
 * end` is, which is its own neighbour.
 */
function inPhrase(typed: readonly string[]): Wording {
	const parts = typed.flatMap(partsOf);
	const telling = [...parts.keys()].filter((place) => !FILLERS.has(parts[place] ?? ''));
	const isOne = new Set(telling.map((place) => parts[place])).size < 2;
	return isOne ? inOrder(parts) : atDistances(parts, telling);
}

/**
 * Whether an acronym stands for another thing than the long form asked for, as TTS does for test-time scaling and for text
 * to speech. Long forms with a word in common, not a small one, are one thing.
 *
 * @param key The stems of what was asked for.
 */
function hasOtherMeaning(acronym: string, key: string, words: SearchWords): boolean {
	const asked = key.split(' ');
	const others = words.same
		.othersOf(stemsOf(acronym))
		.map((long) => stemsOf(long).split(' '))
		.filter((stems) => stems.length > 1 && stems.join(' ') !== key);
	return others.length > 0 && !others.some((stems) => stems.some((stem) => asked.includes(stem) && !FILLERS.has(stem)));
}

const isKnownIn =
	({ frequency }: SearchWords) =>
	(word: string): boolean =>
		frequency.has(word);

/** The same words with a hyphen, in one, apart, or by the other side of the Atlantic. */
function spellingsOf(typed: readonly string[], words: SearchWords): Wording[] {
	const isKnown = isKnownIn(words);
	const parts = typed.flatMap(partsOf);
	const joined = parts.join('');
	const inOne = parts.length > 1 ? [joined, ...respellings(joined).filter(isKnown)] : [];
	const withDigit = parts.length === 2 ? ['2', '4'].map((digit) => parts.join(digit)).filter(isKnown) : [];
	const respelt = parts.flatMap((part, at) =>
		respellings(part)
			.filter(isKnown)
			.map((other) => parts.with(at, other)),
	);
	return [
		plain(parts),
		...[...inOne, ...withDigit].map((word) => plain([word])),
		...(parts.length === 1 ? apart(joined, words).map(inOrder) : []),
		...respelt.map(plain),
	];
}

const SHORTEST_PART = 3;

/** The words in one that others write apart: `finetuning`, `text2sql`. */
function apart(word: string, words: SearchWords): string[][] {
	const isKnown = isKnownIn(words);
	const around = aroundDigit(word);
	if (around) return [around];
	const numbered = beforeNumber(word);
	if (numbered) return isKnown(word) ? [] : [numbered];
	const cuts = Array.from({ length: Math.max(0, word.length - 2 * SHORTEST_PART + 1) }, (_, at) => at + SHORTEST_PART);
	return cuts
		.map((at) => [word.slice(0, at), word.slice(at)])
		.filter((halves) => isKnown(halves.join('-')) || (!isKnown(word) && halves.every(isKnown)));
}
