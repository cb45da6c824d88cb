import { counted } from './counted.ts';
import type { Paper } from './paper.ts';

type Authors = Pick<Paper, 'authors' | 'authorCount' | 'etAl'>;

const MOST_NAMED = 3;

/** Who wrote a paper, as far as a source says: some names, or how many there are. */
export function bylineOf({ authors, authorCount = 0, etAl }: Authors): string | undefined {
	if (!authors) return authorCount > 0 ? counted(authorCount, 'author') : undefined;
	const named = authors.slice(0, MOST_NAMED).join(', ');
	if (etAl) return `${named} and others`;
	if (authors.length <= MOST_NAMED) return withUnnamed({ authors, authorCount });
	return `${named} and ${Math.max(authors.length, authorCount) - MOST_NAMED} more`;
}

/** A list of references has no more names than these, and counts the rest. */
const MOST_CITED = 20;

/** The names as a reference has them: `Ada Invented, Bo Moth`, or the first of many and how many more. */
export function firstNames(authors: readonly string[], most = MOST_CITED): string {
	const more = authors.length - most;
	// One more name takes no more room than saying so.
	return more > 1 ? `${authors.slice(0, most).join(', ')} and ${more} more` : authors.join(', ');
}

/** Whether there are more authors than a source names. */
export const hasUnnamed = ({ authors = [], authorCount = 0, etAl }: Authors): boolean =>
	etAl === true || authorCount > authors.length;

/** Every name that a source gives, and how many it leaves out: `Ada Invented, Bo Moth and 5 more`. */
export function withUnnamed({ authors = [], authorCount = 0, etAl }: Authors): string {
	const unnamed = authorCount - authors.length;
	if (etAl) return `${authors.join(', ')} and others`;
	return unnamed > 0 ? `${authors.join(', ')} and ${unnamed} more` : authors.join(', ');
}
