import { hasUnnamed } from '../model/byline.ts';
import type { CitedPaper } from '../model/cited-paper.ts';
import { counted } from '../model/counted.ts';
import { sourceAddress } from '../model/source-address.ts';

/** What every citation format needs to know beside the paper. */
export interface CitationOptions {
	/** By slug, made by `citationKeys` from the whole collection. */
	keys: ReadonlyMap<string, string>;
	/** The address of the paper's page, cited where the paper has none of its own; nothing where that is no web address. */
	pageOf: (paper: CitedPaper) => string | undefined;
}

export const keyOf = ({ slug }: CitedPaper, { keys }: CitationOptions): string => keys.get(slug) ?? slug;

/** Where the paper itself is, as far as that is known, or else its page in the digest. */
export const addressOf = (paper: CitedPaper, { pageOf }: Pick<CitationOptions, 'pageOf'>): string | undefined =>
	sourceAddress(paper) ?? pageOf(paper);

/** Says how many authors there are, where they are not all named. */
export function authorsNote(paper: CitedPaper): string | undefined {
	if (!hasUnnamed(paper)) return undefined;
	const { authors = [], authorCount } = paper;
	if (authorCount === undefined) return `The source names ${authors.length} of the authors`;
	const all = counted(authorCount, 'author');
	return authors.length === 0
		? `${all}, not named by the source`
		: `${all}, of whom the source names ${authors.length}`;
}
