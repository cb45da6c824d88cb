import { escapeHtml } from '../model/escape.ts';
import type { Site } from '../model/site.ts';
import { searchUrl } from '../model/urls.ts';

/**
 * Tells browsers how to search the site from their address bar.
 *
 * @param url Where the site is served, with a slash at its end.
 * @see https://github.com/dewitt/opensearch/blob/master/opensearch-1-1-draft-6.md
 */
export function openSearchXml({ name, description, language }: Site, url: string): string {
	const search = new URL(searchUrl.slice(1), url).href;
	return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
	<ShortName>${escapeHtml(shortened(name, 16))}</ShortName>
	<LongName>${escapeHtml(shortened(name, 48))}</LongName>
	<Description>${escapeHtml(shortened(description, 1024))}</Description>
	<Language>${escapeHtml(language)}</Language>
	<InputEncoding>UTF-8</InputEncoding>
	<Url type="text/html" method="get" template="${escapeHtml(search)}?q={searchTerms}"/>
</OpenSearchDescription>
`;
}

/** The format allows so many characters. */
const shortened = (text: string, most: number): string => [...text].slice(0, most).join('').trim();
