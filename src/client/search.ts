import { MissingPart } from './missing-part.ts';
import type { FilterCounts, PagefindAnswer as Answer } from './pagefind-module.ts';
import { search } from './pagefind.ts';
import { resultItem } from './search-results.ts';
import { addressOf, FILTER_NAMES, isEmpty, readState, type SearchState } from './search-state.ts';

const RESULTS_AT_ONCE = 10;
/** Long enough that a word is not searched for letter by letter, short enough that nobody waits. */
const PAUSE = 120;

/** Makes the search page work: what is typed and chosen is searched for and kept in the address. */
export function startSearch(page: Document): void {
	const form = page.querySelector<HTMLFormElement>('[data-search]');
	const list = page.querySelector<HTMLOListElement>('[data-results]');
	const status = page.querySelector<HTMLElement>('[data-search-status]');
	const more = page.querySelector<HTMLButtonElement>('[data-search-more]');
	if (!form || !list || !status || !more) return;
	page.querySelector('[data-search-absent]')?.remove();
	const view = { form, list, status, more };
	let timer: number | undefined;

	const run = (): void => void showAnswer(readState(location.href), view);
	const keep = (how: 'pushState' | 'replaceState'): void => {
		clearTimeout(timer);
		const address = addressOf(stateOf(form), location.href);
		// The same search sent again is no new step for Back to undo.
		if (address !== location.href) history[how](null, '', address);
		run();
	};
	form.addEventListener('submit', (event) => {
		event.preventDefault();
		keep('pushState');
	});
	form.addEventListener('input', ({ target }) => {
		clearTimeout(timer);
		const isTyped = target instanceof HTMLInputElement;
		timer = window.setTimeout(
			() => {
				keep(isTyped ? 'replaceState' : 'pushState');
			},
			isTyped ? PAUSE : 0,
		);
	});
	window.addEventListener('popstate', () => {
		fillForm(form, readState(location.href));
		run();
	});
	fillForm(form, readState(location.href));
	run();
}

interface View {
	form: HTMLFormElement;
	list: HTMLOListElement;
	status: HTMLElement;
	more: HTMLButtonElement;
}

/** Counts the searches, so that a slow answer does not overwrite a newer one. */
let newest = 0;

async function showAnswer(state: SearchState, view: View): Promise<void> {
	newest += 1;
	const mine = newest;
	delete view.list.dataset['match'];
	view.more.hidden = true;
	if (isEmpty(state)) {
		view.list.replaceChildren();
		view.status.textContent = '';
		showCounts(view.form, undefined);
		return;
	}
	try {
		const answer = await search(state);
		const first = await drawn(answer, 0);
		if (mine !== newest) return;
		view.list.replaceChildren(...first);
		offerMore(answer, view);
		view.status.textContent = countInWords(answer.results.length, state);
		showCounts(view.form, answer.filters);
		view.list.dataset['match'] = answer.results.length > 0 ? 'all' : 'none';
	} catch (error) {
		if (mine !== newest) return;
		view.list.replaceChildren();
		view.status.textContent = faultInWords(error);
	}
}

const drawn = async ({ results }: Answer, start: number): Promise<HTMLLIElement[]> =>
	Promise.all(results.slice(start, start + RESULTS_AT_ONCE).map(async (result) => resultItem(await result.data())));

const faultInWords = (error: unknown): string =>
	error instanceof MissingPart ? error.message : `The search failed (${String(error)}). Reload the page to try again.`;

function offerMore(answer: Answer, { list, more, status }: View): void {
	more.hidden = answer.results.length <= list.childElementCount;
	const showMore = async (): Promise<void> => {
		const next = await drawn(answer, list.childElementCount);
		list.append(...next);
		next[0]?.querySelector('a')?.focus();
		more.hidden = answer.results.length <= list.childElementCount;
	};
	more.onclick = () => {
		showMore().catch((error: unknown) => (status.textContent = faultInWords(error)));
	};
}

function countInWords(count: number, { query, filters }: SearchState): string {
	const isFiltered = Object.keys(filters).length > 0;
	if (count === 0 && isFiltered) return 'No paper fits all of this. Take a filter off, or try fewer words.';
	if (count === 0) return 'No paper has all of these words. Try fewer, or look through the topics below.';
	return count === 1
		? '1 paper'
		: `${count} papers, ${query.trim() === '' ? 'the newest first' : 'the best match first'}`;
}

function stateOf(form: HTMLFormElement): SearchState {
	const data = new FormData(form);
	const value = (name: string): string => {
		const entry = data.get(name);
		return typeof entry === 'string' ? entry : '';
	};
	const chosen = FILTER_NAMES.map((name) => [name, value(name)] as const).filter(([, choice]) => choice !== '');
	return { query: value('q'), filters: Object.fromEntries(chosen) };
}

function fillForm(form: HTMLFormElement, { query, filters }: SearchState): void {
	const field = (name: string): Element | RadioNodeList | null => form.elements.namedItem(name);
	const box = field('q');
	if (box instanceof HTMLInputElement) box.value = query;
	for (const name of FILTER_NAMES) {
		const select = field(name);
		if (select instanceof HTMLSelectElement) choose(select, filters[name] ?? '');
	}
}

/** A filter from the address that no paper has any more is shown all the same, so that it can be taken off. */
function choose(select: HTMLSelectElement, value: string): void {
	select.value = value;
	if (select.value === value) return;
	const option = new Option(value, value);
	option.dataset['name'] = value;
	select.add(option);
	select.value = value;
}

/** Says behind each choice how many papers it would leave. */
function showCounts(form: HTMLFormElement, counts: FilterCounts | undefined): void {
	for (const option of form.querySelectorAll<HTMLOptionElement>('option[data-name]')) {
		const name = option.closest('select')?.name ?? '';
		const count = counts?.[name]?.[option.value] ?? 0;
		option.textContent = counts ? `${option.dataset['name'] ?? ''} (${count})` : (option.dataset['name'] ?? '');
	}
}
