import type { PrintedDate } from '../../../../model/capture.ts';
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

/** The day of a later page, and which line its list begins with. */
export interface LaterPage {
	start: number;
	day?: PrintedDate;
}

/** A file may hold several pages, one after another: the headers of the later ones end the papers above them. */
export function withLaterHeaders(
	cards: readonly CardLine[],
	start: number,
): { lines: CardLine[]; laterPages: LaterPage[] } {
	const lines = [...cards];
	const laterPages: LaterPage[] = [];
	for (let index = start; index < lines.length; index += 1) {
		if (!isByline(lines[index])) continue;
		const { length, day } = readHeader(lines.slice(index, index + REACH));
		const end = beginningOfList(lines, index + length);
		laterPages.push({ start: end, ...(day && { day }) });
		for (let at = beginningOf(lines, index); at < end; at += 1) {
			const card = lines[at];
			if (card) lines[at] = { ...card, kind: 'header' };
		}
	}
	return { lines, laterPages };
}

/** What stands above the numbers of a site's pages, below the last paper. */
const PAGER = /^previous\b/i;

/** Below what ends the last paper of the page before, and its numbers of pages. */
function beginningOf(cards: readonly CardLine[], byline: number): number {
	const first = Math.max(byline - REACH, 0);
	const near = cards.slice(first, byline);
	const pager = near.findLastIndex(({ line }) => PAGER.test(line.text));
	const isPageNumber = (index: number): boolean => pager !== -1 && index > pager && near[index]?.kind === 'number';
	const isOfPaper = ({ line, kind }: CardLine): boolean =>
		OF_A_PAPER.has(kind) || line.text.length >= SHORTEST_ABSTRACT;
	return first + near.findLastIndex((card, index) => isOfPaper(card) && !isPageNumber(index)) + 1;
}
