import { expect, test } from 'vitest';
import { bibtexOf } from '../../src/exports/bibtex.ts';
import { citationTextOf } from '../../src/exports/citation-text.ts';
import { citationWriter } from '../../src/exports/citations.ts';
import { cslOf } from '../../src/exports/csl.ts';
import { paperMarkdownOf } from '../../src/exports/paper-markdown.ts';
import { risOf } from '../../src/exports/ris.ts';
import type { Paper } from '../../src/model/paper.ts';

const LAMPS: Paper = {
	slug: 'lamps',
	title: 'Lamps for RL:\nA $Q^*$ View',
	published: '2024-04-18',
	authors: ['Ada Invented', 'Jan van der Berg', 'Lamp Works, Inc.', '王小明'],
	authorCount: 5,
	arxiv: '2404.12358',
	doi: '10.1234/keeper.5',
	categories: ['cs.LG', 'cs.AI'],
	venue: { type: 'journal', name: 'Journal of Lamps', volume: '7', issue: '2', pages: '1–9', publisher: 'Keepers' },
	links: [{ url: 'https://example.org/code', kind: 'code' }],
	gist: 'Lamps of $n$ wicks.',
	abstract: 'We light *lamps*.',
};
const COUNTED: Paper = { slug: 'oil', title: 'Oil', published: '2024-05', authorCount: 12, abstract: '' };
const BARE: Paper = { slug: 'wicks', title: 'Why Wicks?', abstract: '' };

const options = {
	keys: new Map([['lamps', 'invented2024lamps']]),
	pageOf: ({ slug }: { slug: string }): string => `https://example.org/papers/${slug}.html`,
};

test('RIS has a line for each thing that is known', () => {
	expect(risOf([LAMPS, COUNTED, BARE], options)).toBe(`TY  - JOUR
ID  - invented2024lamps
AU  - Invented, Ada
AU  - van der Berg, Jan
AU  - Lamp Works Inc.
AU  - 王小明
TI  - Lamps for RL: A $Q^*$ View
T2  - Journal of Lamps
PY  - 2024
DA  - 2024/04/18
VL  - 7
IS  - 2
SP  - 1
EP  - 9
PB  - Keepers
DB  - arXiv
AN  - arXiv:2404.12358
DO  - 10.1234/keeper.5
UR  - https://arxiv.org/abs/2404.12358
N1  - 5 authors, of whom the source names 4
ER  - ${''}

TY  - GEN
ID  - oil
TI  - Oil
PY  - 2024
DA  - 2024/05/
UR  - https://example.org/papers/oil.html
N1  - 12 authors, not named by the source
ER  - ${''}

TY  - GEN
ID  - wicks
TI  - Why Wicks?
UR  - https://example.org/papers/wicks.html
ER  - ${''}
`);
});

test('CSL-JSON has a variable for each thing that is known', () => {
	expect(JSON.parse(cslOf([LAMPS, COUNTED, BARE], options))).toEqual([
		{
			id: 'invented2024lamps',
			type: 'article-journal',
			title: 'Lamps for RL: A $Q^*$ View',
			author: [
				{ family: 'Invented', given: 'Ada' },
				{ family: 'van der Berg', given: 'Jan' },
				{ literal: 'Lamp Works, Inc.' },
				{ literal: '王小明' },
			],
			issued: { 'date-parts': [[2024, 4, 18]] },
			'container-title': 'Journal of Lamps',
			volume: '7',
			issue: '2',
			page: '1-9',
			publisher: 'Keepers',
			DOI: '10.1234/keeper.5',
			URL: 'https://arxiv.org/abs/2404.12358',
			note: '5 authors, of whom the source names 4',
		},
		{
			id: 'oil',
			type: 'article',
			title: 'Oil',
			issued: { 'date-parts': [[2024, 5]] },
			URL: 'https://example.org/papers/oil.html',
			note: '12 authors, not named by the source',
		},
		{ id: 'wicks', type: 'article', title: 'Why Wicks?', URL: 'https://example.org/papers/wicks.html' },
	]);
});

test('BibTeX names the primary class of a preprint alone', () => {
	expect(bibtexOf([LAMPS], options)).toContain('  primaryClass = {cs.LG},\n');
	expect(bibtexOf([{ ...COUNTED, categories: ['cs.LG'] }], options)).not.toContain('primaryClass');
});

test('a citation in plain text is one line that leaves out what is not known', () => {
	const texts = [{ ...LAMPS, plainTitle: 'Lamps for RL: A Q* View' }, COUNTED, BARE].map((paper) =>
		citationTextOf(paper, options),
	);
	expect(texts).toEqual([
		'Ada Invented, Jan van der Berg, Lamp Works, Inc., 王小明. Lamps for RL: A Q* View. Journal of Lamps 7(2), 1–9. 18 April 2024. arXiv:2404.12358. doi:10.1234/keeper.5. 5 authors, of whom the source names 4. https://arxiv.org/abs/2404.12358',
		'Oil. May 2024. 12 authors, not named by the source. https://example.org/papers/oil.html',
		'Why Wicks? https://example.org/papers/wicks.html',
	]);
	expect(citationTextOf(BARE, { pageOf: () => undefined })).toBe('Why Wicks?');
});

test('a paper as Markdown has its title, facts, gist, abstract and links', () => {
	const around = { organization: 'Lamp Lab', topics: ['Lamps', 'Oil'], page: options.pageOf(LAMPS) };
	expect(paperMarkdownOf(LAMPS, around)).toBe(`# Lamps for RL: A $Q^*$ View

- Published: 18 April 2024
- Authors: Ada Invented, Jan van der Berg, Lamp Works, Inc., 王小明 and 1 more, not named by the source
- Organisation: Lamp Lab
- Venue: Journal of Lamps
- Topics: Lamps, Oil

> Lamps of $n$ wicks.

## Abstract

We light *lamps*.

## Links

- [arXiv:2404.12358](<https://arxiv.org/abs/2404.12358>)
- [doi:10.1234/keeper.5](<https://doi.org/10.1234/keeper.5>)
- [Code](<https://example.org/code>)
- [In the digest](<https://example.org/papers/lamps.html>)
`);
	expect(paperMarkdownOf(BARE, { topics: [] })).toBe('# Why Wicks?\n');
});

test('a list is its papers’ own texts, in its order', () => {
	const write = citationWriter(options);
	const papers = [COUNTED, LAMPS];
	expect(write(papers, 'bibtex')).toBe(bibtexOf(papers, options));
	expect(write(papers, 'ris')).toBe(risOf(papers, options));
	expect(write(papers, 'csl')).toBe(cslOf(papers, options));
	expect(write([], 'csl')).toBe('[\n\n]\n');
});

const PREPRINT: Paper = { slug: 'wax', title: 'Wax', arxiv: '2404.00001', abstract: '' };
const inVenue = (type: string, pages?: string): Paper => ({
	...BARE,
	venue: { type, name: 'Lamps', ...(pages !== undefined && { pages }) },
});

test('a preprint and each kind of venue have a type of their own', () => {
	const papers = [PREPRINT, inVenue('conference'), inVenue('blog'), inVenue('journal')];
	expect(papers.map((paper) => risOf([paper], options).slice(6).split('\n')[0])).toEqual([
		'UNPB',
		'CPAPER',
		'GEN',
		'JOUR',
	]);
	const items = JSON.parse(cslOf(papers, options)) as Record<string, string>[];
	expect(items.map(({ type }) => type)).toEqual(['article', 'paper-conference', 'article', 'article-journal']);
	expect(items[0]).toMatchObject({ publisher: 'arXiv', number: 'arXiv:2404.00001' });
	expect(items[1]).not.toHaveProperty('publisher');
	expect(items[1]).not.toHaveProperty('number');
});

test.each([
	['17-29', '17', '29'],
	['17 -- 29', '17', '29'],
	['1 – 9', '1', '9'],
	['e12', 'e12', undefined],
	['1-9 and 12-13', '1-9 and 12-13', undefined],
	[undefined, undefined, undefined],
])('pages %s are from %s to %s in RIS', (pages, first, last) => {
	const text = risOf([inVenue('journal', pages)], options);
	expect(/^SP {2}- (.*)$/m.exec(text)?.[1]).toBe(first);
	expect(/^EP {2}- (.*)$/m.exec(text)?.[1]).toBe(last);
});

test('a date in RIS has a slash behind the year and the month, known or not', () => {
	const dates = ['2024', '2024-05', '2024-05-06'].map((published) => risOf([{ ...BARE, published }], options));
	expect(dates.map((text) => /^DA {2}- (.*)$/m.exec(text)?.[1])).toEqual(['2024//', '2024/05/', '2024/05/06']);
});

test.each([
	['Ada B. Invented', { family: 'Invented', given: 'Ada B.' }],
	['Ada Bo Cy Invented', { family: 'Invented', given: 'Ada Bo Cy' }],
	['José Ñandú', { family: 'Ñandú', given: 'José' }],
	['Jose\u0301 de la Luz', { family: 'de la Luz', given: 'Jose\u0301' }],
	['Rosa da Silva Santos', { family: 'da Silva Santos', given: 'Rosa' }],
	['Jan Pieter Van der Berg', { family: 'Van der Berg', given: 'Jan Pieter' }],
	['Rosa De La Luz', { family: 'De La Luz', given: 'Rosa' }],
	['Nguyen Van Minh', { family: 'Minh', given: 'Nguyen Van' }],
	['José María Lámpara y Luz', { family: 'Lámpara y Luz', given: 'José María' }],
	['Plato', { literal: 'Plato' }],
	['the Lamp Works', { literal: 'the Lamp Works' }],
	['Lamp 2 Works', { literal: 'Lamp 2 Works' }],
	['2 Lamps', { literal: '2 Lamps' }],
	['Ada Lamp2', { literal: 'Ada Lamp2' }],
	['Ada 王', { literal: 'Ada 王' }],
	['Bo and Cy', { literal: 'Bo and Cy' }],
	['Ada Çandır', { family: 'Çandır', given: 'Ada' }],
])('the parts of %s in CSL-JSON are %j', (name, parts) => {
	expect(JSON.parse(cslOf([{ ...BARE, authors: [name] }], options))).toMatchObject([{ author: [parts] }]);
});

test('of a paper that names some of its authors, it is said how many', () => {
	const some: Paper = { ...BARE, authors: ['Ada Invented', 'Bo Made-Up'], etAl: true };
	expect(citationTextOf(some, options)).toContain('The source names 2 of the authors.');
	const around = { topics: [] };
	expect(paperMarkdownOf(some, around)).toContain(
		'- Authors: Ada Invented, Bo Made-Up and others, not named by the source\n',
	);
	expect(paperMarkdownOf(COUNTED, around)).toContain('- Authors: 12, not named by the source\n');
	expect(paperMarkdownOf({ ...BARE, abstract: '\nOn wicks.\n\n' }, around)).toBe(
		'# Why Wicks?\n\n## Abstract\n\nOn wicks.\n',
	);
});
