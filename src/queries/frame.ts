import { editorsHtml } from '../markdown/processor.ts';
import type { FeedLinks } from '../model/feed.ts';
import type { Frame } from '../model/page-parts.ts';
import type { PageSubject } from '../model/page-subject.ts';
import { type Picture, type PlacedPicture, pictureAlt } from '../model/picture.ts';
import { allIssues } from './digests.ts';
import { exportsOf } from './page-exports.ts';
import { once } from './once.ts';
import { pictureOfSettings } from './own-pictures.ts';
import { sitePicture } from './pictures.ts';
import { absoluteUrl, siteAddress, siteSettings } from './site.ts';
import { trailOf } from './trail.ts';
import { homeUrl, siteFeedUrls } from '../model/urls.ts';

/** What a page has of its own beside what every page has. */
interface Own {
	feed?: FeedLinks | undefined;
	/** In place of the site's. */
	picture?: PlacedPicture | undefined;
	/** What the page is about. */
	subject?: PageSubject | undefined;
}

/** Away from home the site's picture is told without its count, which would change every page with every paper. */
const lasting = ({ picture }: PlacedPicture, pathname: string): Picture =>
	picture === sitePicture().picture && pathname !== homeUrl ? { ...picture, line: undefined } : picture;

/** It stands low on every page. */
const footerHtml = once(() => editorsHtml(siteSettings().footer ?? '', { pictureOf: pictureOfSettings, under: 2 }));

/** What a page needs to know of the site that stands at no address of its own: there is nothing there, or no more. */
export function frameOfNone(): Frame {
	const site = siteSettings();
	return {
		site,
		footerHtml: footerHtml(),
		feeds: [{ name: site.name, urls: siteFeedUrls }],
		hasIssues: allIssues().length > 0,
	};
}

/** What the page at an address needs to know of the site. */
export function frameOf({ pathname }: URL, { feed, picture: placed = sitePicture(), subject }: Own = {}): Frame {
	const plain = frameOfNone();
	const frame: Frame = {
		...plain,
		feeds: [...(feed ? [feed] : []), ...plain.feeds],
		trail: trailOf(pathname, subject),
		...(subject && { subject, files: exportsOf(subject) }),
	};
	const { url: address, isKnown } = siteAddress();
	if (!isKnown) return frame;
	return {
		...frame,
		address,
		canonical: absoluteUrl(pathname === homeUrl ? '/' : pathname),
		picture: { url: absoluteUrl(placed.url), alt: pictureAlt(lasting(placed, pathname)) },
	};
}
