import { FILTER_NAMES, type FilterName } from '../../search/facets.ts';
import type { FilterCounts } from '../../search/narrow.ts';
import type { Choice } from '../../search/state.ts';
import { inFigures } from '../../model/counted.ts';
import type { NamedChoice } from './offers.ts';

/** The controls of one value of one filter, as the page has them. */
interface Control {
	filter: FilterName;
	value: string;
	/** What readers call it. */
	name: string;
	row: HTMLElement;
	include: HTMLInputElement;
	exclude: HTMLButtonElement;
	count: HTMLElement;
}

/** The filters of the search page: each value can be asked for, or left out. */
export class Filters {
	readonly #controls: Control[];

	/** @param onChange Called when the reader has chosen. */
	constructor(panel: HTMLElement, onChange: () => void) {
		this.#controls = [...panel.querySelectorAll<HTMLElement>('[data-filter]')].flatMap((row) => controlOf(row) ?? []);
		for (const { include, exclude } of this.#controls) {
			include.addEventListener('change', () => {
				if (include.checked) press(exclude, false);
				onChange();
			});
			exclude.addEventListener('click', () => {
				press(exclude, !isPressed(exclude));
				if (isPressed(exclude)) include.checked = false;
				onChange();
			});
		}
	}

	/** What is chosen; a choice from the address that the page has no control for is kept. */
	choices(before: readonly Choice[]): Choice[] {
		const unknown = before.filter((choice) => !this.#controls.some((control) => isOf(control, choice)));
		const chosen = this.#controls.flatMap(({ filter, value, include, exclude }): Choice[] => {
			if (include.checked) return [{ filter, value, isExcluded: false }];
			return isPressed(exclude) ? [{ filter, value, isExcluded: true }] : [];
		});
		return [...chosen, ...unknown];
	}

	show(choices: readonly Choice[]): void {
		for (const control of this.#controls) {
			const choice = choices.find((choice) => isOf(control, choice));
			control.include.checked = choice?.isExcluded === false;
			press(control.exclude, choice?.isExcluded === true);
		}
	}

	/** Says behind each value how many papers it would leave, and hides those that would leave none; without counts, all are shown. */
	showCounts(counts: FilterCounts | undefined): void {
		for (const { filter, value, row, include, exclude, count } of this.#controls) {
			const papers = counts?.[filter].get(value) ?? 0;
			count.textContent = counts ? inFigures(papers) : '';
			row.hidden = counts !== undefined && papers === 0 && !include.checked && !isPressed(exclude);
		}
	}

	/** Every value that can be asked for and is not yet. */
	get open(): NamedChoice[] {
		return this.#controls
			.filter(({ include }) => !include.checked)
			.map(({ filter, value, name }) => ({ filter, value, name, isExcluded: false }));
	}

	nameOf(choice: Choice): string {
		return this.#controls.find((control) => isOf(control, choice))?.name ?? choice.value;
	}
}

const isOf = ({ filter, value }: Control, choice: Choice): boolean =>
	filter === choice.filter && value === choice.value;

const isPressed = (button: HTMLButtonElement): boolean => button.getAttribute('aria-pressed') === 'true';

const press = (button: HTMLButtonElement, isOn: boolean): void => {
	button.setAttribute('aria-pressed', String(isOn));
};

function controlOf(row: HTMLElement): Control | undefined {
	const filter = FILTER_NAMES.find((name) => name === row.dataset['filter']);
	const include = row.querySelector('input');
	const exclude = row.querySelector('button');
	const count = row.querySelector<HTMLElement>('[data-count]');
	if (!filter || !include || !exclude || !count) return undefined;
	return { filter, value: row.dataset['value'] ?? '', name: row.dataset['name'] ?? '', row, include, exclude, count };
}
