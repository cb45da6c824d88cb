import { addressOf, type Order, ORDERS, readState, type SearchState } from '../../search/state.ts';
import { type AnswerPlaces, showAnswer } from './answer-view.ts';
import { chipsOf } from './chips.ts';
import { Filters } from './filters.ts';
import { walkWithArrows } from './results.ts';

/** Long enough that a word is not searched for letter by letter, short enough that nobody waits. */
const PAUSE = 120;

/** Makes the search page work: what is typed and chosen is searched for and kept in the address. */
export function startSearchPage(): void {
	const found = placesOn(document);
	if (!found) return;
	const { form, controls, chips, box, places } = found;
	document.querySelector('[data-search-absent]')?.remove();
	controls.hidden = false;
	let timer: number | undefined;
	let state = readState(location.href);
	const filters = new Filters(controls, () => {
		change('pushState');
	});

	const run = async (): Promise<void> => {
		const answer = await showAnswer(state, places);
		filters.showCounts(answer?.counts);
	};
	const show = (): void => {
		fill(form, state);
		filters.show(state.choices);
		chips.replaceChildren(...chipsOf(state, (choice) => filters.nameOf(choice), take));
		void run();
	};
	const keep = (how: 'pushState' | 'replaceState'): void => {
		const address = addressOf(state, location.href);
		// The same search sent again is no new step for Back to undo.
		if (address !== location.href) history[how](null, '', address);
	};
	const take = (next: SearchState): void => {
		state = next;
		keep('pushState');
		show();
		box.focus();
	};
	const change = (how: 'pushState' | 'replaceState'): void => {
		clearTimeout(timer);
		state = { ...stateOf(form, state), choices: filters.choices(state.choices) };
		keep(how);
		chips.replaceChildren(...chipsOf(state, (choice) => filters.nameOf(choice), take));
		void run();
	};

	form.addEventListener('submit', (event) => {
		event.preventDefault();
		change('pushState');
	});
	box.addEventListener('input', () => {
		clearTimeout(timer);
		timer = window.setTimeout(() => {
			change('replaceState');
		}, PAUSE);
	});
	form.addEventListener('change', ({ target }) => {
		if (target instanceof Element && target.matches('[name="sort"], [name="from"], [name="to"]')) change('pushState');
	});
	window.addEventListener('popstate', () => {
		state = readState(location.href);
		show();
	});
	walkWithArrows(box, places.list);
	show();
}

interface SearchPlaces {
	form: HTMLFormElement;
	box: HTMLInputElement;
	controls: HTMLElement;
	chips: HTMLElement;
	places: AnswerPlaces;
}

function placesOn(page: Document): SearchPlaces | undefined {
	const form = page.querySelector<HTMLFormElement>('[data-search]');
	const box = form?.querySelector<HTMLInputElement>('[name="q"]');
	const controls = page.querySelector<HTMLElement>('[data-search-controls]');
	const chips = page.querySelector<HTMLElement>('[data-chips]');
	const list = page.querySelector<HTMLOListElement>('[data-results]');
	const status = page.querySelector<HTMLElement>('[data-search-status]');
	const correction = page.querySelector<HTMLElement>('[data-correction]');
	if (!form || !box || !controls || !chips || !list || !status || !correction) return undefined;
	const more = page.querySelector<HTMLButtonElement>('[data-search-more]');
	return { form, box, controls, chips, places: { list, status, correction, more, atOnce: 10 } };
}

const field = (form: HTMLFormElement, name: string): HTMLInputElement | HTMLSelectElement | undefined => {
	const found = form.elements.namedItem(name);
	return found instanceof HTMLInputElement || found instanceof HTMLSelectElement ? found : undefined;
};

function stateOf(form: HTMLFormElement, before: SearchState): SearchState {
	const value = (name: string): string => field(form, name)?.value.trim() ?? '';
	const date = (name: 'from' | 'to'): string => (field(form, name)?.validity.valid ? value(name) : before[name]);
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

function fill(form: HTMLFormElement, { query, from, to, order }: SearchState): void {
	for (const [name, value] of Object.entries({ q: query, from, to, sort: order })) {
		const control = field(form, name);
		// What is being typed is left alone, or the caret would jump.
		if (control && control.value.trim() !== value.trim()) control.value = value;
	}
}
