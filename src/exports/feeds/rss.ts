import { generateRssFeed } from 'feedsmith';
import { escapeHtml } from '../../model/escape.ts';
import type { Channel, FeedEntry } from '../../model/feed.ts';
import { cleanXml } from './clean.ts';
import { momentsOf } from './moments.ts';

/**
 * A channel as RSS 2.0. An item has room for one date, its own: the day on which it came into the feed, which is also
 * what services look at that send feeds as mail. Where that is not known the day of the paper stands in for it, because
 * readers would take the day of reading. The paper's own date stands beside it, as journals write theirs.
 *
 * @see https://www.rssboard.org/rss-specification
 */
export function rssOf({ title, description, language, rights, pageUrl, feedUrls, updated, entries }: Channel): string {
	const xml = generateRssFeed({
		title,
		link: pageUrl,
		description,
		language,
		...(rights && { copyright: rights }),
		...momentsOf({ lastBuildDate: updated }),
		atom: { links: [{ href: feedUrls.rss, rel: 'self', type: 'application/rss+xml' }] },
		items: entries.map(itemOf),
	});
	return cleanXml(xml);
}

const itemOf = ({ id, url, title, summary, html, authors, categories, published, listed, doi }: FeedEntry) => ({
	// The elements of RSS itself are plain text for a title and HTML for a description.
	// https://www.rssboard.org/rss-profile
	title,
	link: url,
	description: escapeHtml(summary),
	guid: { value: id, isPermaLink: false },
	...momentsOf({ pubDate: listed ?? published }),
	categories: categories.map((name) => ({ name })),
	// RSS's own `author` is an address for mail.
	dc: { creators: [...authors] },
	prism: { publicationDates: Object.values(momentsOf({ published })), ...(doi && { doi }) },
	content: { encoded: html },
});
