import { z } from 'zod';
import { aliases, text } from './schema-parts.ts';

const weight = z.number().positive();

/**
 * Phrases with their weights. A key holds one phrase or several ways of writing it, divided by ` | `, which count
 * as one and the same: `RLVR | verifiable reward: 4`.
 */
const weightedPhrases = z.record(text, weight, {
	error:
		'expected a line below it for each phrase, its weight behind a colon and a space, such as "goat: 4", or {} for none',
});

const titleWord = text.refine((word) => /^\*?[\p{L}\p{N}]+$/u.test(word), {
	error: 'expected one word, such as "benchmark", or "*bench" for all that end so',
});

/** The front matter of `content/topics/<id>.md`; the body introduces the topic to readers. */
export const topicSchema = z.strictObject({
	name: text,
	/** One sentence, shown wherever the topic is listed. */
	definition: text,
	/** What speaks for the topic; one without, and without titles, takes what shares no word with any other. */
	phrases: weightedPhrases,
	/** What speaks against it. */
	against: weightedPhrases.default({}),
	/** Words of a title that put a paper under this topic first; `*bench` is every word that ends so. */
	titles: z.array(titleWord).default([]),
	/** Older ids that must go on leading here. */
	aliases,
});

type TopicFields = z.output<typeof topicSchema>;

/** A subject under which papers are filed. */
export interface Topic extends TopicFields {
	/** File name without `.md`: the topic's address. */
	id: string;
	/** Markdown: what the topic is about, for readers. */
	introduction: string;
}

/** A topic among all topics of the site. */
export interface PlacedTopic extends Topic {
	/** Its place in the order of their names, from 0; the mark beside its name is chosen by it. */
	place: number;
}

/** Whether a topic is there for the papers that have nothing to do with the others. */
export const takesTheRest = ({ phrases, titles }: TopicFields): boolean =>
	Object.keys(phrases).length + titles.length === 0;
