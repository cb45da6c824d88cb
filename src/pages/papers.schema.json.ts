import { papersSchemaJson } from '../exports/data/papers-json.ts';
import { absoluteUrl, siteAddress } from '../queries/site.ts';
import { collectionSchemaUrl } from '../queries/urls.ts';

export const GET = (): Response =>
	new Response(papersSchemaJson(siteAddress().isKnown ? absoluteUrl(collectionSchemaUrl) : undefined));
