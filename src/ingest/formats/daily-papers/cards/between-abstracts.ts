import { areItems } from '../items.ts';
import { LONGEST_TITLE, SHORTEST_ABSTRACT } from '../records.ts';
import type { CardLine } from './card-lines.ts';

/**
 * Whether a title begins there although nothing ends the paper above it: some have neither authors nor date. A short
 * paragraph between two that are long enough for abstracts is one, unless it reads as a sentence or a list.
 *
 * @param isTight Whether the page has no blank lines; each of its lines is a paragraph then.
 * @param title The last title above. A line of the page's header that was taken for one has no abstract.
 */
export function isBetweenAbstracts(
	cards: readonly CardLine[],
	index: number,
	isTight: boolean,
	title: number | undefined,
): boolean {
	const begins = (at: number): boolean => cards[at]?.kind === 'text' && (isTight || cards[at].line.isAfterGap);
	const endOf = (first: number): number => {
		let end = first + 1;
		while (cards[end]?.kind === 'text' && !begins(end)) end += 1;
		return end;
	};
	const linesAt = (first: number): string[] => cards.slice(first, endOf(first)).map(({ line }) => line.text);
	const textAt = (first: number): string => linesAt(first).join(' ');
	const isAbstract = (first: number): boolean => begins(first) && textAt(first).length >= SHORTEST_ABSTRACT;
	if (!begins(index) || textAt(index).length > LONGEST_TITLE || /[.:;,]$/.test(textAt(index))) return false;
	if (areItems(linesAt(index))) return false;
	let above = index - 1;
	while (cards[above]?.kind === 'text' && !begins(above)) above -= 1;
	return (above === title || isAbstract(above)) && isAbstract(endOf(index));
}
