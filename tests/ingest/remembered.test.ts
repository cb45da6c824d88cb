import { globSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { topicsFolder } from '../../src/files/folders.ts';
import type { Entry } from '../../src/entries/read-entries.ts';
import { readTopics } from '../../src/entries/read-topics.ts';
import { ingest } from '../../src/ingest/run.ts';
import { ProblemLog } from '../../src/model/problem.ts';
import { computeAnew, type Remember } from '../../src/model/remember.ts';
import { captureOf } from '../helpers/ingest.ts';

/** Every kind of capture and of damage. */
const captures = globSync('src/ingest/formats/*/fixtures/*/input.*')
	.sort()
	.map((path) => captureOf(`${basename(dirname(path))}-${basename(path)}`, readFileSync(path, 'utf8')));
const topics = { topics: readTopics(topicsFolder(), new ProblemLog()), unread: new Set<string>() };
const paths = { captures: 'captures', papers: 'papers' };

/** As what is kept in a file comes back from it. */
function inJson(): Remember {
	const kept = new Map<string, string>();
	return <Value>(kind: string, key: string, compute: () => Value): Value => {
		const json = kept.getOrInsertComputed(`${kind}\n${key}`, () => JSON.stringify(compute()));
		return JSON.parse(json) as Value;
	};
}

function run(entries: Entry[], remember: Remember, told?: string) {
	const log = new ProblemLog();
	const { report, ...result } = ingest(
		{ captures, held: { entries, unreadable: [] }, topics, told, paths, remember },
		log,
	);
	const filings = result.filings.map(({ explain, ...note }) => ({ ...note, explained: explain() }));
	return { result: { ...result, filings }, report, problems: log.problems };
}

const held = run([], computeAnew).result.all;

const edits = fc.record({
	at: fc.nat({ max: held.length - 1 }),
	change: fc.constantFrom<(entry: Entry) => Entry>(
		(entry) => ({ ...entry, abstract: `${entry.abstract} Edited.` }),
		(entry) => ({ ...entry, abstract: '' }),
		(entry) => ({ ...entry, slug: `${entry.slug}-moved` }),
		(entry) => ({ ...entry, memory: {} }),
		(entry) => ({ ...entry, fields: { ...entry.fields, title: 'Goats' } }),
		(entry) => ({ ...entry, fields: { ...entry.fields, topics: ['safety'], note: 'Good.' } }),
		(entry) => ({ ...entry, fields: { title: entry.fields.title } }),
	),
});

test('entries, report and problems are the same, whatever has been edited and whether or not anything is remembered', () => {
	const remember = inJson();
	fc.assert(
		fc.property(fc.array(edits, { maxLength: 5 }), fc.constantFrom(undefined, '2025-12-09'), (edited, told) => {
			const entries = [...held];
			for (const { at, change } of edited) entries.splice(at, 1, ...entries.slice(at, at + 1).map(change));
			expect(run(entries, remember, told)).toEqual(run(entries, computeAnew, told));
		}),
		{ numRuns: 8 },
	);
});

test('an entry that stays as it is stays the same object', () => {
	const { entries } = run(held, computeAnew).result;
	expect(entries.length).toBeGreaterThan(0);
	expect(new Set(entries).difference(new Set(held)).size).toBe(0);
});
