import { expect, test } from 'vitest';
import { semanticScholar } from '../../../src/ingest/formats/semantic-scholar/index.ts';
import { ProblemLog } from '../../../src/model/problem.ts';

test.each([
	['conference', 'conference', [], 'conference'],
	['journal', 'journal', ['Conference'], 'journal'],
	['conference', undefined, ['Conference', 'JournalArticle'], 'conference'],
	['journal', undefined, ['JournalArticle'], 'journal'],
	['blog', 'blog', ['Review'], 'blog'],
	['review', undefined, ['Review'], 'Review'],
	['publication', undefined, [], 'publication'],
])('a venue is a %s where it is said to be %s and the paper is of %j', (_, type, publicationTypes, expected) => {
	const paper = { paperId: '1', title: 'Lamps', publicationVenue: { name: 'Night', type }, publicationTypes };
	const text = JSON.stringify({ data: [paper] });
	const capture = { file: 's.json', name: 's', path: 's.json', text, sidecarPath: 's.yaml', isSidecarSound: true };
	expect(semanticScholar.parse(capture, new ProblemLog()).papers[0]?.venue?.type).toBe(expected);
});
