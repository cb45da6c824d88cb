/**
 * Keeps no robot from anything. It is read at the root of a host, so that of a site below the root is not.
 *
 * @param sitemap In full; absent where the site's address is not known.
 */
export const robotsTxt = (sitemap?: string): string =>
	`User-agent: *\nDisallow:\n${sitemap === undefined ? '' : `\nSitemap: ${sitemap}\n`}`;
