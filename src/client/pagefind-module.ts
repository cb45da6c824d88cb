/** The part of Pagefind's browser API that the site uses. https://pagefind.app/docs/api/ */
export interface Pagefind {
	options: (options: PagefindOptions) => Promise<void>;
	init: () => Promise<void>;
	/** Without a term, all pages. */
	search: (term: string | null) => Promise<PagefindAnswer>;
}

/** What `pagefind.js` exports. */
export interface PagefindModule extends Pagefind {
	/** Forgets all, so that `options` and `init` begin anew. */
	destroy: () => Promise<void>;
}

export interface PagefindOptions {
	/** The address of Pagefind's folder. */
	basePath?: string;
	/** Only before `init`. */
	noWorker?: boolean;
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
