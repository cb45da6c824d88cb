import { dataScript } from '../../model/search-parts.ts';
import { searchWords } from '../../queries/search.ts';

export const GET = (): Response => new Response(dataScript('words', searchWords()));
