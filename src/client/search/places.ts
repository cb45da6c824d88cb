import type { AnswerPlaces } from './answer-view.ts';
import { type Fields, fieldsOf } from './fields.ts';

/** The parts of a page, where it has them all. */
export function placesOn(page: Document): SearchPlaces | undefined {
	const form = page.querySelector<HTMLFormElement>('[data-search]');
	const fields = form && fieldsOf(form);
	const panel = page.querySelector<HTMLDetailsElement>('[data-search-filters]');
	const chips = page.querySelector<HTMLElement>('[data-chips]');
	const offers = page.querySelector<HTMLElement>('[data-offers]');
	const list = page.querySelector<HTMLOListElement>('[data-results]');
	const status = page.querySelector<HTMLElement>('[data-search-status]');
	const correction = page.querySelector<HTMLElement>('[data-correction]');
	if (!fields || !panel || !chips || !offers || !list || !status || !correction) return undefined;
	const more = page.querySelector<HTMLButtonElement>('[data-search-more]');
	return { form, fields, panel, chips, offers, answer: { list, status, correction, more, atOnce: 10 } };
}

/** The parts of the search page. */
export interface SearchPlaces {
	form: HTMLFormElement;
	fields: Fields;
	panel: HTMLDetailsElement;
	chips: HTMLElement;
	/** Where filters are offered that what was typed is the name of. */
	offers: HTMLElement;
	answer: AnswerPlaces;
}
