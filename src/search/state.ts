import { isRealDate } from '../model/date.ts';
import { FILTER_NAMES, type FilterName } from './facets.ts';

export const ORDERS = ['relevance', 'date', 'comments'] as const;
export type Order = (typeof ORDERS)[number];

/** A value that papers must have, or must not have. */
export interface Choice {
	filter: FilterName;
	value: string;
	isExcluded: boolean;
}

/** What is searched for, all of it, as the page's address holds it. */
export interface SearchState {
	query: string;
	choices: readonly Choice[];
	/** ISO dates of any precision; empty where not set. */
	from: string;
	to: string;
	order: Order;
	/** The words are searched for as typed, right or wrong. */
	isAsTyped: boolean;
}

export const EMPTY_STATE: SearchState = {
	query: '',
	choices: [],
	from: '',
	to: '',
	order: 'relevance',
	isAsTyped: false,
};

const dateIn = (parameters: URLSearchParams, name: string): string => {
	const date = parameters.get(name) ?? '';
	return isRealDate(date) ? date : '';
};

/** Reads `?q=…&topic=…&-topic=…&from=…&to=…&sort=…`; what makes no sense is left out. */
export function readState(address: string): SearchState {
	const parameters = new URL(address).searchParams;
	const valuesOf = (name: string): Set<string> => new Set(parameters.getAll(name));
	const choices = FILTER_NAMES.flatMap((filter) => [
		...[...valuesOf(filter)].map((value) => ({ filter, value, isExcluded: false })),
		...[...valuesOf(`-${filter}`)]
			.filter((value) => !valuesOf(filter).has(value))
			.map((value) => ({ filter, value, isExcluded: true })),
	]);
	return {
		query: parameters.get('q') ?? '',
		choices: choices.filter(({ value }) => value !== ''),
		from: dateIn(parameters, 'from'),
		to: dateIn(parameters, 'to'),
		order: ORDERS.find((order) => order === parameters.get('sort')) ?? 'relevance',
		isAsTyped: parameters.has('typed'),
	};
}

/** The address with this state and nothing else in its query. */
export function addressOf({ query, choices, from, to, order, isAsTyped }: SearchState, address: string): string {
	const parameters = new URLSearchParams();
	if (query.trim()) parameters.set('q', query.trim());
	for (const { filter, value, isExcluded } of choices) parameters.append(isExcluded ? `-${filter}` : filter, value);
	if (from) parameters.set('from', from);
	if (to) parameters.set('to', to);
	if (order !== 'relevance') parameters.set('sort', order);
	if (isAsTyped) parameters.set('typed', '1');
	const url = new URL(address);
	url.search = parameters.toString();
	url.hash = '';
	return url.href;
}

/** Nothing is searched for: no words and nothing that narrows. */
export const isEmpty = ({ query, choices, from, to }: SearchState): boolean =>
	query.trim() === '' && choices.length === 0 && from === '' && to === '';
