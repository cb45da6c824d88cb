import { expect, test } from 'vitest';
import { captureOf, ingestCaptures } from '../helpers/ingest.ts';

const item = (doi: string, title: string) => ({
	id: doi,
	type: 'article-journal',
	title,
	abstract: String.raw`Lamps lose 5\% of their oil.`,
	DOI: `10.5555/${doi}`,
});

const repaired = (...lists: ReturnType<typeof item>[][]): string[] => {
	const captures = lists.map((items, at) => captureOf(`${at}.json`, JSON.stringify(items)));
	return ingestCaptures(captures).report.repairs.map(({ slug }) => slug);
};

test('what was mended is told of each paper, also where two have one title', () => {
	expect(repaired([item('a', 'Lamps'), item('b', 'Lamps')])).toEqual(['lamps', 'lamps-2']);
});

test('and once of a paper that two lists show, be it under two titles', () => {
	expect(repaired([item('a', 'Lamps')], [item('a', 'On Lamps')])).toHaveLength(1);
});
