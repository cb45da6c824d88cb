import { papersSchemaJson } from '../exports/data/papers-json.ts';
import { collectionSchemaUrl } from '../model/urls.ts';
import { absoluteUrl, siteAddress } from '../queries/site.ts';

export const GET = (): Response =>
	new Response(papersSchemaJson(siteAddress().isKnown ? absoluteUrl(collectionSchemaUrl) : undefined));
