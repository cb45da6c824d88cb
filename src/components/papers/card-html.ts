import type { Card } from '../../model/page-parts.ts';

const drawn = new WeakMap<Card, Map<string, Promise<string>>>();

/** The HTML of a card by its heading, which is drawn the first time that it is asked for. */
export const cardHtml = (card: Card, heading: string, draw: () => Promise<string>): Promise<string> =>
	drawn.getOrInsertComputed(card, () => new Map()).getOrInsertComputed(heading, draw);
