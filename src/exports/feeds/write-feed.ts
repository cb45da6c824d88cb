import { type Channel, type FeedEntry, type FeedFormat, MOST_ENTRIES } from '../../model/feed.ts';
import { atomOf } from './atom.ts';
import { textAsHtml } from './clean.ts';
import { jsonFeedOf } from './json-feed.ts';
import { rssOf } from './rss.ts';

const WRITERS: Record<FeedFormat, (channel: Channel) => string> = { rss: rssOf, atom: atomOf, json: jsonFeedOf };

/** Some readers cut a feed off at 500 KB. */
export const MOST_BYTES = 500_000;

/** Beyond a fifth of a feed, one entry would keep others out. */
const MOST_BYTES_OF_ENTRY = MOST_BYTES / 5;

/**
 * A channel in a format: its first 50 entries, or as many of them as fit. An entry too long for a feed is there with its
 * summary and its address alone.
 */
export function writeFeed(channel: Channel, format: FeedFormat): string {
	let entries = channel.entries.slice(0, MOST_ENTRIES).map(shortened);
	for (;;) {
		const text = WRITERS[format]({ ...channel, entries });
		if (entries.length === 0 || bytesOf(text) < MOST_BYTES) return text;
		entries = entries.slice(0, -1);
	}
}

function shortened(entry: FeedEntry): FeedEntry {
	if (bytesOf(entry.html) < MOST_BYTES_OF_ENTRY) return entry;
	return { ...entry, html: `<p>${textAsHtml(entry.summary)}</p>` };
}

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;
