import type { Paper } from './paper.ts';

/** What a citation of a paper is made from. */
export type CitedPaper = Pick<
	Paper,
	'slug' | 'title' | 'published' | 'authors' | 'authorCount' | 'venue' | 'arxiv' | 'doi' | 'links'
>;

/** What the reading list knows of a paper. */
export interface ListedPaper extends CitedPaper {
	/** The title without TeX, where it has any. */
	plainTitle?: string;
	/** Older slugs, under which it may have been saved. */
	aliases?: readonly string[];
}
