import { sitemapXml } from '../exports/data/sitemap.ts';
import type { DatedAddress } from '../model/sitemap.ts';
import { sitemaps } from '../queries/sitemap.ts';

export const getStaticPaths = () =>
	sitemaps().map(({ pages }, part) => ({ params: { part: String(part) }, props: { pages } }));

export const GET = ({ props }: { props: { pages: DatedAddress[] } }): Response => new Response(sitemapXml(props.pages));
