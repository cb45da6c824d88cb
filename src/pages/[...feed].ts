import { writeFeed } from '../exports/feeds/write-feed.ts';
import { type Channel, FEED_FORMAT, FEED_FORMATS, type FeedFormat } from '../model/feed.ts';
import { allFeeds, channelOf } from '../queries/feeds.ts';
import { feedKey } from '../queries/page-keys.ts';

/** Every feed in every format, each beside the page that shows the same. */
export const getStaticPaths = () =>
	allFeeds().flatMap((feed) => {
		const channel = channelOf(feed);
		const cacheKey = feedKey(channel);
		return FEED_FORMATS.map((format) => ({
			params: { feed: feed.urls[format].slice(1) },
			props: { channel, format },
			cacheKey,
		}));
	});

interface Props {
	channel: Channel;
	format: FeedFormat;
}

export const GET = ({ props: { channel, format } }: { props: Props }): Response =>
	new Response(writeFeed(channel, format), {
		headers: { 'content-type': `${FEED_FORMAT[format].mediaType}; charset=utf-8` },
	});
