import type { Frame } from '../model/page-parts.ts';
import { type PlacedPicture, pictureAlt } from '../model/picture.ts';
import { sitePicture } from './pictures.ts';
import { siteAddress, siteSettings } from './site.ts';
import { homeUrl } from './urls.ts';

/** What the page at an address needs to know of the site. Without a picture of its own it goes with the site's. */
export function frameOf({ pathname }: URL, { url, picture }: PlacedPicture = sitePicture()): Frame {
	const site = siteSettings();
	if (!siteAddress().isKnown) return { site };
	return {
		site,
		canonical: inFull(pathname === homeUrl ? '/' : pathname),
		picture: { url: inFull(url), alt: pictureAlt(picture) },
	};
}

/** An address from the site's root as one that leads there from anywhere. */
const inFull = (url: string): string => new URL(url === '/' ? '.' : `.${url}`, siteAddress().url).href;
