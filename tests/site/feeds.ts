import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FEED_FORMATS, type FeedFormat, type FeedUrls } from '../../src/model/feed.ts';
import { feedUrlsBeside, siteFeedUrls } from '../../src/model/urls.ts';
import { readFeed, type ReadFeed } from '../helpers/read-feed.ts';
import { SITE_URL } from './built.ts';
import { INVENTED_PAPERS } from './invented-capture.ts';

export const SITE = `${SITE_URL}/`;

const beside = (path: string, title: string, count: number) => ({
	urls: feedUrlsBeside(`/${path}.html`),
	title,
	count,
});

/** Every feed by its page, with how many entries it has. */
export const FEEDS: Record<string, { urls: FeedUrls; title: string; count: number }> = {
	'': { urls: siteFeedUrls, title: 'Shoal', count: INVENTED_PAPERS + 5 },
	'digests.html': beside('digests', 'Digests · Shoal', 1),
	'topics/lamps.html': beside('topics/lamps', 'Lamps & lighthouses · Shoal', 5),
	'topics/bees.html': beside('topics/bees', 'Bees · Shoal', INVENTED_PAPERS),
	'captures/buoys.html': beside('captures/buoys', 'Marks for sailors · Shoal', 2),
	'captures/lighthouses.html': beside('captures/lighthouses', 'Lamps for ships · Shoal', 4),
	'captures/hives.html': beside('captures/hives', 'hives.txt · Shoal', INVENTED_PAPERS),
};
export const CASES = Object.entries(FEEDS).flatMap(([page, feed]) =>
	FEED_FORMATS.map((format) => ({ page, format, file: feed.urls[format].slice(1), ...feed })),
);

export const textOf = (dist: string, file: string): string => readFileSync(join(dist, file), 'utf8');
export const feedOf = (dist: string, page: string, format: FeedFormat): string =>
	textOf(dist, FEEDS[page]?.urls[format].slice(1) ?? '');
export const read = (dist: string, page: string, format: FeedFormat): Promise<ReadFeed> =>
	readFeed(feedOf(dist, page, format), format);
