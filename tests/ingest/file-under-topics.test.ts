import { expect, test } from 'vitest';
import { fileUnderTopics } from '../../src/ingest/file-under-topics.ts';
import { ProblemLog } from '../../src/model/problem.ts';
import type { Topic } from '../../src/model/topic.ts';

const topic = (id: string, phrases: Record<string, number>): Topic => ({
	id,
	name: id,
	definition: 'Invented.',
	introduction: '',
	phrases,
	against: {},
	titles: [],
});

/** What is said of a paper of that title, and where it goes. */
function filed(title: string, topics: Topic[]): { topics: readonly string[]; said: string[] } {
	const log = new ProblemLog();
	const entry = { slug: 'a', fields: { title }, abstract: '', memory: {} };
	const folder = { topics, unread: new Set<string>() };
	const { notes } = fileUnderTopics([], [entry], folder, { captures: 'captures', papers: 'papers' }, log);
	return { topics: notes[0]?.topics ?? [], said: log.problems.map(({ kind }) => kind) };
}

const lamps = topic('lamps', { 'dimmed lantern': 4 });

test('a paper that goes to the nearest topic is told, but for a topic that is there for the rest', () => {
	expect(filed('Lantern Oil', [lamps, topic('other', {})])).toEqual({ topics: ['lamps'], said: ['nearest-topic'] });
	expect(filed('Counting Goats', [lamps, topic('other', {})])).toEqual({ topics: ['other'], said: [] });
	expect(filed('Counting Goats', [lamps])).toEqual({ topics: ['lamps'], said: ['nearest-topic'] });
});
