import type { Frame } from '../model/page-parts.ts';
import { siteAddress, siteSettings } from './site.ts';
import { homeUrl } from './urls.ts';

/** What the page at an address needs to know of the site. */
export function frameOf({ pathname }: URL): Frame {
	const { url, isKnown } = siteAddress();
	if (!isKnown) return { site: siteSettings() };
	const canonical = new URL(pathname === homeUrl ? '.' : `.${pathname}`, url).href;
	return { site: siteSettings(), canonical };
}
