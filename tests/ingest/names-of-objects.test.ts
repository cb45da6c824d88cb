import { describe, expect, test } from 'vitest';
import { ingest } from '../../src/ingest/run.ts';
import type { Capture } from '../../src/model/capture.ts';
import { ProblemLog } from '../../src/model/problem.ts';
import type { Topic } from '../../src/model/topic.ts';
import { captureOf, NOTHING_HELD } from '../helpers/ingest.ts';

/** What any object of the language has without being told. */
const NAME = 'constructor';

const topic: Topic = {
	id: NAME,
	name: 'Lamps',
	definition: 'Invented.',
	introduction: '',
	phrases: { lamp: 4 },
	against: {},
	titles: [],
};

const ingested = (capture: Capture) => {
	const topics = { topics: [topic], unread: new Set<string>() };
	const paths = { captures: 'captures', papers: 'papers' };
	const { entries, report } = ingest({ captures: [capture], held: NOTHING_HELD, topics, paths }, new ProblemLog());
	return { entries, filings: report.filings };
};

const csl = (type: string): string =>
	JSON.stringify([
		{
			id: 'a',
			type,
			title: 'A Lamp',
			author: [{ family: NAME }],
			number: '4',
			'container-title': NAME,
			DOI: '10.5555/a',
		},
		{ id: 'b', type: 'article', title: 'A Wick', publisher: 'Invented Press' },
	]);

test('a topic may have such an id, and an author such a name', () => {
	const { entries, filings } = ingested(captureOf('a.json', csl('article-journal')));
	expect(entries[0]?.fields).toMatchObject({ authors: [NAME], topics: [NAME], venue: { name: NAME } });
	expect(filings[0]).toEqual({ slug: 'a-lamp', by: 'phrases', topics: [{ id: NAME, words: ['lamp'] }] });
});

describe('a source may have such a word', () => {
	const venueIn = (file: string, text: string) => ingested(captureOf(file, text)).entries[0]?.fields.venue;

	test('for a type in CSL JSON', () => {
		expect(venueIn('a.json', csl(NAME))).toEqual({ type: NAME, name: NAME });
	});

	test('for a type of Crossref', () => {
		const item = { DOI: '10.5555/a', type: NAME, title: ['A Lamp'], 'container-title': [NAME] };
		const answer = { status: 'ok', 'message-type': 'work-list', message: { items: [item] } };
		expect(venueIn('a.json', JSON.stringify(answer))).toEqual({ type: NAME, name: NAME });
	});

	test('for a type of EndNote', () => {
		expect(venueIn('a.enw', `%0 ${NAME}\n%T A Lamp\n%A ${NAME}\n%J ${NAME}\n%D 2024\n\n%0 Book\n%T A Wick\n`)).toEqual({
			type: 'gen',
			name: NAME,
		});
	});
});
