import { isRealDate } from '../../model/date.ts';
import { isEmpty, ORDERS, type SearchState } from '../../search/state.ts';
import { keepInAddress, stateInAddress } from './address.ts';
import { type AnswerPlaces, showAnswer } from './answer-view.ts';
import { noteQuestion } from './asked.ts';
import { makeReady } from './engine.ts';
import { chipsOf } from './chips.ts';
import { Filters } from './filters.ts';
import { walkWithArrows } from './results.ts';

/** Long enough that a word is not searched for letter by letter, short enough that nobody waits. */
const PAUSE = 120;

/** Makes the search page work: what is typed and chosen is searched for and kept in the address. */
export function startSearchPage(): void {
	const found = placesOn(document);
	if (!found) return;
	const { form, fields, panel, chips, places } = found;
	document.querySelector('[data-search-absent]')?.remove();
	// Beside the results there is room for them; above, they would push the results away.
	panel.open = matchMedia('(min-width: 64rem)').matches;
	let timer: number | undefined;
	let state = stateInAddress();
	const filters = new Filters(panel, () => {
		change('chosen');
	});
	const run = (): void => {
		// What waits to be searched for is part of this search, or undone by it.
		clearTimeout(timer);
		noteQuestion(!isEmpty(state));
		chips.replaceChildren(...chipsOf(state, (choice) => filters.nameOf(choice), take));
		void showAnswer(state, { ...places, onAnswer: (answer) => filters.showCounts(answer?.counts) });
	};
	const show = (): void => {
		fill(fields, state);
		filters.show(state.choices);
		run();
	};
	const take = ({ choices, from, to }: SearchState): void => {
		const at = buttonsIn(chips).findIndex((chip) => chip === document.activeElement);
		state = { ...stateOf(fields, state), choices, from, to };
		keepInAddress(state, 'chosen');
		show();
		const left = buttonsIn(chips);
		(left[at] ?? left.at(-1) ?? panel.querySelector('summary'))?.focus();
	};
	const change = (how: 'typed' | 'sent' | 'chosen'): void => {
		state = { ...stateOf(fields, state), choices: filters.choices(state.choices) };
		keepInAddress(state, how);
		run();
	};

	form.addEventListener('submit', (event) => {
		event.preventDefault();
		change('sent');
	});
	fields.q.addEventListener('input', () => {
		clearTimeout(timer);
		timer = window.setTimeout(change, PAUSE, 'typed');
	});
	form.addEventListener('change', ({ target }) => {
		const date = [fields.from, fields.to].find((field) => field === target);
		if (target === fields.sort || (date && saysDate(date))) change('chosen');
	});
	window.addEventListener('popstate', () => {
		state = stateInAddress();
		show();
	});
	walkWithArrows(fields.q, places.list);
	fields.q.addEventListener('focus', makeReady, { once: true });
	show();
}

const buttonsIn = (element: HTMLElement): HTMLButtonElement[] => [...element.querySelectorAll('button')];

/** What the reader writes or chooses, by the names in the address. */
interface Fields {
	q: HTMLInputElement;
	from: HTMLInputElement;
	to: HTMLInputElement;
	sort: HTMLSelectElement;
}

interface SearchPlaces {
	form: HTMLFormElement;
	fields: Fields;
	panel: HTMLDetailsElement;
	chips: HTMLElement;
	places: AnswerPlaces;
}

function placesOn(page: Document): SearchPlaces | undefined {
	const form = page.querySelector<HTMLFormElement>('[data-search]');
	const fields = form && fieldsOf(form);
	const panel = page.querySelector<HTMLDetailsElement>('[data-search-filters]');
	const chips = page.querySelector<HTMLElement>('[data-chips]');
	const list = page.querySelector<HTMLOListElement>('[data-results]');
	const status = page.querySelector<HTMLElement>('[data-search-status]');
	const correction = page.querySelector<HTMLElement>('[data-correction]');
	if (!fields || !panel || !chips || !list || !status || !correction) return undefined;
	const more = page.querySelector<HTMLButtonElement>('[data-search-more]');
	return { form, fields, panel, chips, places: { list, status, correction, more, atOnce: 10 } };
}

function fieldsOf(form: HTMLFormElement): Fields | undefined {
	const q = form.querySelector<HTMLInputElement>('[name="q"]');
	const from = form.querySelector<HTMLInputElement>('[name="from"]');
	const to = form.querySelector<HTMLInputElement>('[name="to"]');
	const sort = form.querySelector<HTMLSelectElement>('[name="sort"]');
	return q && from && to && sort ? { q, from, to, sort } : undefined;
}

function stateOf({ q, from, to, sort }: Fields, before: SearchState): SearchState {
	const dateIn = ({ value }: HTMLInputElement, other: string): string =>
		isDateOrNone(value.trim()) ? value.trim() : other;
	return {
		query: q.value,
		choices: before.choices,
		from: dateIn(from, before.from),
		to: dateIn(to, before.to),
		order: ORDERS.find((order) => order === sort.value) ?? 'relevance',
		isAsTyped: before.isAsTyped && q.value === before.query,
	};
}

const isDateOrNone = (text: string): boolean => text === '' || isRealDate(text);

/** Whether a field for a date holds one, or nothing; where not, the reader is told. */
function saysDate(input: HTMLInputElement): boolean {
	const isRight = isDateOrNone(input.value.trim());
	input.setCustomValidity(isRight ? '' : 'There is no such date. Write a year, a month or a day, such as 2025-10.');
	return input.reportValidity();
}

function fill({ q, from, to, sort }: Fields, state: SearchState): void {
	const wanted = [
		[q, state.query],
		[from, state.from],
		[to, state.to],
		[sort, state.order],
	] as const;
	for (const [field, value] of wanted) {
		// What was said of a date that there is not goes with it, or the form could not be sent.
		field.setCustomValidity('');
		// What is being typed is left alone, or the caret would jump.
		if (field.value.trim() !== value.trim()) field.value = value;
	}
}
