import { sitemapIndexXml } from '../exports/data/sitemap.ts';
import { sitemapIndex } from '../queries/sitemap.ts';

export const GET = (): Response => new Response(sitemapIndexXml(sitemapIndex()));
