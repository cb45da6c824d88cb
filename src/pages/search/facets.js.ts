import { dataScript } from '../../model/search-parts.ts';
import { searchFacets } from '../../queries/search.ts';

export const GET = (): Response => new Response(dataScript('facets', searchFacets()));
