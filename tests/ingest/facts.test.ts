import { describe, expect, test } from 'vitest';
import { factsOf } from '../../src/ingest/facts.ts';
import type { ListedPaper } from '../../src/model/capture.ts';
import { ProblemLog } from '../../src/model/problem.ts';

const place = { file: 'list.bib', line: 3, column: 1 };
const factsAndLog = (fields: Partial<ListedPaper>) => {
	const log = new ProblemLog();
	return { facts: factsOf({ place, position: 1, title: 'Lamps', ...fields }, log), log };
};

describe('authors', () => {
	test('are known in number when the list is whole', () => {
		const { facts } = factsAndLog({ authors: [' Ada  Invented', String.raw`S{\o}ren {Lamp}`, ''] });
		expect(facts).toEqual({ authors: ['Ada Invented', 'Søren Lamp'], authorCount: 2 });
	});

	test.each(['others', 'et al.', 'and others'])('that end in "%s" are not', (last) => {
		expect(factsAndLog({ authors: ['Ada Invented', last] }).facts).toEqual({ authors: ['Ada Invented'], etAl: true });
	});

	test('have no blank in the initials that a hyphen joins', () => {
		expect(factsAndLog({ authors: ['C. -P. Invented'] }).facts.authors).toEqual(['C.-P. Invented']);
	});

	test('have no number in their names', () => {
		const authors = ['Ada Invented 0002', 'B. Lamp 0015', 'Class of 2024'];
		expect(factsAndLog({ authors }).facts.authors).toEqual(['Ada Invented', 'B. Lamp', 'Class of 2024']);
	});

	test('may be counted beside', () => {
		const { facts } = factsAndLog({ authors: ['Ada Invented', 'et al.'], authorCount: 7 });
		expect(facts).toEqual({ authors: ['Ada Invented'], authorCount: 7 });
		expect(factsAndLog({ authorCount: 7 }).facts).toEqual({ authorCount: 7 });
	});
});

describe('identifiers', () => {
	test('are found in whichever field they stand, and their addresses are no links', () => {
		const links = [{ url: 'https://arxiv.org/abs/2512.01234v2' }, { url: 'https://github.com/invented/lamps' }];
		expect(factsAndLog({ links }).facts).toEqual({
			arxiv: '2512.01234',
			links: [{ url: 'https://github.com/invented/lamps', kind: 'code' }],
		});
		expect(factsAndLog({ doi: 'https://doi.org/10.48550/arXiv.2512.01234' }).facts).toEqual({ arxiv: '2512.01234' });
		expect(factsAndLog({ links: [{ url: 'https://doi.org/10.1145/1234567' }] }).facts).toEqual({
			doi: '10.1145/1234567',
		});
	});

	test('that cannot be read are said and left out', () => {
		const { facts, log } = factsAndLog({ arxiv: '2512.1', doi: 'none' });
		expect(facts).toEqual({});
		expect(log.problems.map(({ kind, line }) => [kind, line])).toEqual([
			['bad-identifier', 3],
			['bad-identifier', 3],
		]);
	});
});

test("a venue's names have plain blanks", () => {
	const venue = { type: 'journal', name: 'J.\u00A0Lamps', publisher: 'Lamp\u00A0Press' };
	const plain = { type: 'journal', name: 'J. Lamps', publisher: 'Lamp Press' };
	expect(factsAndLog({ venue }).facts).toEqual({ venue: plain });
});

test("a venue's name has its accents", () => {
	const venue = { type: 'journal', name: String.raw`Journal de l'\'Ecole invent\'ee` };
	expect(factsAndLog({ venue }).facts).toEqual({ venue: { ...venue, name: "Journal de l'École inventée" } });
});

test('a date or an address that is none is said and left out', () => {
	const { facts, log } = factsAndLog({ date: { text: 'in press' }, links: [{ url: 'javascript:alert(1)' }] });
	expect(facts).toEqual({});
	expect(log.problems.map(({ kind }) => kind)).toEqual(['bad-date', 'bad-address']);
	expect(factsAndLog({ date: { text: 'May 2024' } }).facts).toEqual({ published: '2024-05' });
});

test('links lead to what a mirror or a reader of pages stands before, and an archive stays', () => {
	const kept = 'https://web.archive.org/web/2024/https://lamps.example.org/';
	const links = [
		{ url: 'https://hf-mirror.com/datasets/invented/lamps' },
		{ url: 'https://r.jina.ai/https://github.com/invented/lamps' },
		{ url: 'https://r.jina.ai/https://arxiv.org/abs/2512.01234' },
		{ url: kept },
	];
	expect(factsAndLog({ links }).facts).toEqual({
		arxiv: '2512.01234',
		links: [
			{ url: 'https://huggingface.co/datasets/invented/lamps', kind: 'dataset' },
			{ url: 'https://github.com/invented/lamps', kind: 'code' },
			{ url: kept, kind: 'other' },
		],
	});
});

test('a date of which either number may be the month gives its year, with a notice', () => {
	const { facts, log } = factsAndLog({ date: { text: '03/04/2025' } });
	expect(facts).toEqual({ published: '2025' });
	expect(log.problems).toMatchObject([{ kind: 'doubtful-date', severity: 'notice', line: 3 }]);
	for (const text of ['2025', '4/4/2025', '13.4.2025', '2025-04-03'])
		expect(factsAndLog({ date: { text } }).log.problems).toEqual([]);
});
