/**
 * Makes the addresses of links on a page absolute: those from the root of the site and those from the page itself.
 *
 * @param siteUrl Ends in a slash.
 */
export const absoluteFrom =
	(siteUrl: string, pageUrl: string) =>
	(address: string): string => {
		if (/^[a-z][a-z\d+.-]*:/i.test(address)) return address;
		// Two slashes begin the name of another host.
		if (/^\/(?!\/)/.test(address)) return siteUrl + address.slice(1);
		return URL.parse(address, pageUrl)?.href ?? pageUrl;
	};
