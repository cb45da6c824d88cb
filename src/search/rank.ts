import { compareText } from '../model/compare.ts';
import type { Concept } from './concepts.ts';
import { type Lookup, type Match, type Matches, matchesOf, rarity, smallestGap } from './matches.ts';

/** A page that was found. */
export interface Found {
	id: string;
	score: number;
	/** Whether the page has everything that was searched for. */
	isFull: boolean;
	/** Where in the page's text what was found stands, counted in words. */
	places: readonly number[];
}

interface MatchedConcept {
	concept: Concept;
	matches: Matches;
}

/** The pages that hold any of some concepts, the best first. */
export async function ranked(concepts: readonly Concept[], lookup: Lookup): Promise<Found[]> {
	const matched = concepts.map(async (concept) => ({ concept, matches: await matchesOf(concept, lookup) }));
	return inOrder(await Promise.all(matched), lookup.total);
}

const OPTIONAL_WORTH = 0.4;
const LOOSE_COVERAGE = 0.8;

/** Those with all concepts first, then by how rare what they have is and how much of the search that covers, then by id. */
function inOrder(asked: readonly MatchedConcept[], total: number): Found[] {
	const weighed = asked.map(({ concept, matches }) => ({
		isRequired: !concept.isOptional,
		worth: concept.isOptional ? OPTIONAL_WORTH : 1,
		weight: rarity(strictCount(matches) || matches.size, total),
		matches,
	}));
	const required = weighed.filter(({ isRequired }) => isRequired);
	const whole = sum(required, ({ weight, matches }) => (matches.size > 0 ? weight : 0)) || 1;
	const ids = new Set(weighed.flatMap(({ matches }) => [...matches.keys()]));
	const found = [...ids].map((id): Found => {
		const here = weighed.flatMap(({ matches }) => matches.get(id) ?? []);
		const covered = sum(required, ({ weight, matches }) => weight * coverage(matches.get(id)));
		const score = sum(weighed, ({ worth, matches }) => worth * (matches.get(id)?.strength ?? 0));
		return {
			id,
			isFull: required.every(({ matches }) => matches.get(id)?.isLoose === false),
			score: score * (0.3 + (0.7 * covered) / whole) * nearness(here),
			places: here.flatMap(({ everyPlace }) => everyPlace),
		};
	});
	return found.sort((a, b) => Number(b.isFull) - Number(a.isFull) || b.score - a.score || compareText(a.id, b.id));
}

const strictCount = (matches: Matches): number => [...matches.values()].filter(({ isLoose }) => !isLoose).length;

const coverage = (match: Match | undefined): number => (match ? (match.isLoose ? LOOSE_COVERAGE : 1) : 0);

/** How much more a page is worth that has the concepts one beside the other. */
const NEARNESS_WORTH = 0.3;

/** Up to so much more for a page that has the concepts close together, in the order in which they were typed. */
function nearness(matches: readonly Match[]): number {
	const gaps = matches.slice(1).map(({ places }, at) => smallestGap(matches[at]?.places ?? [], places));
	return gaps.length === 0 ? 1 : 1 + (NEARNESS_WORTH * sum(gaps, nearnessOf)) / gaps.length;
}

const nearnessOf = (gap: number): number => (gap <= 1 ? 1 : gap <= 3 ? 0.7 : gap <= 10 ? 0.3 : 0);

const sum = <Item>(items: readonly Item[], of: (item: Item) => number): number =>
	items.reduce((total, item) => total + of(item), 0);
