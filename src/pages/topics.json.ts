import { topicsJson } from '../exports/data/topics-json.ts';
import { topicList } from '../queries/collection.ts';

export const GET = (): Response => new Response(topicsJson(topicList()));
