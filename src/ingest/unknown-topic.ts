import { nearest } from '../model/distance.ts';
import { redirectsOf } from '../model/permalinks.ts';
import { type ProblemWords, quote } from '../model/problem.ts';
import type { TopicFolder } from './file-under-topics.ts';

/**
 * Finds what to say of the id of a topic: nothing where a file has it, and its present id where it is an older one.
 *
 * @param meanwhile What comes of it until it is mended, as the end of a sentence.
 */
export function unknownTopicFinder(
	{ topics, unread }: TopicFolder,
	meanwhile: string,
): (id: string) => ProblemWords | undefined {
	const known = new Set(topics.map(({ id }) => id));
	const renamed = redirectsOf(topics.map(({ id, aliases }) => ({ name: id, aliases })));
	return (id) => {
		if (known.has(id)) return undefined;
		if (unread.has(id)) return unreadWords('unknown-topic', `the topic ${quote(id)}`, `topics/${id}.md`, meanwhile);
		const now = renamed.get(id)?.name;
		const meant = nearest(id, [...known], Math.floor(id.length / 3));
		const mending = meant === undefined ? 'Mend the name' : `Write ${meant} if you mean that`;
		return {
			kind: 'unknown-topic',
			found: `the topic ${quote(id)}, which has ${now === undefined ? 'no file' : 'another name now'}`,
			expected: now === undefined ? `content/topics/${id}.md` : quote(now),
			fix: `${now === undefined ? `${mending}, or add the topic` : `Write ${now}`}; until then ${meanwhile}.`,
		};
	};
}

/** What to say of a name whose file is there and cannot be read, which another line of the log says. */
export const unreadWords = (kind: string, what: string, file: string, meanwhile: string): ProblemWords => ({
	kind,
	found: `${what}, whose file cannot be read`,
	expected: 'one that can',
	fix: `Mend content/${file}; until then ${meanwhile}.`,
});
