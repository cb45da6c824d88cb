import { escapeHtml } from '../../model/escape.ts';
import { type Channel, type FeedEntry, type FeedFormat, MOST_ENTRIES } from '../../model/feed.ts';
import { atomOf } from './atom.ts';
import { jsonFeedOf } from './json-feed.ts';
import { rssOf } from './rss.ts';

const WRITERS: Record<FeedFormat, (channel: Channel) => string> = { rss: rssOf, atom: atomOf, json: jsonFeedOf };

/** Some readers cut a feed off at 500 KB. */
export const MOST_BYTES = 500_000;

/** Beyond a fifth of a feed, one entry would keep others out. */
const MOST_BYTES_OF_ENTRY = MOST_BYTES / 5;

/**
 * A channel in a format: its first 50 entries, or as many of them as fit. An entry too long for a feed, or with nothing in
 * it, is there with its summary and a link alone.
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
	if (entry.html !== '' && bytesOf(entry.html) < MOST_BYTES_OF_ENTRY) return entry;
	const summary = entry.summary === '' ? '' : `<p>${escapeHtml(entry.summary)}</p>`;
	const link = `<a href="${escapeHtml(entry.url)}">${escapeHtml(entry.title)}</a>`;
	return { ...entry, html: `${summary}<p>On the web: ${link}</p>` };
}

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;
