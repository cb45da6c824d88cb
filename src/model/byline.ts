import { counted } from './counted.ts';
import type { Paper } from './paper.ts';

const MOST_NAMED = 3;

/** Who wrote a paper, as far as a source says: names, or how many there are. */
export function bylineOf({ authors, authorCount }: Pick<Paper, 'authors' | 'authorCount'>): string | undefined {
	if (authors) {
		const named = authors.slice(0, MOST_NAMED).join(', ');
		return authors.length > MOST_NAMED ? `${named} and ${authors.length - MOST_NAMED} more` : named;
	}
	return authorCount === undefined ? undefined : counted(authorCount, 'author');
}
