import { opmlOf } from '../exports/feeds/opml.ts';
import { feedOutlines } from '../queries/channels.ts';
import { siteSettings } from '../queries/site.ts';

export const GET = (): Response => new Response(opmlOf(siteSettings().name, feedOutlines()));
