import { compareText } from './compare.ts';

/** What the search index is made from: a paper with nothing beside what readers search in. */
export interface SearchDocument {
	slug: string;
	/** The address of the paper's page, from the site's root with a slash before it. */
	url: string;
	/** ISO date, as precise as known; empty where none is. */
	date: string;
	/** Who wrote it, persons and an organisation. */
	names: readonly string[];
	/** Its number at arXiv and its DOI, as far as it has them. */
	numbers: readonly string[];
	/** All that `html`, `names` and `numbers` depend on besides the program. */
	source: string;
	/** A page of HTML in which Pagefind's attributes say what is what. */
	html: () => string;
}

export interface SearchDocuments {
	/** Another one where the program may make other HTML of the same sources. */
	edition: string;
	documents: readonly SearchDocument[];
}

/** From the oldest to the newest, the undated first. What belongs to papers is kept in this order. */
export const compareOldestFirst = (
	a: Pick<SearchDocument, 'date' | 'slug'>,
	b: Pick<SearchDocument, 'date' | 'slug'>,
): number => compareText(a.date, b.date) || compareText(a.slug, b.slug);
