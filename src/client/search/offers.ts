import { dateInWords, yearOf } from '../../model/date.ts';
import type { FilterName } from '../../search/facets.ts';
import { fold } from '../../search/fold.ts';
import type { FilterCounts } from '../../search/narrow.ts';
import { type Choice, EMPTY_STATE, type SearchState } from '../../search/state.ts';
import { FILLERS, GENERAL } from '../../search/word-lists.ts';
import { datedIn, monthIn } from '../../search/year.ts';
import { chipItem } from './chips.ts';

/** A value of a filter with what readers call it. */
export type NamedChoice = Choice & { name: string };

/** Of what else has a name, readers have no use for a list. */
const WORDS: Partial<Record<FilterName, (name: string) => string>> = {
	topic: (name) => `All papers on ${name}`,
	year: (name) => `All papers of ${name}`,
	organization: (name) => `All papers of ${name}`,
};

const MOST_OFFERS = 3;

/** A search that a reader may rather mean. */
interface Offer {
	words: string;
	state: SearchState;
}

/**
 * What a reader who searches so may mean: all papers of something or of a month, or those alone of the year that is named.
 *
 * @param counts How many papers each value of each filter would leave of the answer.
 */
export function offersFor(state: SearchState, known: readonly NamedChoice[], counts?: FilterCounts): Offer[] {
	const all = choicesNamed(state.query, known).map(({ name, ...choice }) => ({
		words: WORDS[choice.filter]?.(name) ?? name,
		state: { ...EMPTY_STATE, order: state.order, choices: [choice] },
	}));
	return [...all, ...ofItsMonth(state, known), ...ofItsYear(state, known, counts)];
}

function ofItsMonth({ query, order }: SearchState, known: readonly NamedChoice[]): Offer[] {
	const month = monthIn(query);
	if (!month || !known.some(({ filter, value }) => filter === 'year' && value === yearOf(month))) return [];
	return [{ words: `All papers of ${dateInWords(month)}`, state: { ...EMPTY_STATE, order, from: month, to: month } }];
}

function ofItsYear(state: SearchState, known: readonly NamedChoice[], counts?: FilterCounts): Offer[] {
	const { year, rest } = datedIn(state.query) ?? {};
	const choice = known.find(({ filter, value }) => filter === 'year' && value === year);
	if (rest === undefined || choice === undefined || !counts?.year.get(choice.value)) return [];
	const { name, ...ofYear } = choice;
	return [{ words: `Only those of ${name}`, state: { ...state, query: rest, choices: [...state.choices, ofYear] } }];
}

/**
 * The values of filters that a reader who types this may mean, one of just that name first: a list of all of its papers is
 * more than those that speak of it.
 */
function choicesNamed(query: string, known: readonly NamedChoice[]): NamedChoice[] {
	const asked = fold(query.replace(/["“”.,;!?]/g, ' ').trim());
	if (asked.length < 2 || FILLERS.has(asked) || GENERAL.has(asked)) return [];
	const named = known.filter(({ filter }) => WORDS[filter] !== undefined);
	const exact = named.filter(({ name }) => fold(name) === asked);
	return [...exact, ...named.filter(({ name }) => fold(name).startsWith(`${asked} `))].slice(0, MOST_OFFERS);
}

/** Each as a button in a list. */
export const offersOf = (offers: readonly Offer[], onTake: (state: SearchState) => void): HTMLElement[] =>
	offers.map(({ words, state }) => chipItem(words, () => onTake(state)));
