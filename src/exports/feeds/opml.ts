import { generateOpml } from 'feedsmith';
import type { FeedOutline } from '../../model/feed.ts';
import { cleanXml } from './clean.ts';

/**
 * All feeds of a site, in groups, for feed readers to take in at once. Each is listed in one format, so that nobody
 * follows it three times.
 *
 * @see https://opml.org/spec2.opml
 */
export function opmlOf(title: string, groups: readonly FeedOutline[]): string {
	const outlines = groups.map(({ name, feeds }) => ({
		text: name,
		outlines: feeds.map(({ title: text, feedUrl, pageUrl }) => ({
			text,
			title: text,
			type: 'rss',
			xmlUrl: feedUrl,
			htmlUrl: pageUrl,
		})),
	}));
	return cleanXml(generateOpml({ head: { title }, body: { outlines } }));
}
