import type { FilterCounts } from '../../search/narrow.ts';
import { isEmpty, type SearchState } from '../../search/state.ts';
import { keepInAddress, keepPlace, keptPlace, stateInAddress } from './address.ts';
import { PAUSE, showAnswer } from './answer-view.ts';
import { noteQuestion } from './asked.ts';
import { chipsOf } from './chips.ts';
import { makeReady } from './engine.ts';
import { fill, putAwayKeyboard, saysDate, stateOf } from './fields.ts';
import { Filters } from './filters.ts';
import { offersFor, offersOf } from './offers.ts';
import { placesOn, type SearchPlaces } from './places.ts';
import { titleLinks, walkWithArrows } from './results.ts';
import { beginningOf } from './words.ts';

/** Makes the search page work: what is typed and chosen is searched for and kept in the address. */
export function startSearchPage(): void {
	const places = placesOn(document);
	if (!places) return;
	document.querySelector('[data-search-absent]')?.remove();
	// Beside the results there is room for them; above, they would push the results away.
	places.panel.open = matchMedia('(min-width: 64rem)').matches;
	new SearchPage(places).start();
}

/** What is searched for, and the places of the page that ask for it and show it. */
class SearchPage {
	readonly #places: SearchPlaces;
	readonly #filters: Filters;
	#state: SearchState = stateInAddress();
	/** Where the reader left the list from; gone when it is there again. */
	#left = keptPlace();
	/** The title of the page where nothing is searched for. */
	readonly #title = document.title;
	/** What was typed and waits to be searched for. */
	#waiting: number | undefined;

	constructor(places: SearchPlaces) {
		this.#places = places;
		this.#filters = new Filters(places.panel, () => {
			this.#change('chosen');
		});
	}

	start(): void {
		this.#listenToFields();
		window.addEventListener('popstate', () => {
			this.#state = stateInAddress();
			this.#left = keptPlace();
			this.#show();
		});
		this.#show();
	}

	#listenToFields(): void {
		const { form, fields, answer } = this.#places;
		form.addEventListener('submit', (event) => {
			event.preventDefault();
			this.#change('sent');
			putAwayKeyboard();
		});
		form.addEventListener('change', ({ target }) => {
			const date = [fields.from, fields.to].find((field) => field === target);
			if (target === fields.sort || (date && saysDate(date))) this.#change('chosen');
		});
		fields.q.addEventListener('input', () => {
			clearTimeout(this.#waiting);
			this.#waiting = window.setTimeout(() => {
				this.#change('typed');
			}, PAUSE);
		});
		fields.q.addEventListener('focus', makeReady, { once: true });
		walkWithArrows(fields.q, answer.list);
		answer.list.addEventListener('click', ({ target }) => {
			const links = titleLinks(answer.list);
			const followed = links.findIndex((link) => link === target);
			if (followed >= 0) keepPlace({ shown: links.length, followed });
		});
	}

	/** The fields and filters say something new. */
	#change(how: 'typed' | 'sent' | 'chosen'): void {
		this.#state = {
			...stateOf(this.#places.fields, this.#state),
			choices: this.#filters.choices(this.#state.choices),
		};
		keepInAddress(this.#state, how);
		this.#search();
	}

	/** What was offered takes the place of the whole search. */
	#accept(state: SearchState): void {
		this.#state = state;
		keepInAddress(this.#state, 'chosen');
		this.#show();
		buttonsIn(this.#places.chips)[0]?.focus();
	}

	/** A chip was taken away, and with it what it stood for. */
	#take({ choices, from, to }: SearchState): void {
		const { chips, fields, panel } = this.#places;
		const at = buttonsIn(chips).findIndex((chip) => chip === document.activeElement);
		this.#state = { ...stateOf(fields, this.#state), choices, from, to };
		keepInAddress(this.#state, 'chosen');
		this.#show();
		const left = buttonsIn(chips);
		(left[at] ?? left.at(-1) ?? panel.querySelector('summary'))?.focus();
	}

	#show(): void {
		fill(this.#places.fields, this.#state);
		this.#filters.show(this.#state.choices);
		this.#search();
	}

	#search(): void {
		// What waits to be searched for is part of this search, or undone by it.
		clearTimeout(this.#waiting);
		noteQuestion(!isEmpty(this.#state));
		// Tells one tab from another.
		document.title = [beginningOf(this.#state.query.trim()), this.#title].filter(Boolean).join(' · ');
		const named = chipsOf(
			this.#state,
			(choice) => this.#filters.nameOf(choice),
			(state) => {
				this.#take(state);
			},
		);
		this.#places.chips.replaceChildren(...named);
		const { shown, followed = -1 } = this.#left;
		this.#left = {};
		void showAnswer(this.#state, {
			...this.#places.answer,
			shown,
			onAnswer: (answer) => {
				this.#filters.showCounts(answer?.counts);
				this.#offer(answer?.counts);
				titleLinks(this.#places.answer.list)[followed]?.focus();
			},
		});
	}

	/** Offers what the reader may rather mean. */
	#offer(counts?: FilterCounts): void {
		const offers = offersOf(offersFor(this.#state, this.#filters.open, counts), (state) => {
			this.#accept(state);
		});
		this.#places.offers.replaceChildren(...offers);
	}
}

const buttonsIn = (element: HTMLElement): HTMLButtonElement[] => [...element.querySelectorAll('button')];
