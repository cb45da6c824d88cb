import { titleToText } from '../markdown/math.ts';
import { rightsNote } from '../model/collection.ts';
import { compareText } from '../model/compare.ts';
import type { Channel, FeedOutline } from '../model/feed.ts';
import { type Feed, feedGroups } from './feeds.ts';
import { feedId } from './feed-ids.ts';
import { keyOf } from './page-keys.ts';
import { absoluteUrl, siteSettings } from './site.ts';
import { homeUrl } from '../model/urls.ts';

/** The groups of feeds for OPML, each feed as RSS, which every feed reader reads. */
export const feedOutlines = (): FeedOutline[] =>
	feedGroups().map(({ name, feeds }) => ({
		name,
		feeds: feeds.map((feed) => {
			const { title, feedUrls, pageUrl } = headOf(feed);
			return { title, feedUrl: feedUrls.rss, pageUrl };
		}),
	}));

/** Stands for all that a feed says, so that its XML is not written again. */
export const feedKey = (feed: Feed): string => keyOf(headOf(feed), feed.entriesKey());

/** A feed as it is written, in whatever format. Its own day is that of its newest entry, so that no clock is asked. */
export function channelOf(feed: Feed): Channel {
	const entries = feed.entries();
	const days = entries.flatMap(({ corrected, listed, published }) => corrected ?? listed ?? published ?? []);
	const updated = days.sort(compareText).at(-1);
	return { ...headOf(feed), ...(updated && { updated }), entries };
}

function headOf({ name, description, urls, pageUrl, firstPageUrl }: Feed): Omit<Channel, 'updated' | 'entries'> {
	const site = siteSettings();
	return {
		id: feedId(firstPageUrl ?? pageUrl),
		title: titleToText(pageUrl === homeUrl ? name : `${name} · ${site.name}`),
		description: titleToText(description),
		language: site.language,
		publisher: site.editor ?? site.name,
		...(site.licence && { rights: rightsNote(site.licence) }),
		pageUrl: absoluteUrl(pageUrl === homeUrl ? '/' : pageUrl),
		feedUrls: { rss: absoluteUrl(urls.rss), atom: absoluteUrl(urls.atom), json: absoluteUrl(urls.json) },
	};
}
