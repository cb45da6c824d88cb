import { expect, test } from 'vitest';
import { reconcile } from '../../../src/entries/memory.ts';
import type { Entry } from '../../../src/entries/read-entries.ts';
import { merge } from '../../../src/ingest/merge/index.ts';
import type { Candidate } from '../../../src/ingest/normalise.ts';
import { ProblemLog } from '../../../src/model/problem.ts';
import { candidateOf } from '../../helpers/candidates.ts';

/** The entries after a merge, over those that were there. */
const merged = (candidates: readonly Candidate[], held: readonly Entry[] = []): Entry[] =>
	merge(candidates, { entries: [...held], unreadable: [] }, new ProblemLog()).map((paper) => ({
		slug: paper.slug,
		...reconcile(paper.held, paper, paper.key),
	}));

const slugs = (entries: readonly Entry[]): string[] => entries.map(({ slug }) => slug);

const ABSTRACT = 'Goats are counted by night, and they are as good as sheep for all who cannot sleep.';
const seen = candidateOf('Goats', { abstract: ABSTRACT });
const archived = (title: string, arxiv: string, abstract = ABSTRACT): Candidate =>
	candidateOf(title, { capture: 'b.xml', standing: 'archive', abstract }, { arxiv });

test('a paper keeps its address when a better source gives it an identifier and another title', () => {
	const first = merged([seen]);
	const known = merged([seen, archived('Goats', '2501.00001')], first);
	const retitled = merged([archived('Goats and Why', '2501.00001', '')], known);
	expect([slugs(known), slugs(retitled)]).toEqual([['goats'], ['goats']]);
	expect(retitled[0]?.fields.title).toBe('Goats and Why');
});

test('what is ingested first makes no difference but to the address', () => {
	const page = merged([seen, archived('Goats', '2501.00001')], merged([seen]));
	const archive = merged([seen, archived('Goats', '2501.00001')], merged([archived('Goats', '2501.00001')]));
	expect(page).toEqual(archive);
});

test('two papers of one title keep their entries, whichever comes first', () => {
	const [old, young] = [archived('Goats', '2401.00001', 'Of goats.'), archived('Goats', '2501.00001', 'Of sheep.')];
	const entries = merged([old, young], merged([old]));
	expect(entries.map(({ slug, fields }) => [slug, fields.arxiv])).toEqual([
		['goats', '2401.00001'],
		['goats-2', '2501.00001'],
	]);
	expect(merged([young, old], entries)).toEqual(entries.toReversed());
});

test('papers of one title without identifiers keep their entries by what they say', () => {
	const editorial = (author: string): Candidate => candidateOf('Editorial', {}, { authors: [author] });
	const entries = merged(['Ada Invented', 'Bo Moth', 'Cy Wick'].map(editorial));
	expect(slugs(entries)).toEqual(['editorial', 'editorial-2', 'editorial-3']);
	expect(merged(['Cy Wick', 'Ada Invented', 'Bo Moth'].map(editorial), entries)).toEqual(
		[2, 0, 1].map((at) => entries[at]),
	);
	expect(slugs(merged([editorial('Bo Moth')], entries))).toEqual(['editorial-2']);
});

test('a source that mends an identifier keeps the entry', () => {
	const cited = (doi: string): Candidate =>
		candidateOf('Goats', { standing: 'library' }, { doi, authors: ['Ada Invented'] });
	expect(slugs(merged([cited('10.1234/right')], merged([cited('10.1234/wrong')])))).toEqual(['goats']);
});

test('an entry made by hand is found by its identifier or its title', () => {
	const byHand = (fields: Entry['fields']): Entry => ({ slug: 'mine', fields, abstract: '', memory: {} });
	const paper = archived('Goats', '2501.00001');
	expect(slugs(merged([paper], [byHand({ title: 'My goats', arxiv: '2501.00001' })]))).toEqual(['mine']);
	expect(slugs(merged([paper], [byHand({ title: 'goats' })]))).toEqual(['mine']);
	const cited = candidateOf('Goats', {}, { doi: '10.1234/Goat' });
	expect(slugs(merged([cited], [byHand({ title: 'My goats', doi: '10.1234/gOAT' })]))).toEqual(['mine']);
	expect(slugs(merged([candidateOf('Goats')], [byHand({ title: 'Goats', published: '2025' })]))).toEqual(['mine']);
	expect(slugs(merged([paper], [byHand({ title: 'Goats', arxiv: '1901.00001' })]))).toEqual(['goats']);
});

const enteredAs = (slug: string, fields: Partial<Entry['fields']> = {}): Entry => ({
	slug,
	fields: { title: 'Goats', ...fields },
	abstract: '',
	memory: {},
});

test('of several entries a paper has the one that is remembered, then one that is shown', () => {
	const remembered = merged([seen]).map((entry) => ({ ...entry, slug: 'kept' }));
	const [shown, hidden] = [enteredAs('shown'), enteredAs('hidden', { hidden: true })];
	for (const held of [
		[hidden, shown, ...remembered],
		[...remembered, shown, hidden],
	])
		expect(slugs(merged([seen], held))).toEqual(['kept']);
	for (const held of [
		[hidden, shown],
		[shown, hidden],
	])
		expect(slugs(merged([seen], held))).toEqual(['shown']);
});

test('an identifier that a person has set right keeps the entry, and another in a source alone does not', () => {
	for (const [name, wrong, right] of [
		['arxiv', '2501.00001', '2501.00009'],
		['doi', '10.1234/wrong', '10.1234/right'],
	] as const) {
		const told = (id: string, author: string): Candidate => candidateOf('Goats', {}, { [name]: id, authors: [author] });
		const first = merged([told(wrong, 'Ada Invented')]);
		const edited = first.map((entry) => ({ ...entry, fields: { ...entry.fields, [name]: right } }));
		expect(merged([told(wrong, 'Ada Invented')], edited)).toEqual(edited);
		expect(slugs(merged([told(right, 'Bo Moth')], first))).toEqual(['goats-2']);
	}
});

test('an entry is for one paper, and a title that fits goes before one that may fit', () => {
	const [sure, unsure] = [candidateOf('Goats', {}, { published: '2025' }), candidateOf('Goats', {}, { doi: '10.1/a' })];
	const held = [enteredAs('old', { published: '2025' })];
	expect(slugs(merged([unsure, sure], held))).toEqual(['goats', 'old']);
	expect(slugs(merged([sure, unsure], held))).toEqual(['old', 'goats']);
});
