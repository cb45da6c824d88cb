import { escapeHtml } from '../../model/escape.ts';
import type { DatedAddress } from '../../model/sitemap.ts';

/** The pages of a site, for search engines. */
export const sitemapXml = (pages: readonly DatedAddress[]): string => document('urlset', 'url', pages);

/** The files in which the pages stand. */
export const sitemapIndexXml = (sitemaps: readonly DatedAddress[]): string =>
	document('sitemapindex', 'sitemap', sitemaps);

function document(root: string, element: string, addresses: readonly DatedAddress[]): string {
	const lines = addresses.map(({ url, day }) => {
		const lastmod = day ? `<lastmod>${day}</lastmod>` : '';
		return `<${element}><loc>${escapeHtml(url).replaceAll("'", '&apos;')}</loc>${lastmod}</${element}>\n`;
	});
	const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';
	return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="${namespace}">\n${lines.join('')}</${root}>\n`;
}
