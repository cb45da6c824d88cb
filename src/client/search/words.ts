import { hasPhrase } from '../../search/concepts.ts';
import { asksForWords } from '../../search/outcome.ts';
import { addressOf, type SearchState } from '../../search/state.ts';
import { partedQuery } from '../../search/unwanted.ts';
import { counted } from '../../model/counted.ts';
import { searchUrl } from '../../model/urls.ts';
import { siteRoot } from '../site-root.ts';
import type { Answer } from './engine.ts';

/** What a search came to, for the eye and for the ear. */
export function answerInWords({ match, ids }: Pick<Answer, 'match' | 'ids'>, state: SearchState): string {
	if (match === 'none') return noneInWords(state);
	if (match === 'partial') {
		const nearest = ids.length === 1 ? 'The nearest one:' : `The ${ids.length} nearest, ${orderInWords(state)}:`;
		return `${isNarrowed(state) ? 'No paper fits all of this.' : 'No paper here has just this.'} ${nearest}`;
	}
	return ids.length === 1 ? '1 paper' : `${counted(ids.length, 'paper')}, ${orderInWords(state)}`;
}

const isNarrowed = ({ choices, from, to }: SearchState): boolean => choices.length > 0 || from !== '' || to !== '';

function noneInWords(state: SearchState): string {
	if (isNarrowed(state)) return 'No paper fits all of this. Take a filter off, or try other words.';
	if (partedQuery(state.query).unwanted.length > 0)
		return 'No paper here has this without what you left out. Take the minus off, or try other words.';
	// The words of a phrase may be here apart.
	return hasPhrase(state.query)
		? 'No paper here has this phrase. Take the quotation marks off, or try other words.'
		: 'No paper here has any of these words. Try others.';
}

function orderInWords(state: SearchState): string {
	if (state.order === 'comments') return 'the most discussed first';
	return state.order === 'date' || !asksForWords(state) ? 'the newest first' : 'the best match first';
}

/** Stands between what has everything and what has a part. */
export function partialHeading(): HTMLLIElement {
	const item = document.createElement('li');
	item.className = 'facts';
	item.textContent = 'These only come near it, the best match first:';
	return item;
}

/** What a search came to, for who hears it: the line above the results says visibly what was searched for. */
export function answerSpoken(answer: Answer, state: SearchState): (Node | string)[] {
	const text = answerInWords(answer, state);
	if (answer.corrected === undefined) return [text];
	const spoken = document.createElement('span');
	spoken.className = 'sr-only';
	spoken.textContent = ` Searched for ${beginningOf(answer.corrected)}.`;
	return [text, spoken];
}

/** Says what was searched for in place of what was typed, and how to search for that. */
export function correctionLine({ corrected }: Pick<Answer, 'corrected'>, state: SearchState): (Node | string)[] {
	if (corrected === undefined) return [];
	const words = document.createElement('strong');
	words.textContent = beginningOf(corrected);
	const asTyped = document.createElement('a');
	asTyped.href = addressOf({ ...state, isAsTyped: true }, new URL(`.${searchUrl}`, siteRoot()).href);
	asTyped.textContent = `Search for “${beginningOf(state.query.trim())}” as typed`;
	return ['Searched for ', words, '. ', asTyped];
}

const MOST_WORDS = 12;

/** Of a whole abstract that was pasted, enough to know it by. */
export function beginningOf(text: string): string {
	const words = text.split(/\s+/);
	return words.length > MOST_WORDS ? `${words.slice(0, MOST_WORDS).join(' ')} …` : text;
}
