import type { Paper } from './paper.ts';

/** What a citation of a paper is made from. */
export const CITED_FIELDS = [
	'slug',
	'title',
	'published',
	'authors',
	'authorCount',
	'etAl',
	'venue',
	'categories',
	'arxiv',
	'doi',
	'links',
] as const satisfies (keyof Paper)[];

export type CitedPaper = Pick<Paper, (typeof CITED_FIELDS)[number]>;

/** What a citation that people read is made from. */
export interface TitledPaper extends CitedPaper {
	/** The title without TeX, where it has any. */
	plainTitle?: string;
}

/** What the reading list knows of a paper. */
export interface ReadingListPaper extends TitledPaper {
	/** Older slugs, under which it may have been saved; no other paper has one of them too. */
	aliases?: readonly string[];
}
