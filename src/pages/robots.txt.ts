import { robotsTxt } from '../exports/data/robots-txt.ts';
import { sitemapIndexUrl } from '../model/urls.ts';
import { absoluteUrl, siteAddress } from '../queries/site.ts';

export const GET = (): Response =>
	new Response(robotsTxt(siteAddress().isKnown ? absoluteUrl(sitemapIndexUrl) : undefined));
