import { papersJson } from '../exports/data/papers-json.ts';
import { collection } from '../queries/collection.ts';

export const GET = (): Response => new Response(papersJson(collection()));
