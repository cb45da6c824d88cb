import { addressOf, isEmpty, readState, type SearchState } from '../../search/state.ts';

/** Whether the search in the address is one to come back to, rather than one that is still being typed. */
let isSettled = true;

/**
 * Keeps the search in the address. What is chosen is a step of its own for Back to undo; what is typed until it is sent
 * is one step as a whole, and none where nothing was searched for before.
 */
export function keepInAddress(state: SearchState, how: 'typed' | 'sent' | 'chosen'): void {
	const before = readState(location.href);
	const isStep = how === 'chosen' || (isSettled && !isEmpty(before));
	const address = addressOf(state, location.href);
	isSettled = how !== 'typed';
	// The same search sent again is no step.
	if (address === addressOf(before, location.href)) return;
	try {
		if (isStep) history.pushState(null, '', address);
		else history.replaceState(null, '', address);
	} catch {
		// Safari refuses after a hundred changes within half a minute. The search works all the same.
	}
}

/** The place in a list of results that a reader left it from. */
interface LeftPlace {
	/** How many results the list showed. */
	shown: number;
	/** Which of them was followed, from 0. */
	followed: number;
}

/** Keeps the place beside the address, for who comes back; a search that takes this one's place takes it away. */
export function keepPlace(place: LeftPlace): void {
	history.replaceState(place, '');
}

/** The place that the list at this address was left from; nothing where it was not. */
export const keptPlace = (): Partial<LeftPlace> => (history.state ?? {}) as Partial<LeftPlace>;

/** The search that the address tells after Back or Forward. */
export function stateInAddress(): SearchState {
	isSettled = true;
	return readState(location.href);
}
