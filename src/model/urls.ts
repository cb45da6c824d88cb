import type { CitationUrls } from './citation-format.ts';
import type { FeedUrls } from './feed.ts';
import type { Period } from './period.ts';
import { slugOf } from './slug.ts';

/**
 * Every address of the site, from its root. The pages are written with these and made relative when the site is
 * finished, so that the same files work at any address and from a disk.
 */

export const homeUrl = '/index.html';
export const papersUrl = '/papers.html';
export const topicsUrl = '/topics.html';
export const digestsUrl = '/digests.html';
export const timelineUrl = '/timeline.html';
export const trendsUrl = '/trending.html';
export const capturesUrl = '/captures.html';
export const organizationsUrl = '/organizations.html';
export const searchUrl = '/search.html';
/** The search's own script, which is loaded when a reader turns to the search. */
export const searchScriptUrl = '/scripts/search.js';
export const openSearchUrl = '/opensearch.xml';
export const readingListUrl = '/reading-list.html';
/** Explains the feeds. */
export const feedsUrl = '/feeds.html';
export const aboutUrl = '/about.html';
/** Explains the files for programs. */
export const dataUrl = '/data.html';
/** Every paper with what is known of it, and the schema of that file. */
export const collectionUrl = '/papers.json';
export const collectionSchemaUrl = '/papers.schema.json';
export const topicListUrl = '/topics.json';
/** What the site has, in a few words, for language models. */
export const llmsUrl = '/llms.txt';
export const sitemapIndexUrl = '/sitemap-index.xml';
/** @param part From 0: a sitemap holds so many pages and no more. */
export const sitemapUrl = (part: number): string => `/sitemap-${part}.xml`;
export const robotsUrl = '/robots.txt';
/** All feeds in one file, for feed readers. */
export const feedListUrl = '/feeds.opml';

export const paperUrl = ({ slug }: { slug: string }): string => `/papers/${slug}.html`;
export const topicUrl = ({ id }: { id: string }): string => `/topics/${id}.html`;
export const digestUrl = ({ id }: { id: string }): string => `/digests/${id}.html`;
/** An issue as mail, for the sender's program and for reading on the web. */
export const mailUrl = ({ id }: { id: string }): string => `/digests/${id}/email.html`;
export const textMailUrl = ({ id }: { id: string }): string => `/digests/${id}/email.txt`;
export const periodUrl = (period: Period): string => `/timeline/${period}.html`;
export const organizationUrl = ({ id }: { id: string }): string => `/organizations/${id}.html`;
export const captureUrl = ({ name }: { name: string }): string => `/captures/${name}.html`;

/** The feeds of the whole site. */
export const siteFeedUrls: FeedUrls = { rss: '/feed.xml', atom: '/atom.xml', json: '/feed.json' };

/** The feeds of a page, which stand beside it. */
export function feedUrlsBeside(url: string): FeedUrls {
	const path = url.replace(/\.html$/, '');
	return { rss: `${path}.xml`, atom: `${path}.atom`, json: `${path}.feed.json` };
}

/** A paper's files, which stand beside its page: for programs that manage references, and the paper as Markdown. */
export const paperFileUrls = ({ slug }: { slug: string }): CitationUrls & { markdown: string } => ({
	bibtex: `/papers/${slug}.bib`,
	ris: `/papers/${slug}.ris`,
	csl: `/papers/${slug}.json`,
	markdown: `/papers/${slug}.md`,
});

/** The files for citing all papers of a list, which stand beside its page. */
export function citationUrlsBeside(url: string): CitationUrls {
	const path = url.replace(/\.html$/, '');
	return { bibtex: `${path}.bib`, ris: `${path}.ris`, csl: `${path}.csl.json` };
}

/** The numbers of a chart. */
export const chartUrl = ({ name }: { name: string }): string => `/charts/${name}.csv`;
export const offlineCopyUrl = ({ name }: { name: string }): string => `/${slugOf(name) || 'site'}-offline.zip`;
/** What the reading list knows of every paper. A script, because a page opened from a disk may load nothing else. */
export const readingListDataUrl = '/reading-list/papers.js';

/** The pictures that other sites show beside a link to a page. */
export const sitePictureUrl = '/pictures/site.png';
export const topicPictureUrl = ({ id }: { id: string }): string => `/pictures/topics/${id}.png`;
export const digestPictureUrl = ({ id }: { id: string }): string => `/pictures/digests/${id}.png`;
export const paperPictureUrl = ({ slug }: { slug: string }): string => `/pictures/papers/${slug}.png`;
/** A picture of the editor's own, by a name that no other has. Mails and feeds hold it, so that it stays when others come. */
export const ownPictureUrl = (name: string): string => `/pictures/own/${name}`;

/** How many of its ranks a page of a capture has: a listing that a person saves stands on one. */
export const RANKS_PER_PAGE = 100;

/** Which page of a capture has a rank, both from 1. */
export const pageOfRank = (position: number): number => Math.ceil(position / RANKS_PER_PAGE);

/** The place of a listed paper on the page of its capture that has it. */
export const rankAnchor = (position: number): string => `rank-${position}`;

/** The address of that place. */
export const rankUrl = (capture: { name: string }, position: number): string =>
	`${pageUrl(captureUrl(capture), pageOfRank(position))}#${rankAnchor(position)}`;

/** A later page of a list; the first is the list's own address. */
export function pageUrl(listUrl: string, page: number): string {
	return page === 1 ? listUrl : listUrl.replace(/\.html$/, `/page/${page}.html`);
}
