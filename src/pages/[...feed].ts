import { writeFeed } from '../exports/feeds/write-feed.ts';
import { FEED_FORMAT, FEED_FORMATS, type FeedFormat } from '../model/feed.ts';
import { channelOf, feedKey } from '../queries/channels.ts';
import { allFeeds, type Feed } from '../queries/feeds.ts';

/** Every feed in every format, each beside the page that shows the same. */
export const getStaticPaths = () =>
	allFeeds().flatMap((feed) => {
		const cacheKey = feedKey(feed);
		return FEED_FORMATS.map((format) => ({
			params: { feed: feed.urls[format].slice(1) },
			props: { feed, format },
			cacheKey,
		}));
	});

interface Props {
	feed: Feed;
	format: FeedFormat;
}

export const GET = ({ props: { feed, format } }: { props: Props }): Response =>
	new Response(writeFeed(channelOf(feed), format), {
		headers: { 'content-type': `${FEED_FORMAT[format].mediaType}; charset=utf-8` },
	});
