import type { Concept } from './concepts.ts';
import type { Wording } from './wordings.ts';

/** A word in a page. */
export interface Hit {
	/** Where in the page's text the word stands, counted in words. */
	places: readonly number[];
	inTitle: boolean;
}

/** The pages that hold a word, by id. */
export interface Lookup {
	/** How many pages there are. */
	total: number;
	/** In title or text; with `isOpen`, where none does, those with longer words that begin with it. */
	text: (word: string, isOpen: boolean) => Promise<ReadonlyMap<string, Hit>>;
	/** In the name of who wrote it. */
	name: (word: string) => Promise<ReadonlyMap<string, Hit>>;
	/** With this number at arXiv or this DOI. */
	number: (number: string) => Promise<ReadonlyMap<string, Hit>>;
}

/** A concept in a page. */
export interface Match {
	/** How much the page is about it, and how rare that is. */
	strength: number;
	/** Of the strongest wording. */
	places: readonly number[];
	/** Of every wording; where the concept itself is there, without those of words that are only near in meaning. */
	everyPlace: readonly number[];
	/** It is there only in words that are near in meaning. */
	isLoose: boolean;
}

export type Matches = ReadonlyMap<string, Match>;

/** The pages that hold a concept in any wording, each with its strongest and a little for every other. */
export async function matchesOf({ wordings, isOpen, isName }: Concept, lookup: Lookup): Promise<Matches> {
	const best = new Map<string, Match>();
	// Another name for a thing is no rarer than the thing, lest pages that have it go before those with the words as typed.
	let most: number | undefined;
	for (const wording of wordings) {
		const pages = await pagesWith(wording, (word) => (isName ? lookup.name(word) : lookup.text(word, isOpen)));
		if (pages.size === 0) continue;
		const own = rarity(pages.size, lookup.total);
		const rare = Math.min(own, (most ??= own));
		for (const [id, found] of pages) {
			const match = { ...found, strength: rare * found.strength };
			const before = best.get(id);
			best.set(id, before ? bothOf(before, match) : match);
		}
	}
	return best;
}

/** What a further wording of a concept adds to the strongest. */
const FURTHER_WORTH = 0.15;

/** A concept that a page has in two wordings, which is more than one. */
function bothOf(before: Match, match: Match): Match {
	const [stronger, weaker] = before.strength >= match.strength ? [before, match] : [match, before];
	const strict = [before, match].filter(({ isLoose }) => !isLoose);
	const told = strict.length > 0 ? strict : [before, match];
	return {
		...stronger,
		strength: stronger.strength + FURTHER_WORTH * weaker.strength,
		everyPlace: told.flatMap(({ everyPlace }) => everyPlace),
		isLoose: strict.length === 0,
	};
}

/** The pages that hold all words of a wording. */
export async function pagesWith(
	{ words, isPhrase, distances = words.map(() => 1), worth, isLoose }: Wording,
	hitsOf: (word: string) => Promise<ReadonlyMap<string, Hit>>,
): Promise<Matches> {
	const pages = await Promise.all(words.map(hitsOf));
	const matches = new Map<string, Match>();
	for (const id of pages[0]?.keys() ?? []) {
		const everyHit = pages.flatMap((hits) => hits.get(id) ?? []);
		if (everyHit.length < words.length) continue;
		const hits = isPhrase ? inRuns(everyHit, distances) : everyHit;
		if (hits.some(({ places }) => places.length === 0)) continue;
		const isTogether =
			isPhrase || hits.every((hit, at) => at === 0 || smallestGap(hits[at - 1]?.places ?? [], hit.places) <= 1);
		const strength = worth * closeness(hits.length, isTogether) * Math.min(...hits.map(strengthOf));
		const places = hits.flatMap(({ places }) => places);
		matches.set(id, { strength, places, everyPlace: places, isLoose });
	}
	return matches;
}

/** The words with those places alone where all of them follow one another at their distances. */
function inRuns(hits: readonly Hit[], distances: readonly number[]): Hit[] {
	const begun = following(
		hits.map(({ places }) => places),
		distances,
	);
	const back = distances.slice(1).map((distance) => -distance);
	const whole = following(begun.toReversed(), [0, ...back.toReversed()]).toReversed();
	return hits.map((hit, at) => ({ ...hit, places: whole[at] ?? [] }));
}

/** The places of each word that follow one of the word before. What hyphens join has one place, so less may part them. */
function following(words: readonly (readonly number[])[], distances: readonly number[]): number[][] {
	let before: ReadonlySet<number> | undefined;
	return words.map((places, at) => {
		const distance = distances[at] ?? 1;
		const steps = Array.from({ length: Math.abs(distance) + 1 }, (_, step) => step * Math.sign(distance));
		const kept = places.filter((place) => !before || steps.some((step) => before?.has(place - step)));
		before = new Set(kept);
		return kept;
	});
}

/** The inverse document frequency of BM25. */
export const rarity = (pages: number, total: number): number => Math.log(1 + (total - pages + 0.5) / (pages + 0.5));

/** A first mention says most, further ones ever less. */
const SATURATION = 1.2;
const IN_TITLE = 1.6;

const strengthOf = ({ places, inTitle }: Hit): number =>
	(places.length / (places.length + SATURATION)) * (inTitle ? IN_TITLE : 1);

/** Words that follow one another are likelier one thing than words far apart. */
const closeness = (words: number, isTogether: boolean): number => (words === 1 ? 1 : isTogether ? 1.2 : 0.8);

/** How many words the nearest two places are apart. */
export function smallestGap(a: readonly number[], b: readonly number[]): number {
	let smallest = Infinity;
	for (const one of a) for (const other of b) smallest = Math.min(smallest, Math.abs(one - other));
	return smallest;
}
