/** What a feed holds, whatever the format it is written in. */

export const FEED_FORMATS = ['rss', 'atom', 'json'] as const;
export type FeedFormat = (typeof FEED_FORMATS)[number];

/** How many entries a feed holds at most. */
export const MOST_ENTRIES = 50;

/** What readers and browsers call each format. */
export const FEED_FORMAT: Record<FeedFormat, { name: string; mediaType: string }> = {
	rss: { name: 'RSS', mediaType: 'application/rss+xml' },
	atom: { name: 'Atom', mediaType: 'application/atom+xml' },
	json: { name: 'JSON Feed', mediaType: 'application/feed+json' },
};

/** An address for each format. */
export type FeedUrls = Record<FeedFormat, string>;

/** What pages say of a feed. */
export interface FeedLinks {
	/** What it is about: `Exploration`. */
	name: string;
	/** From the root of the site. */
	urls: FeedUrls;
}

/** One thing to read. */
export interface FeedEntry {
	/** The same in every feed and for ever. */
	id: string;
	/** Its page, with the site's address. */
	url: string;
	/** Where the thing itself is, such as a paper at arXiv. */
	externalUrl?: string;
	/** Plain text. */
	title: string;
	/** Plain text; empty where there is nothing to say. */
	summary: string;
	/** The whole of it as HTML; all links in it have a host. */
	html: string;
	/** Empty where nobody is named. */
	authors: readonly string[];
	categories: readonly string[];
	/** When the thing itself came out, as an ISO date as precise as it is known. */
	published?: string;
	/** The day on which the site first had it. */
	listed?: string;
	/** The day on which what the site says of it was last put right. */
	corrected?: string;
	doi?: string;
}

/** A feed with its entries, in their order. */
export interface Channel {
	/** The same for ever. */
	id: string;
	title: string;
	description: string;
	language: string;
	/** Who answers for the feed. */
	publisher: string;
	/** What is said of the rights in it; absent where the editor's own words have no licence. */
	rights?: string;
	/** The page that shows the same, with the site's address. */
	pageUrl: string;
	/** The feed itself, with the site's address. */
	feedUrls: FeedUrls;
	/** The day of its newest content; absent where no day is known. */
	updated?: string;
	entries: readonly FeedEntry[];
}

/** Some feeds under one name, with their addresses in full. */
export interface FeedOutline {
	name: string;
	feeds: readonly { title: string; feedUrl: string; pageUrl: string }[];
}
