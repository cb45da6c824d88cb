import { expect, test } from 'vitest';
import type { Entry, UnreadableEntry } from '../../../src/entries/read-entries.ts';
import { captureOf, ingestCaptures } from '../../helpers/ingest.ts';

const library = (file: string, fields: string) => captureOf(file, `@article{${file}, author = {Ada Moth}, ${fields}}`);

const night = library('a.bib', 'title = {Goats at Night}, doi = {10.1234/goat}');
const herds = library('c.bib', 'title = {Herds}, eprint = {2510.00001}');
/** Tells that the two are one. */
const bridge = library('b.bib', 'title = {Goats at Night and Day}, doi = {10.1234/GOAT}, eprint = {2510.00001}');

const foldered = (entries: Entry[], unreadable: UnreadableEntry[] = []) => ({ entries, unreadable });
const seconds = ({ log }: ReturnType<typeof ingestCaptures>) =>
	log.problems.filter(({ kind }) => kind === 'second-entry').map(({ file }) => file);

test('an entry that a source leaves behind, by telling that two are one, is named until a person hides it', () => {
	const before = ingestCaptures([night, herds]);
	expect(seconds(before)).toEqual([]);
	const after = ingestCaptures([night, bridge, herds], foldered(before.all));
	expect(after.entries.map(({ slug }) => slug)).toEqual(['herds']);
	expect(seconds(after)).toEqual([expect.stringContaining('goats-at-night.md')]);
	expect(after.report.unlisted).toEqual([]);
	const joined = after.all.map((entry) =>
		entry.slug === 'herds' ? entry : { ...entry, fields: { ...entry.fields, hidden: true } },
	);
	expect(seconds(ingestCaptures([night, bridge, herds], foldered(joined)))).toEqual([]);
});

test('an arXiv number that a person writes into one entry and a source into another is named', () => {
	const { all } = ingestCaptures([night]);
	const told = all.map((entry) => ({ ...entry, fields: { ...entry.fields, arxiv: '2510.00001' } }));
	expect(seconds(ingestCaptures([night, herds], foldered(told)))).toHaveLength(1);
});

test('an entry that cannot be read stays the paper’s own where a newer source gives it another title', () => {
	const { all } = ingestCaptures([night]);
	const unreadable = all.map(({ slug, memory }) => ({ slug, key: memory['key'] ?? '' }));
	expect(ingestCaptures([night, bridge], foldered([], unreadable)).entries).toEqual([]);
});
