import { SHORTEST_ABSTRACT } from '../records.ts';
import type { PageLine } from './page-line.ts';

/**
 * Whether blank lines do not part the paragraphs of a page of bare words: most abstracts, each a single line, stand
 * against their titles, or their titles against what is above.
 */
export function isUnparted(lines: readonly PageLine[]): boolean {
	const isAbstract = ({ text }: PageLine): boolean => text.length >= SHORTEST_ABSTRACT;
	const abstracts = lines.filter(isAbstract);
	// Of a page that a tool has wrapped, a few lines are as long.
	if (lengthOf(abstracts) < lengthOf(lines) / 2) return false;
	const touching = lines.filter(
		(line, index) => isAbstract(line) && !(line.isAfterGap && lines[index - 1]?.isAfterGap === true),
	);
	return touching.length > abstracts.length / 2;
}

/** Each line of such a page is a paragraph. */
export const partLines = (lines: readonly PageLine[]): PageLine[] =>
	lines.map((line) => ({ ...line, isAfterGap: true }));

const lengthOf = (lines: readonly PageLine[]): number => lines.reduce((sum, { text }) => sum + text.length, 0);
