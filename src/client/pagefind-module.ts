/** The index of all papers. */
export interface Pagefind {
	search: (term: string) => Promise<PagefindAnswer>;
	/** The ids of all pages, from the oldest paper to the newest. */
	pages: readonly string[];
	page: (id: string) => Promise<PagefindPage>;
}

/** The part of Pagefind's browser API that the site uses. https://pagefind.app/docs/api/ */
export interface PagefindModule {
	createInstance: (options: PagefindOptions) => PagefindInstance;
}

/** One index of Pagefind's. */
export interface PagefindInstance {
	search: (term: string) => Promise<PagefindAnswer>;
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
}

/** A page as a fragment has it. */
export interface PagefindPage {
	/** From the site's root, with a slash before it. */
	url: string;
	/** The text of the page. */
	content: string;
	meta: Record<string, string>;
}
