import { openSearchXml } from '../exports/opensearch.ts';
import { siteAddress, siteSettings } from '../queries/site.ts';

export const GET = (): Response => new Response(openSearchXml(siteSettings(), siteAddress().url));
