import { robotsTxt } from '../exports/data/robots-txt.ts';
import { absoluteUrl, siteAddress } from '../queries/site.ts';
import { sitemapIndexUrl } from '../queries/urls.ts';

export const GET = (): Response =>
	new Response(robotsTxt(siteAddress().isKnown ? absoluteUrl(sitemapIndexUrl) : undefined));
