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

test('one arXiv number in an entry by hand and in another, listed or by hand too, is named once', () => {
	const { all } = ingestCaptures([herds]);
	const byHand = (slug: string): Entry => ({
		slug,
		fields: { title: slug, arxiv: '2510.00001' },
		abstract: '',
		memory: {},
	});
	expect(seconds(ingestCaptures([herds], foldered([byHand('cattle'), ...all])))).toEqual([
		expect.stringContaining('cattle.md'),
	]);
	expect(seconds(ingestCaptures([], foldered([byHand('cattle'), byHand('cows')])))).toEqual([
		expect.stringContaining('cows.md'),
	]);
});

test('a copy of an entry is named once, until it is hidden or made an entry of its own, whatever its name', () => {
	const { all } = ingestCaptures([herds]);
	const copyOf = ([entry]: Entry[], slug: string, fields = {}): Entry[] =>
		entry ? [{ ...entry, slug, fields: { ...entry.fields, ...fields } }] : [];
	for (const slug of ['cattle', 'zebus']) {
		expect(seconds(ingestCaptures([herds], foldered([...copyOf(all, slug), ...all])))).toEqual([
			expect.stringContaining(`${slug}.md`),
		]);
		const joined = foldered([...copyOf(all, slug, { hidden: true }), ...all]);
		const after = ingestCaptures([herds], joined);
		expect(seconds(after)).toEqual([]);
		expect(after.entries.map((entry) => entry.slug)).toEqual(['herds']);
	}
	const own = copyOf(all, 'cattle', { title: 'Cattle', arxiv: '2510.00002' }).map((entry) => ({
		...entry,
		memory: {},
	}));
	expect(seconds(ingestCaptures([herds], foldered([...own, ...all])))).toEqual([]);
});

test('an entry that cannot be read stays the paper’s own where a newer source gives it another title', () => {
	const { all } = ingestCaptures([night]);
	const unreadable = all.map(({ slug, memory }) => ({ slug, key: memory['key'] ?? '' }));
	expect(ingestCaptures([night, bridge], foldered([], unreadable)).entries).toEqual([]);
});

const counted =
	'We count goats at dusk, at midnight and at dawn, and find as many as there were on the day before. '.repeat(3);
const untold = library('a.bib', `title = {Gaots at Night}, abstract = {${counted}}`);
const mended = library('a.bib', `title = {Goats at Night}, abstract = {${counted}}`);

test('two that differ in the title alone are named: a title mended in its capture makes a second entry', () => {
	const before = ingestCaptures([untold]);
	expect(seconds(before)).toEqual([]);
	const after = ingestCaptures([mended], foldered(before.all));
	expect(after.all).toHaveLength(2);
	expect(seconds(after)).toEqual([expect.stringContaining('gaots-at-night.md')]);
	expect(seconds(ingestCaptures([untold, { ...mended, name: 'b.bib' }]))).toHaveLength(1);
});

test('papers of one abstract are not named where it is short, or where authors, years or numbers differ', () => {
	const other = (fields: string) => library('b.bib', `title = {Goats by Day}, ${fields}`);
	const silent = library('a.bib', 'title = {Goats at Night}, abstract = {No abstract is available.}');
	expect(seconds(ingestCaptures([silent, other('abstract = {No abstract is available.}')]))).toEqual([]);
	expect(seconds(ingestCaptures([mended, other(`year = 2020, abstract = {${counted}}`)]))).toEqual([]);
	const numbered = library('a.bib', `title = {Goats at Night}, doi = {10.1234/a}, abstract = {${counted}}`);
	expect(seconds(ingestCaptures([numbered, other(`doi = {10.1234/b}, abstract = {${counted}}`)]))).toEqual([]);
});

test('what the notice of a doubtful pair advises works: one hidden and an alias, and one DOI in both records', () => {
	const pair = (doi: string) =>
		['doi = {10.1234/a}', doi].map((fields, index) => library(`${index}.bib`, `title = {Editorial}, ${fields}`));
	const doubts = ({ log }: ReturnType<typeof ingestCaptures>) => log.problems.map(({ kind }) => kind);
	const apart = ingestCaptures(pair('doi = {10.1234/b}'));
	expect(doubts(apart)).toEqual(['doubtful-pair']);
	const joined = apart.all.map((entry) => {
		const said = entry.slug === 'editorial' ? { aliases: ['editorial-2'] } : { hidden: true };
		return { ...entry, fields: { ...entry.fields, ...said } };
	});
	const after = ingestCaptures(pair('doi = {10.1234/a}'), foldered(joined));
	expect(doubts(after)).toEqual([]);
	expect(after.entries.map(({ slug }) => slug)).toEqual(['editorial']);
});
