import type { TopicList } from '../../model/collection.ts';

/** `topics.json`. */
export const topicsJson = (list: TopicList): string => `${JSON.stringify(list, null, '\t')}\n`;
