import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupSightings } from '../../../src/ingest/merge/group.ts';
import type { Candidate } from '../../../src/ingest/normalise.ts';
import { ProblemLog } from '../../../src/model/problem.ts';
import { candidateOf } from '../../helpers/candidates.ts';

const ABSTRACT = 'Goats are counted by night, and they are as good as sheep for all who cannot sleep.';

/** The captures of each paper that was found, and what was said of doubtful ones. */
function grouped(...candidates: Candidate[]) {
	const log = new ProblemLog();
	const groups = groupSightings(candidates, log);
	const captures = groups.map((group) => group.map(({ fields }) => fields.sources[0]?.capture));
	return { captures, doubts: log.problems.map(({ kind }) => kind) };
}

const one = { captures: [['a.txt', 'b.bib']], doubts: [] };
const apart = { captures: [['a.txt'], ['b.bib']], doubts: [] };
const doubtful = { ...apart, doubts: ['doubtful-pair'] };

type Fields = Parameters<typeof candidateOf>[2];
const pair = (a: Fields, b: Fields, abstracts: [string, string] = ['', ''], titles = ['Goats', 'Goats']) =>
	grouped(
		candidateOf(titles[0] ?? '', { abstract: abstracts[0] }, a),
		candidateOf(titles[1] ?? '', { capture: 'b.bib', abstract: abstracts[1] }, b),
	);

describe('two sightings are one paper', () => {
	test('by their arXiv id, whatever their titles', () => {
		expect(pair({ arxiv: '2512.01234' }, { arxiv: '2512.01234' }, undefined, ['Goats', 'Sheep'])).toEqual(one);
	});

	test('by their DOI in any case, where their titles have to do with each other', () => {
		const dois: [Fields, Fields] = [{ doi: '10.1234/A' }, { doi: '10.1234/a' }];
		expect(pair(...dois, undefined, ['Goats: A Survey', 'Goats'])).toEqual(one);
		expect(pair(...dois, undefined, ['Goats', 'Sheep'])).toEqual(apart);
	});

	test.each([
		['share half of the words of the shorter', ['Lamps on Hills', 'Lamps of Rivers Deep and Blue'], true],
		['share fewer', ['Lamps over Hills', 'Lamps under Rivers'], false],
		['have no word to share', ['A b', 'C d'], false],
	])('by their DOI where their titles %s: %j', (_name, titles, isOne) => {
		const dois: [Fields, Fields] = [{ doi: '10.1234/a', arxiv: '2501.00001' }, { doi: '10.1234/a' }];
		expect(pair(...dois, undefined, titles)).toEqual(isOne ? one : apart);
		expect(pair(dois[1], dois[0], undefined, titles)).toEqual(isOne ? one : apart);
	});

	test('not by a DOI that two arXiv numbers share', () => {
		const [a, b] = ['2501.00001', '2501.00002'].map((arxiv): Fields => ({ doi: '10.1234/a', arxiv }));
		expect(pair(a, b)).toEqual(doubtful);
	});

	test('by their DOI, also where other chapters of the book stand between them', () => {
		const chapter = (title: string, capture: string, more: Fields = {}) =>
			candidateOf(title, { capture }, { doi: '10.1234/book', ...more });
		expect(
			grouped(chapter('Goats', 'a.bib'), chapter('Sheep', 'a.bib'), chapter('Goats', 'b.bib', { published: '2025' })),
		).toEqual({ captures: [['a.bib', 'b.bib'], ['a.bib']], doubts: [] });
	});

	test('where two others of their title may each be meant, and nothing tells them apart', () => {
		const older = candidateOf('Goats', { capture: 'x.xml' }, { arxiv: '2401.00001' });
		const newer = candidateOf('Goats', { capture: 'y.xml' }, { arxiv: '2501.00001' });
		const row = (capture: string) => candidateOf('Goats', { capture }, { published: '2024' });
		const dated = [older, newer].map(({ fields, ...rest }) => ({ ...rest, fields: { ...fields, published: '2024' } }));
		expect(grouped(...dated, row('a.csv'), row('b.csv')).captures).toEqual([['x.xml'], ['y.xml'], ['a.csv', 'b.csv']]);
	});

	test('by title and authors, however their names are written', () => {
		expect(pair({ authors: ['Ada Invénted', 'Bo Moth'] }, { authors: ['A. Invented', 'others'] })).toEqual(one);
		expect(pair({ authors: ['Ada Invented'] }, { authors: ['Cy Moth'] })).toEqual(doubtful);
	});

	test('by title and year, and a preprint may be a year older', () => {
		expect(pair({ published: '2024-12-31' }, { published: '2025' })).toEqual(one);
		expect(pair({ published: '2020-12-31' }, { published: '2025' })).toEqual(doubtful);
	});

	test('by title and abstract, also where one was cut off', () => {
		expect(pair({}, {}, [ABSTRACT, ABSTRACT.replace('sheep', 'lambs')])).toEqual(one);
		expect(pair({}, {}, [ABSTRACT, ABSTRACT.slice(0, 50)])).toEqual(one);
		expect(pair({}, {}, [ABSTRACT, 'Not available.'])).toEqual(doubtful);
	});

	test('by title, where neither says anything else', () => {
		expect(pair({}, {})).toEqual(one);
		expect(pair({ published: '2025' }, {})).toEqual(doubtful);
	});
});

test('two arXiv ids are two papers, and one without is joined to the one whose abstract it has', () => {
	const other = 'An earlier paper of the same name, about lanterns and moths, and about nothing else at all.';
	const found = grouped(
		candidateOf('Goats', { capture: 'a.txt', abstract: ABSTRACT }),
		candidateOf('Goats', { capture: 'b.json', abstract: other }, { arxiv: '2401.00001' }),
		candidateOf('Goats', { capture: 'c.json', abstract: ABSTRACT }, { arxiv: '2501.00001' }),
	);
	expect(found).toEqual({ captures: [['a.txt', 'c.json'], ['b.json']], doubts: ['doubtful-pair'] });
});

test.each([
	['arXiv ids', { arxiv: '2401.00001' }, { arxiv: '2501.00001' }],
	['DOIs', { doi: '10.1234/a' }, { doi: '10.1234/b' }],
])('two %s go before what has none, also where that is listed first', (_name, a, b) => {
	const other = 'An earlier paper of the same name, about lanterns and moths, and about nothing else at all.';
	const dated = { published: '2025' };
	const found = grouped(
		candidateOf('Goats', { capture: 'a.txt', abstract: ABSTRACT }, dated),
		candidateOf('Goats', { capture: 'b.json', abstract: other }, { ...a, ...dated }),
		candidateOf('Goats', { capture: 'c.json', abstract: ABSTRACT }, { ...b, ...dated }),
	);
	expect(found).toEqual({ captures: [['a.txt', 'c.json'], ['b.json']], doubts: ['doubtful-pair'] });
});

test('a title without TeX is the same title', () => {
	const [plain, tex] = [candidateOf('Qstar for Goats'), candidateOf('$Q$star for Goats', { capture: 'b.bib' })];
	expect(grouped(plain, { ...tex, plainKey: plain.key }).captures).toHaveLength(1);
});

test('sightings chained by their identifiers are one paper', () => {
	const found = grouped(
		candidateOf('Goats', { capture: 'a.txt' }, { doi: '10.1234/a' }),
		candidateOf('Goats in TeX', { capture: 'b.json' }, { arxiv: '2501.00001' }),
		candidateOf('Goats', { capture: 'c.json' }, { arxiv: '2501.00001', doi: '10.1234/a' }),
	);
	expect(found.captures).toEqual([['a.txt', 'b.json', 'c.json']]);
});

test('every sighting is in one group, and the groups are the same in any order', () => {
	const some = fc.constantFrom(undefined, 'a', 'b');
	const sighting = fc.record({
		title: fc.constantFrom('Goats', 'Sheep'),
		arxiv: some,
		doi: some,
		published: fc.constantFrom('2019', '2025'),
	});
	const anchored = fc.array(sighting, { maxLength: 8 }).map((list) =>
		list.map(({ title, arxiv, doi, published }, index) =>
			candidateOf(
				title,
				{ capture: `${index}.txt` },
				{
					published,
					...(arxiv !== undefined && { arxiv: `2501.0000${arxiv === 'a' ? 1 : 2}` }),
					...(doi !== undefined && { doi: `10.1234/${doi}` }),
				},
			),
		),
	);
	fc.assert(
		fc.property(anchored, (candidates) => {
			const { captures } = grouped(...candidates);
			expect(captures.flat().sort()).toEqual(candidates.map((_, index) => `${index}.txt`));
			const arxivOf = (capture: string | undefined) => candidates[Number.parseInt(capture ?? '')]?.fields.arxiv;
			for (const group of captures)
				expect(new Set(group.flatMap((capture) => arxivOf(capture) ?? [])).size).toBeLessThan(2);
		}),
	);
});
