import { FILTER_LABELS } from '../../search/facets.ts';
import type { Choice, SearchState } from '../../search/state.ts';

/** What narrows the search, each as a button that takes it off. */
export function chipsOf(
	state: SearchState,
	nameOf: (choice: Choice) => string,
	onChange: (next: SearchState) => void,
): HTMLElement[] {
	const without = (gone: Choice): SearchState => ({
		...state,
		choices: state.choices.filter((choice) => choice !== gone),
	});
	const chosen = state.choices.map((choice) => ({
		text: `${choice.isExcluded ? 'Not ' : ''}${FILTER_LABELS[choice.filter]}: ${nameOf(choice)}`,
		next: without(choice),
	}));
	const dates = [
		...(state.from ? [{ text: `From ${state.from}`, next: { ...state, from: '' } }] : []),
		...(state.to ? [{ text: `To ${state.to}`, next: { ...state, to: '' } }] : []),
	];
	return [...chosen, ...dates].map(({ text, next }) => chipItem(`${text} ×`, () => onChange(next), `Take off ${text}`));
}

/**
 * A button that changes the search, for a list of such.
 *
 * @param label What it is called where its words do not say it.
 */
export function chipItem(words: string, onPress: () => void, label?: string): HTMLLIElement {
	const chip = document.createElement('button');
	chip.type = 'button';
	chip.className = 'chip';
	chip.textContent = words;
	if (label !== undefined) chip.setAttribute('aria-label', label);
	chip.addEventListener('click', onPress);
	const item = document.createElement('li');
	item.append(chip);
	return item;
}
