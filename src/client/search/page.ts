import { isRealDate } from '../../model/date.ts';
import { isEmpty, type Order, ORDERS, type SearchState } from '../../search/state.ts';
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
	const { form, panel, chips, box, places } = found;
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
		fill(form, state);
		filters.show(state.choices);
		run();
	};
	const take = ({ choices, from, to }: SearchState): void => {
		const at = buttonsIn(chips).findIndex((chip) => chip === document.activeElement);
		state = { ...stateOf(form, state), choices, from, to };
		keepInAddress(state, 'chosen');
		show();
		const left = buttonsIn(chips);
		(left[at] ?? left.at(-1) ?? panel.querySelector('summary'))?.focus();
	};
	const change = (how: 'typed' | 'sent' | 'chosen'): void => {
		state = { ...stateOf(form, state), choices: filters.choices(state.choices) };
		keepInAddress(state, how);
		run();
	};

	form.addEventListener('submit', (event) => {
		event.preventDefault();
		change('sent');
	});
	box.addEventListener('input', () => {
		clearTimeout(timer);
		timer = window.setTimeout(change, PAUSE, 'typed');
	});
	form.addEventListener('change', ({ target }) => {
		if (!(target instanceof Element)) return;
		if (target.matches('[name="sort"]') || (target.matches('[name="from"], [name="to"]') && saysDate(target))) {
			change('chosen');
		}
	});
	window.addEventListener('popstate', () => {
		state = stateInAddress();
		show();
	});
	walkWithArrows(box, places.list);
	box.addEventListener('focus', makeReady, { once: true });
	show();
}

const buttonsIn = (element: HTMLElement): HTMLButtonElement[] => [...element.querySelectorAll('button')];

interface SearchPlaces {
	form: HTMLFormElement;
	box: HTMLInputElement;
	panel: HTMLDetailsElement;
	chips: HTMLElement;
	places: AnswerPlaces;
}

function placesOn(page: Document): SearchPlaces | undefined {
	const form = page.querySelector<HTMLFormElement>('[data-search]');
	const box = form?.querySelector<HTMLInputElement>('[name="q"]');
	const panel = page.querySelector<HTMLDetailsElement>('[data-search-filters]');
	const chips = page.querySelector<HTMLElement>('[data-chips]');
	const list = page.querySelector<HTMLOListElement>('[data-results]');
	const status = page.querySelector<HTMLElement>('[data-search-status]');
	const correction = page.querySelector<HTMLElement>('[data-correction]');
	if (!form || !box || !panel || !chips || !list || !status || !correction) return undefined;
	const more = page.querySelector<HTMLButtonElement>('[data-search-more]');
	return { form, box, panel, chips, places: { list, status, correction, more, atOnce: 10 } };
}

const field = (form: HTMLFormElement, name: string): HTMLInputElement | HTMLSelectElement | undefined => {
	const found = form.elements.namedItem(name);
	return found instanceof HTMLInputElement || found instanceof HTMLSelectElement ? found : undefined;
};

function stateOf(form: HTMLFormElement, before: SearchState): SearchState {
	const value = (name: string): string => field(form, name)?.value.trim() ?? '';
	const date = (name: 'from' | 'to'): string => (isDateOrNone(value(name)) ? value(name) : before[name]);
	const query = field(form, 'q')?.value ?? '';
	return {
		query,
		choices: before.choices,
		from: date('from'),
		to: date('to'),
		order: ORDERS.find((order): order is Order => order === value('sort')) ?? 'relevance',
		isAsTyped: before.isAsTyped && query === before.query,
	};
}

const isDateOrNone = (text: string): boolean => text === '' || isRealDate(text);

/** Whether a field for a date holds one, or nothing; where not, the reader is told. */
function saysDate(input: Element): boolean {
	if (!(input instanceof HTMLInputElement)) return false;
	const isRight = isDateOrNone(input.value.trim());
	input.setCustomValidity(isRight ? '' : 'There is no such date. Write a year, a month or a day, such as 2025-10.');
	return input.reportValidity();
}

function fill(form: HTMLFormElement, { query, from, to, order }: SearchState): void {
	for (const [name, value] of Object.entries({ q: query, from, to, sort: order })) {
		const control = field(form, name);
		// What is being typed is left alone, or the caret would jump.
		if (control && control.value.trim() !== value.trim()) control.value = value;
	}
}
