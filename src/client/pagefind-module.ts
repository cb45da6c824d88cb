/** The index of all papers. */
export interface Pagefind {
	search: (term: string) => Promise<PagefindAnswer>;
	/** All pages, by the shards of the index, in the order in which each counts them. */
	pages: () => Promise<PagefindResult[][]>;
}

/** The part of Pagefind's browser API that the site uses. https://pagefind.app/docs/api/ */
export interface PagefindModule {
	createInstance: (options: PagefindOptions) => PagefindInstance;
}

/** One index of Pagefind's. */
export interface PagefindInstance {
	/** Without a term, all pages. */
	search: (term: string | null) => Promise<PagefindAnswer>;
	/** Forgets all. */
	destroy: () => Promise<void>;
}

export interface PagefindOptions {
	/** The address of the index's folder. */
	basePath: string;
	noWorker: boolean;
}

export interface PagefindAnswer {
	/** The best first. */
	results: PagefindResult[];
}

export interface PagefindResult {
	id: string;
	score: number;
	/** Places in the page's words. */
	words: number[];
	/** The names of the meta fields, such as `title`, that hold a word searched for. */
	matchedMetaFields?: string[];
	data: () => Promise<PagefindPage>;
}

export interface PagefindPage {
	/** From the site's root, with a slash before it. */
	raw_url: string;
	/** Escaped HTML in which the words found are marked. */
	excerpt: string;
	/** The text of the page. */
	content: string;
	meta: Record<string, string>;
}
