import { expect, test } from 'vitest';
import { bibtexOf } from '../../src/exports/bibtex.ts';
import { cslOf } from '../../src/exports/csl.ts';
import { risOf } from '../../src/exports/ris.ts';
import type { Paper } from '../../src/model/paper.ts';

const BARE: Paper = { slug: 'wicks', title: 'Why Wicks?', abstract: '' };
const options = { keys: new Map<string, string>(), pageOf: (): undefined => undefined };

test.each<[string, string, string, object]>([
	['Ada Invented', 'Ada Invented', 'Invented, Ada', { family: 'Invented', given: 'Ada' }],
	['Bo Lee Jr.', 'Lee, Jr., Bo', 'Lee, Bo, Jr.', { family: 'Lee', given: 'Bo', suffix: 'Jr.' }],
	['Bo Lee, III', 'Lee, III, Bo', 'Lee, Bo, III', { family: 'Lee', given: 'Bo', suffix: 'III' }],
	['Lamp Team', '{Lamp Team}', 'Lamp Team', { literal: 'Lamp Team' }],
	['Oil and Wick Lab', '{Oil and Wick Lab}', 'Oil and Wick Lab', { literal: 'Oil and Wick Lab' }],
	['Lamp AI', '{Lamp AI}', 'Lamp AI', { literal: 'Lamp AI' }],
	...[
		'Hill Lamp Organization',
		'Hill Lamp Organisation',
		'Lamp Commission',
		'Bo Lee Society',
		'Hill Energy Agency',
		'World Bank',
		'Google Brain',
		'European Lamps',
		'National Wicks',
		'Ministry of Lamps',
		'Centre for Wicks',
	].map((name): [string, string, string, object] => [name, `{${name}}`, name, { literal: name }]),
	['Randolph Bank', 'Randolph Bank', 'Bank, Randolph', { family: 'Bank', given: 'Randolph' }],
	['On Lee', 'On Lee', 'Lee, On', { family: 'Lee', given: 'On' }],
	['Li Ai', 'Li Ai', 'Ai, Li', { family: 'Ai', given: 'Li' }],
])('%s is a name that every format can part', (name, bibtex, ris, csl) => {
	const papers = [{ ...BARE, authors: [name] }];
	expect(bibtexOf(papers, options)).toContain(`  author = {${bibtex}},\n`);
	expect(risOf(papers, options)).toContain(`AU  - ${ris}\n`);
	expect(JSON.parse(cslOf(papers, options))).toEqual([expect.objectContaining({ author: [csl] })]);
});

test.each([
	['incollection', '@incollection', 'booktitle', 'CHAP', 'T2', 'chapter', 'container-title'],
	['phdthesis', '@phdthesis', 'school', 'THES', 'PB', 'thesis', 'publisher'],
	['mastersthesis', '@mastersthesis', 'school', 'THES', 'PB', 'thesis', 'publisher'],
	['thes', '@phdthesis', 'school', 'THES', 'PB', 'thesis', 'publisher'],
	['techreport', '@techreport', 'institution', 'RPRT', 'PB', 'report', 'publisher'],
	['book', '@book', 'publisher', 'BOOK', 'PB', 'book', 'publisher'],
	['misc', '@misc', 'howpublished', 'GEN', 'T2', 'article', 'container-title'],
])('a work in a venue of type %s is cited as such', (type, entry, field, ris, tag, csl, variable) => {
	const papers = [{ ...BARE, venue: { type, name: 'lamps' } }];
	expect(bibtexOf(papers, options)).toMatch(new RegExp(`^${entry}\\{[^]*  ${field} = \\{lamps\\}`));
	expect(risOf(papers, options)).toMatch(new RegExp(`^TY  - ${ris}\n[^]*${tag}  - lamps\n`));
	expect(JSON.parse(cslOf(papers, options))).toEqual([expect.objectContaining({ type: csl, [variable]: 'lamps' })]);
});

test.each(['book', 'report'])('a %s with a publisher has a series for its venue', (type) => {
	const papers = [{ ...BARE, venue: { type, name: 'lamp notes', publisher: 'keepers' } }];
	const [text, ris] = [bibtexOf(papers, options), risOf(papers, options)];
	expect(text).toContain(`  series = {lamp notes},\n`);
	expect(text).toContain(`  ${type === 'book' ? 'publisher' : 'institution'} = {keepers},\n`);
	expect(ris).toContain('T2  - lamp notes\n');
	expect(ris).toContain('PB  - keepers\n');
	expect(JSON.parse(cslOf(papers, options))).toMatchObject([
		{ publisher: 'keepers', 'collection-title': 'lamp notes' },
	]);
});

test.each(['synthesis', 'notebook', 'facebook post'])('%s is no thesis and no book', (type) => {
	expect(bibtexOf([{ ...BARE, venue: { type, name: 'lamps' } }], options)).toMatch(/^@misc/);
});
