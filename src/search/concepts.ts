import { partsOf, wordsOf } from './fold.ts';
import type { SearchWords } from './search-words.ts';
import { type Thing, thingsIn } from './things.ts';
import { FILLERS, GENERAL } from './word-lists.ts';
import { atDistances, inOrder, type Wording, wordingsOf } from './wordings.ts';
import { isYear } from './year.ts';

/** One thing that is searched for. */
export interface Concept {
	/** As typed, folded. */
	typed: string;
	/** The words as typed first. */
	wordings: readonly Wording[];
	/** Says little, such as `method` or a year: helps to order, and no paper must have it. */
	isOptional: boolean;
	/** The last word, which may still be being typed. */
	isOpen: boolean;
	/** Someone's name, or a part of it, and no word of a text. */
	isName?: boolean;
	/** Quoted: nothing else was meant. */
	isExact?: boolean;
	/** The words of the first wording as they were meant, where nobody uses those typed. */
	corrected?: string;
	/** What is searched for instead is so unlike it that another thing may have been meant. */
	isGuessed?: boolean;
}

const QUOTED = /["“”]([^"“”]+)["“”]/g;

/** Whether a search asks for words as they stand. */
export const hasPhrase = (query: string): boolean => query.search(QUOTED) >= 0;

/** What a search asks for, the quoted phrases first. Empty only where nothing but signs was typed. */
export function conceptsOf(query: string, words: SearchWords): Concept[] {
	const quoted = [...query.matchAll(QUOTED)].flatMap(([, phrase = '']) => quotedConcepts(phrase));
	const open = query.replace(QUOTED, ' ');
	const all = wordsOf(open).map(withoutGenitive);
	const saysNothing = quoted.length > 0 && all.every((word) => FILLERS.has(word));
	const things = saysNothing ? [] : thingsIn(all, words);
	const isOpen = /[\p{L}\p{N}]$/u.test(open) && things.at(-1)?.typed.at(-1) === all.at(-1);
	const asked = [
		...quoted,
		...things.map((thing, at) => ({
			...typedConcept(thing, words, phrasesAround(things, at)),
			isOpen: isOpen && at === things.length - 1,
		})),
	];
	if (asked.some(({ isOptional }) => !isOptional)) return asked;
	const isOnlyYears = asked.every(({ typed }) => isYear(typed));
	return asked.map((concept) => ({ ...concept, isOptional: !isOnlyYears && isYear(concept.typed) }));
}

/** A concept without the words that are only near it in meaning. */
export const strictly = (concept: Concept): Concept => ({
	...concept,
	wordings: concept.wordings.filter(({ isLoose }) => !isLoose),
});

/** Words that must follow one another. */
export const phraseConcept = (phrase: readonly string[]): Concept => ({
	typed: `"${phrase.join(' ')}"`,
	wordings: [inOrder(phrase)],
	isOptional: false,
	isOpen: false,
});

const withoutGenitive = (word: string): string => word.replace(/'s$/, '');

/** The parts of the words of a text, one place after the other; nothing where a lone sign such as `&` has a place. */
const runOf = (text: string): string[] =>
	text
		.trim()
		.split(/\s+/)
		.flatMap((token) => {
			const words = wordsOf(token);
			return words.length === 0 ? [''] : words.map(withoutGenitive).flatMap(partsOf);
		});

const placesIn = (run: readonly string[]): number[] => [...run.keys()].filter((place) => run[place] !== '');

/** What must stand as it was quoted; none where that is but signs. */
function quotedConcepts(phrase: string): Concept[] {
	const run = runOf(phrase);
	const places = placesIn(run);
	const concept = phraseConcept(places.map((place) => run[place] ?? ''));
	return places.length === 0 ? [] : [{ ...concept, wordings: [atDistances(run, places)], isExact: true }];
}

const LONGEST_TITLE = 8;
/** So many words at their distances tell a title. The lists of the small words are long, and are loaded for want of others. */
const ENOUGH_WORDS = 3;

/**
 * The words of a search as they stand, those too that say nothing: half of a title may be made of them. Papers that have
 * them so go first, and none must.
 */
export function asWhole(query: string, { frequency }: SearchWords): Concept[] {
	const run = runOf(query);
	const all = placesIn(run).map((place) => ({ place, word: run[place] ?? '' }));
	const telling = all.filter(({ word }) => !FILLERS.has(word)).length;
	if (all.length < 2 || all.length > LONGEST_TITLE || hasPhrase(query)) return [];
	const cost = (word: string): number => (FILLERS.has(word) ? (frequency.get(word) ?? 0) : -1);
	const places = all
		.map(({ place, word }) => ({ place, cost: cost(word) }))
		.sort((a, b) => a.cost - b.cost)
		.slice(0, Math.max(ENOUGH_WORDS, telling))
		.map(({ place }) => place)
		.sort((a, b) => a - b);
	const concept = phraseConcept(all.map(({ word }) => word));
	return [{ ...concept, wordings: [atDistances(run, places)], isOptional: true }];
}

const typedConcept = (thing: Thing, words: SearchWords, phrases: readonly string[]): Omit<Concept, 'isOpen'> => ({
	typed: thing.typed.join(' '),
	wordings: wordingsOf(thing, words, phrases),
	isOptional: thing.telling.every(saysLittle),
});

/** So near in a search may be the words of a phrase, counted in things, which is meant all the same. */
const REACH = 2;

/**
 * What a thing may be together with those around it, in either order: `layout of its own network` is a network layout.
 * What says little goes with everything: `small models beat a giant` is no small giant.
 */
function phrasesAround(things: readonly Thing[], at: number): string[] {
	const around = things
		.slice(Math.max(0, at - REACH), at + REACH + 1)
		.filter(({ telling }) => !telling.some(saysLittle));
	const thing = things[at];
	if (!thing || !around.includes(thing)) return [];
	return around.filter((other) => other !== thing).flatMap(({ key }) => [`${thing.key} ${key}`, `${key} ${thing.key}`]);
}

// A single letter or a small number is a piece of something: `Q`-learning, GPT-`4`. A paper of a year seldom names it.
const saysLittle = (word: string): boolean =>
	GENERAL.has(word) || word.length === 1 || /^[\d-]{1,2}$/.test(word) || isYear(word);
