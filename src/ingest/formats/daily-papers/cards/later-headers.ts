import { SHORTEST_ABSTRACT } from '../records.ts';
import type { CardLine } from './card-lines.ts';
import { isByline, readHeader } from './header.ts';
import { beginningOfList } from './titles.ts';

/** How far a header reaches up and down from its byline. */
const REACH = 80;
const OF_A_PAPER: ReadonlySet<CardLine['kind']> = new Set([
	'authors',
	'date',
	'divider',
	'votes',
	'comments',
	'number',
	'links',
]);

/** A file may hold several pages, one after another: the headers of the later ones are furniture. */
export function withoutLaterHeaders(cards: readonly CardLine[], start: number): CardLine[] {
	const kept = [...cards];
	for (let index = start; index < kept.length; index += 1) {
		if (!isByline(kept[index])) continue;
		const { length } = readHeader(kept.slice(index, index + REACH));
		const end = beginningOfList(kept, index + length);
		for (let at = beginningOf(kept, index); at < end; at += 1) {
			const card = kept[at];
			if (card) kept[at] = { ...card, kind: 'furniture' };
		}
	}
	return kept;
}

/** Below what ends the last paper of the page before. */
function beginningOf(cards: readonly CardLine[], byline: number): number {
	let first = byline;
	while (first > Math.max(byline - REACH, 0)) {
		const above = cards[first - 1];
		if (above && (OF_A_PAPER.has(above.kind) || above.line.text.length >= SHORTEST_ABSTRACT)) break;
		first -= 1;
	}
	return first;
}
