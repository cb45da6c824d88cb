import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reconcile } from '../../../src/entries/memory.ts';
import type { Entry } from '../../../src/entries/read-entries.ts';
import { merge } from '../../../src/ingest/merge/index.ts';
import type { Candidate } from '../../../src/ingest/normalise.ts';
import { ProblemLog } from '../../../src/model/problem.ts';
import { candidateOf } from '../../helpers/candidates.ts';

const oneOf = <Value>(...values: Value[]) => fc.option(fc.constantFrom(...values), { nil: undefined });

/** So few titles, identifiers and names that papers meet in every way. */
const fields = fc.record({
	title: fc.constantFrom('Goats', 'Herds', 'Goats at Night'),
	arxiv: oneOf('2501.00001', '2501.00002'),
	doi: oneOf('10.1/a', '10.1/b', '10.1/B'),
	authors: oneOf(['Ada Moth'], ['Bo Wick']),
	published: oneOf('2020', '2024', '2025-01-02'),
});
const standing = fc.constantFrom('archive', 'library', 'index', 'page');
const abstract = fc.constantFrom(
	'',
	'Goats are counted by night, and they are as good as sheep for all who cannot sleep.',
);

const sighting = fc.tuple(fields, fc.record({ standing, abstract })).map(([{ title, ...said }, how]) => {
	const known = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
	return candidateOf(title, how, known);
});
const sightings = fc.array(sighting, { maxLength: 8 }).map((candidates) => candidates.map(placed));

const placed = (candidate: Candidate, index: number): Candidate => ({
	...candidate,
	fields: { ...candidate.fields, sources: [{ capture: 'a.txt', position: index + 1, line: 1 }] },
});

const mergedInto = (held: readonly Entry[], candidates: readonly Candidate[]): Entry[] => {
	const papers = merge(candidates, { entries: [...held], unreadable: [] }, new ProblemLog());
	const entries = papers.map((paper) => ({ slug: paper.slug, ...reconcile(paper.held, paper, paper.key) }));
	return [...new Map([...held, ...entries].map((entry) => [entry.slug, entry])).values()];
};

test('whatever sources say, each sighting is in one entry, and no two entries have one key', () => {
	fc.assert(
		fc.property(sightings, (candidates) => {
			const entries = mergedInto([], candidates);
			expect(entries.flatMap((entry) => entry.fields.sources)).toHaveLength(candidates.length);
			expect(new Set(entries.map(({ memory }) => memory['key'])).size).toBe(entries.length);
		}),
	);
});

test('whatever was there before, a second run changes nothing', () => {
	fc.assert(
		fc.property(sightings, fc.nat(8), (candidates, before) => {
			const entries = mergedInto(mergedInto([], candidates.slice(0, before)), candidates);
			expect(mergedInto(entries, candidates)).toEqual(entries);
		}),
	);
});
