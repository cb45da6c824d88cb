import { distance } from '../model/distance.ts';
import type { Concept } from './concepts.ts';
import { wordsOf } from './fold.ts';
import { type Lookup, pagesWith } from './matches.ts';
import { isKin, isSlipOfMore, nearestWords, SURE_LENGTH, usedBy } from './nearest-words.ts';
import type { SearchWords } from './search-words.ts';
import { FILLERS } from './word-lists.ts';
import type { Wording } from './wordings.ts';

/** Where a search is looked up, and with what. */
interface Asked {
	query: string;
	words: SearchWords;
	lookup: Lookup;
}

/**
 * Says of each concept that no text has in any wording which words of the collection are nearest to what was typed, or
 * takes it for a name.
 */
export async function correct(concepts: readonly Concept[], asked: Asked): Promise<readonly Concept[]> {
	const readings = await Promise.all(concepts.map((concept) => readingsOf(concept, asked)));
	return concepts.map((concept, at) => {
		const others = readings.filter((_, other) => other !== at && concepts[other]?.isOptional === false);
		const likely = (readings[at] ?? []).filter((reading) => others.length > 0 || saysAnything(reading));
		const best = likeliest(likely, others);
		if (best?.isName) return { ...concept, isName: true };
		if (!best || best.cost === 0) return concept;
		const corrected = best.words.join(' ');
		// Of a letter that was taken for another, the rest of the search tells enough, or two words of it.
		const isTold = others.length > 0 && withAll([...best.pages], others, ENOUGH_OTHERS) > 0;
		const isSure = isTold && distance(concept.typed, corrected, 1) === 1;
		const isGuessed = (best.isGuessed || isHardlyUsed(concept, best, asked)) && !isSure;
		const isLeft = isGuessed && others.length >= ENOUGH_OTHERS && !isKin(concept.typed, corrected);
		return isLeft ? concept : { ...concept, corrected, isGuessed };
	});
}

/**
 * Beside so many words a guess helps less than it misleads, unless it is of one family: `laser scanners for messy
 * readings` are no later ones.
 */
const ENOUGH_OTHERS = 2;

/** Nobody searches for a small word alone: `witch` is no slip of `with`. */
const saysAnything = ({ cost, words }: Reading): boolean => cost === 0 || words.some((word) => !FILLERS.has(word));

/** A short word that no more of the pages use, one in so many, was hardly meant: `liver` is no slip of `live`. */
const HARDLY = 64;

const isHardlyUsed = ({ typed }: Concept, { pages }: Reading, { lookup }: Asked): boolean =>
	typed.length < SURE_LENGTH && pages.size * HARDLY < lookup.total;

/** One way to read what was typed. */
interface Reading {
	words: readonly string[];
	/** 0 where it is what was typed. */
	cost: number;
	/** The pages with any of the words. */
	pages: ReadonlySet<string>;
	isName?: boolean;
	/** It is so unlike what was typed that another thing may have been meant. */
	isGuessed: boolean;
}

/** A reading that shares pages with all the rest of the search, or with each word of it, is likelier by about a letter. */
const TOGETHER = 3;

/**
 * The likeliest way to read a concept. Where one goes with all the rest, how many pages have that tells more than how many
 * have the words alone.
 *
 * @param others How the rest of the search may be read.
 */
function likeliest(readings: readonly Reading[], others: readonly Reading[][]): Reading | undefined {
	if (readings.length < 2 || others.length === 0) return readings.toSorted((a, b) => a.cost - b.cost)[0];
	const weighed = readings.map((reading) => {
		// Few type a word twice, and all pages with it go with it.
		const isSaid = others.some((other) => other.some(({ words }) => words.join(' ') === reading.words.join(' ')));
		const ids = isSaid ? [] : [...reading.pages];
		const whole = withAll(ids, others);
		const paired = others.filter((other) => ids.some((id) => has(other, id))).length / others.length;
		return { reading, whole, likelihood: TOGETHER * paired - reading.cost };
	});
	if (weighed.some(({ whole }) => whole > 0))
		for (const one of weighed)
			one.likelihood += TOGETHER * Math.sign(one.whole) + usedBy(one.whole) - usedBy(one.reading.pages.size);
	return weighed.sort((a, b) => b.likelihood - a.likelihood)[0]?.reading;
}

const has = (other: readonly Reading[], id: string): boolean => other.some(({ pages }) => pages.has(id));

/** How many of some pages have all the rest of the search, or so much of it. */
const withAll = (ids: readonly string[], others: readonly Reading[][], most = others.length): number =>
	ids.filter((id) => others.filter((other) => has(other, id)).length >= Math.min(most, others.length)).length;

const MOST_READINGS = 5;

/** The pages that have a word, and no slip. */
type HitsOf = (word: string) => ReturnType<Lookup['text']>;

/** What was typed where any paper has it, else what may have been meant. */
async function readingsOf(concept: Concept, { query, words, lookup }: Asked): Promise<Reading[]> {
	const { typed, wordings, isOpen, isExact } = concept;
	const hitsOf: HitsOf = async (word) => {
		const pages = await lookup.text(word, isOpen);
		return !isExact && isSlipOfMore(word, pages.size, words) ? new Map() : pages;
	};
	const strict = wordings.filter(({ isLoose }) => !isLoose);
	const loose = wordings.filter(({ isLoose }) => isLoose);
	const known =
		(await readingIn(strict, hitsOf)) ?? (isSlip(typed, words) ? undefined : await readingIn(loose, hitsOf));
	if (known) return [known];
	if (isExact) return [];
	const unknown = wordings[0]?.words ?? [];
	const others = await mendedReadings(unknown, words, lookup, hitsOf);
	const named = await namedIn(unknown, lookup);
	const slips = others.filter((other) => distance(typed, other.words.join(' '), 1) === 1);
	const most = (isCapital(typed, query) ? SLIPS_A_CAPITAL : SLIPS_A_NAME) * (named?.pages.size ?? 0);
	return named && slips.every(({ pages }) => pages.size <= most) ? [named] : others;
}

/** The first of some wordings that any paper has. */
async function readingIn(wordings: readonly Wording[], hitsOf: HitsOf): Promise<Reading | undefined> {
	for (const wording of wordings) {
		const pages = wording.isPhrase ? [await pagesWith(wording, hitsOf)] : await Promise.all(wording.words.map(hitsOf));
		if (pages.every(({ size }) => size > 0))
			return { words: wording.words, cost: 0, pages: new Set(pages.flatMap(idsOf)), isGuessed: false };
	}
	return undefined;
}

/** Some words, with the nearest of the collection for those that no paper has. */
async function mendedReadings(
	unknown: readonly string[],
	words: SearchWords,
	lookup: Lookup,
	hitsOf: HitsOf,
): Promise<Reading[]> {
	let found: Omit<Reading, 'pages'>[] = [{ words: [], cost: 0, isGuessed: false }];
	for (const word of unknown) {
		const isKnown = (await hitsOf(word)).size > 0;
		const choices = isKnown ? [{ word, cost: 0, isGuessed: false }] : nearestWords(word, words);
		found = found.flatMap((reading) =>
			choices.map((choice) => ({
				words: [...reading.words, choice.word],
				cost: reading.cost + choice.cost,
				isGuessed: reading.isGuessed || choice.isGuessed,
			})),
		);
	}
	return Promise.all(
		found.slice(0, MOST_READINGS).map(async (reading) => {
			const pages = await Promise.all(reading.words.map((word) => lookup.text(word, false)));
			return { ...reading, pages: new Set(pages.flatMap(idsOf)) };
		}),
	);
}

/** Whether a word is a letter away from one of the collection, and has no more than its stem in common with the thesaurus. */
const isSlip = (typed: string, words: SearchWords): boolean =>
	!typed.includes(' ') &&
	!words.near.hasWord(typed) &&
	nearestWords(typed, words).some(({ word }) => distance(typed, word, 1) === 1);

/** A word that so many times as many pages use was rather meant than a name: `visin` is `vision`, though a Visin writes. */
const SLIPS_A_NAME = 20;
/** The same of a name with a capital, which phones give every first word. */
const SLIPS_A_CAPITAL = 500;

const isCapital = (typed: string, query: string): boolean =>
	query.split(/\s+/).some((word) => /^\p{Lu}/u.test(word) && wordsOf(word).join(' ') === typed);

async function namedIn(words: readonly string[], lookup: Lookup): Promise<Reading | undefined> {
	const pages = await Promise.all(words.map(lookup.name));
	if (pages.length === 0 || pages.some(({ size }) => size === 0)) return undefined;
	return { words, cost: 0, pages: new Set(pages.flatMap(idsOf)), isName: true, isGuessed: false };
}

const idsOf = (pages: ReadonlyMap<string, unknown>): string[] => [...pages.keys()];
