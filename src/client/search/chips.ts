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
	return [...chosen, ...dates].map(({ text, next }) => {
		const chip = document.createElement('button');
		chip.type = 'button';
		chip.className = 'chip';
		chip.textContent = `${text} ×`;
		chip.setAttribute('aria-label', `Take off ${text}`);
		chip.addEventListener('click', () => {
			onChange(next);
		});
		const item = document.createElement('li');
		item.append(chip);
		return item;
	});
}
