import { generateJsonFeed } from 'feedsmith';
import type { Channel, FeedEntry } from '../../model/feed.ts';
import { cleanText } from './clean.ts';
import { momentsOf } from './moments.ts';

/**
 * A channel as JSON Feed 1.1. `date_published` is the paper's own date, `date_modified` the day on which it was listed, or
 * put right; either is absent where its day is not known.
 *
 * @see https://www.jsonfeed.org/version/1.1/
 */
export function jsonFeedOf({ title, description, language, pageUrl, feedUrls, entries }: Channel): string {
	const feed = generateJsonFeed({
		title,
		home_page_url: pageUrl,
		feed_url: feedUrls.json,
		description,
		language,
		// The publisher is not named as an author: those of a feed count as those of every item that has none.
		items: entries.map(itemOf),
	});
	const clean = (_: string, value: unknown): unknown => (typeof value === 'string' ? cleanText(value) : value);
	// feedsmith leaves out an empty list of items, which JSON Feed asks for.
	return `${JSON.stringify({ ...(feed as object), ...(entries.length === 0 && { items: [] }) }, clean, '\t')}\n`;
}

const itemOf = ({ id, url, externalUrl, title, summary, html, authors, categories, ...days }: FeedEntry) => ({
	id,
	url,
	...(externalUrl && { external_url: externalUrl }),
	title,
	...(summary && { summary }),
	content_html: html,
	...(authors.length > 0 && { authors: authors.map((name) => ({ name })) }),
	...(categories.length > 0 && { tags: [...categories] }),
	...momentsOf({ date_published: days.published, date_modified: days.corrected ?? days.listed }),
});
