import type { FeedLinks } from '../model/feed.ts';
import type { Frame } from '../model/page-parts.ts';
import { type PlacedPicture, pictureAlt } from '../model/picture.ts';
import { sitePicture } from './pictures.ts';
import { absoluteUrl, siteAddress, siteSettings } from './site.ts';
import { homeUrl, siteFeedUrls } from './urls.ts';

/** What a page has of its own beside what every page has. */
interface Own {
	feed?: FeedLinks | undefined;
	/** In place of the site's. */
	picture?: PlacedPicture | undefined;
}

/** What the page at an address needs to know of the site. */
export function frameOf({ pathname }: URL, { feed, picture: placed = sitePicture() }: Own = {}): Frame {
	const site = siteSettings();
	const feeds = [...(feed ? [feed] : []), { name: site.name, urls: siteFeedUrls }];
	if (!siteAddress().isKnown) return { site, feeds };
	return {
		site,
		feeds,
		canonical: absoluteUrl(pathname === homeUrl ? '/' : pathname),
		picture: { url: absoluteUrl(placed.url), alt: pictureAlt(placed.picture) },
	};
}
