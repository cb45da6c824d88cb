import { isEmpty, type SearchState } from '../../search/state.ts';
import { MissingPart } from '../missing-part.ts';
import { type Answer, search } from './engine.ts';
import { resultItem } from './results.ts';
import { answerSpoken, correctionLine, partialHeading } from './words.ts';

/**
 * How long nothing is typed before what has been typed is searched for, in milliseconds: long enough that a word is not
 * searched for letter by letter, short enough that nobody waits.
 */
export const PAUSE = 120;

/** Where an answer is drawn. */
export interface AnswerPlaces {
	list: HTMLOListElement;
	/** Announced to screen readers. */
	status: HTMLElement;
	correction: HTMLElement;
	more?: HTMLButtonElement | null;
	atOnce: number;
	/** So many are shown at first where that is more, as they were before. */
	shown?: number | undefined;
	/** Called when the answer is drawn, and without one when there is none to draw. */
	onAnswer?: (answer?: Answer) => void;
}

/** Counts the searches of the page, so that a slow answer does not overwrite a newer one. */
let newest = 0;

/**
 * Searches and draws the answer; `data-match` is on the list when it is complete. Says what is missing where the search
 * itself fails.
 */
export async function showAnswer(state: SearchState, places: AnswerPlaces): Promise<void> {
	newest += 1;
	const mine = newest;
	delete places.list.dataset['match'];
	if (isEmpty(state)) {
		clear(places);
		return;
	}
	const late = setTimeout(() => {
		if (mine === newest) places.status.textContent = 'Searching …';
	}, PATIENCE);
	try {
		const answer = await search(state);
		const count = places.more ? goingOn(answer, 0, places.atOnce) : places.atOnce;
		const items = await itemsOf(answer, 0, Math.max(count, places.shown ?? 0));
		if (mine === newest) draw(answer, items, state, places);
	} catch (error) {
		if (mine === newest) {
			clear(places);
			places.status.textContent = faultInWords(error);
		}
	} finally {
		clearTimeout(late);
	}
}

/** So long nobody wonders whether anything happens, in milliseconds. */
const PATIENCE = 400;

function clear({ list, status, correction, more, onAnswer }: AnswerPlaces): void {
	list.replaceChildren();
	status.textContent = '';
	correction.hidden = true;
	if (more) more.hidden = true;
	onAnswer?.();
}

function draw(answer: Answer, items: readonly HTMLElement[], state: SearchState, places: AnswerPlaces): void {
	const { list, status, correction, more, onAnswer } = places;
	list.replaceChildren(...items);
	status.replaceChildren(...answerSpoken(answer, state));
	correction.replaceChildren(...correctionLine(answer, state));
	correction.hidden = answer.corrected === undefined;
	if (more) offerMore(answer, more, places);
	onAnswer?.(answer);
	list.dataset['match'] = answer.match;
}

async function itemsOf({ ids, partialIds, resultOf }: Answer, start: number, count: number): Promise<HTMLElement[]> {
	const wanted = ids.slice(start, start + count);
	const isEnd = start + count >= ids.length;
	const partial = isEnd ? partialIds.slice(0, count) : [];
	const results = await Promise.all([...wanted, ...partial].map(resultOf));
	const items: HTMLElement[] = results.map(resultItem);
	if (partial.length > 0) items.splice(wanted.length, 0, partialHeading());
	return items;
}

/** How many results come next; a last one alone comes with those before it, since a button takes as much room. */
const goingOn = ({ ids }: Answer, start: number, atOnce: number): number =>
	ids.length - start === atOnce + 1 ? atOnce + 1 : atOnce;

function offerMore(answer: Answer, more: HTMLButtonElement, { list, status, atOnce }: AnswerPlaces): void {
	const shown = (): number => list.querySelectorAll('[data-result]').length;
	const offer = (): void => {
		const left = answer.ids.length - shown();
		const next = goingOn(answer, shown(), atOnce);
		more.hidden = left <= 0;
		more.textContent = next < left ? `Show ${next} more` : `Show the last ${left}`;
	};
	offer();
	const mine = newest;
	const showMore = async (): Promise<void> => {
		const start = shown();
		const next = await itemsOf(answer, start, goingOn(answer, start, atOnce));
		// The list is another search's by now, or the button was pressed twice.
		if (mine !== newest || start !== shown()) return;
		list.append(...next);
		next[0]?.querySelector('a')?.focus();
		offer();
	};
	more.onclick = () => {
		showMore().catch((error: unknown) => (status.textContent = faultInWords(error)));
	};
}

const faultInWords = (error: unknown): string =>
	error instanceof MissingPart ? error.message : `The search failed (${String(error)}). Reload the page to try again.`;
