import type { FilterName } from '../../search/facets.ts';
import { fold } from '../../search/fold.ts';
import type { Choice } from '../../search/state.ts';
import { FILLERS, GENERAL } from '../../search/word-lists.ts';

/** A value of a filter with what readers call it. */
export type NamedChoice = Choice & { name: string };

/** Of what else has a name, readers have no use for a list. */
const WORDS: Partial<Record<FilterName, (name: string) => string>> = {
	topic: (name) => `All papers on ${name}`,
	year: (name) => `All papers of ${name}`,
	organization: (name) => `All papers of ${name}`,
};

const MOST_OFFERS = 3;

/**
 * The values of filters that a reader who types this may mean, one of just that name first: a list of all of its papers is
 * more than those that speak of it.
 */
export function choicesNamed(query: string, known: readonly NamedChoice[]): NamedChoice[] {
	const asked = fold(query.replace(/["“”.,;!?]/g, ' ').trim());
	if (asked.length < 2 || FILLERS.has(asked) || GENERAL.has(asked)) return [];
	const named = known.filter(({ filter }) => WORDS[filter] !== undefined);
	const exact = named.filter(({ name }) => fold(name) === asked);
	return [...exact, ...named.filter(({ name }) => fold(name).startsWith(`${asked} `))].slice(0, MOST_OFFERS);
}

/** Each as a button in a list. */
export const offersOf = (choices: readonly NamedChoice[], onTake: (choice: Choice) => void): HTMLElement[] =>
	choices.map(({ name, ...choice }) => {
		const button = document.createElement('button');
		button.type = 'button';
		button.className = 'chip';
		button.textContent = WORDS[choice.filter]?.(name) ?? name;
		button.addEventListener('click', () => {
			onTake(choice);
		});
		const item = document.createElement('li');
		item.append(button);
		return item;
	});
