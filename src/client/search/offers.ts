import type { FilterName } from '../../search/facets.ts';
import { fold } from '../../search/fold.ts';
import type { Choice } from '../../search/state.ts';

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
 * The values of filters that a reader who types this may mean: the name of an organisation or a year stands in no
 * abstract, so that a search for it would find nothing.
 */
export function choicesNamed(query: string, known: readonly NamedChoice[]): NamedChoice[] {
	const asked = fold(query.trim());
	if (asked.length < 2) return [];
	const isMeant = ({ filter, name }: NamedChoice): boolean =>
		WORDS[filter] !== undefined && (fold(name) === asked || fold(name).startsWith(`${asked} `));
	return known.filter(isMeant).slice(0, MOST_OFFERS);
}

/** Each as a button that searches for it in place of the words. */
export const offersOf = (choices: readonly NamedChoice[], onTake: (choice: Choice) => void): HTMLElement[] =>
	choices.map(({ name, ...choice }) => {
		const button = document.createElement('button');
		button.type = 'button';
		button.className = 'chip';
		button.textContent = WORDS[choice.filter]?.(name) ?? name;
		button.addEventListener('click', () => {
			onTake(choice);
		});
		return button;
	});
