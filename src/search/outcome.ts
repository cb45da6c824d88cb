import { compareText } from '../model/compare.ts';
import type { Facets } from './facets.ts';
import type { Finding } from './find.ts';
import { countValues, type FilterCounts, passes } from './narrow.ts';
import type { Order, SearchState } from './state.ts';
import { partedQuery } from './unwanted.ts';
import { datedIn } from './year.ts';

/** Whether the papers shown have all that was searched for, or only the nearest could be found, or nothing. */
type MatchKind = 'all' | 'partial' | 'none';

export interface Outcome {
	match: MatchKind;
	/** What answers the search, in the order asked for. */
	ids: string[];
	/** The best of those that have only a part of it, where there is little else. */
	partialIds: string[];
	/** What each value of each filter would leave; absent where only the nearest are shown, which no filter makes better. */
	counts?: FilterCounts;
	/** The search that was answered in place of the one typed, where that has words which are none of the collection. */
	corrected?: string;
}

/** Where fewer papers than this have everything, the best with a part of it follow. */
const FEW = 3;
/** A list of what matches in part has no natural end. */
const MOST_PARTIAL = 10;

/** What a search comes to when the filters, the dates and the order have been applied. */
export function outcomeOf(
	{ found, corrected, left }: Finding,
	state: SearchState,
	facets: ReadonlyMap<string, Facets>,
): Outcome {
	const others = [...facets.keys()].filter((id) => left?.has(id) !== true);
	const all = asksForWords(state) ? found : others.map((id) => ({ id, isFull: true }));
	const whole = all.filter(({ isFull }) => isFull).flatMap(({ id }) => facets.get(id) ?? []);
	const passing = all.filter(({ id }) => passesState(facets.get(id), state));
	const full = passing.filter(({ isFull }) => isFull).map(({ id }) => id);
	const partial = passing.filter(({ isFull }) => !isFull).map(({ id }) => id);
	return {
		match: full.length > 0 ? 'all' : partial.length > 0 ? 'partial' : 'none',
		ids: inOrder(full.length > 0 ? ofYearFirst(full, state, facets) : partial.slice(0, MOST_PARTIAL), state, facets),
		partialIds: full.length > 0 && full.length < FEW ? partial.slice(0, MOST_PARTIAL - full.length) : [],
		...(whole.length > 0 && { counts: countValues(whole, state) }),
		...(corrected !== undefined && { corrected }),
	};
}

/** Whether anything is searched for but what to leave out. */
export const asksForWords = ({ query }: Pick<SearchState, 'query'>): boolean => partedQuery(query).wanted.trim() !== '';

const passesState = (facets: Facets | undefined, state: SearchState): boolean =>
	facets !== undefined && passes(facets, state);

/** Of what answers a search in full, that of the year first which it names beside its other words. */
function ofYearFirst(ids: readonly string[], { query }: SearchState, facets: ReadonlyMap<string, Facets>): string[] {
	const { year } = datedIn(query) ?? {};
	const isOfYear = (id: string): boolean => year !== undefined && facets.get(id)?.filters.year.includes(year) === true;
	return [...ids.filter(isOfYear), ...ids.filter((id) => !isOfYear(id))];
}

/** Without words there is no relevance, and the newest come first; what has no date comes last. */
function inOrder(ids: readonly string[], state: SearchState, facets: ReadonlyMap<string, Facets>): string[] {
	const by: Order = state.order === 'relevance' && !asksForWords(state) ? 'date' : state.order;
	if (by === 'relevance') return [...ids];
	const date = (id: string): string => facets.get(id)?.date ?? '';
	const comments = (id: string): number => facets.get(id)?.comments ?? 0;
	return ids.toSorted((a, b) => (by === 'comments' ? comments(b) - comments(a) : 0) || compareText(date(b), date(a)));
}
