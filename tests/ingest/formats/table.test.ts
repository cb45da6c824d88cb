import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { authorsOf } from '../../../src/ingest/formats/table/authors.ts';
import { columnsOf } from '../../../src/ingest/formats/table/columns.ts';
import { table } from '../../../src/ingest/formats/table/index.ts';
import { parse } from '../../../src/ingest/parse.ts';
import type { Capture } from '../../../src/model/capture.ts';
import { formatProblem, ProblemLog } from '../../../src/model/problem.ts';

const captureOf = (text: string, columns?: Record<string, string>): Capture => ({
	file: 'list.csv',
	name: 'list',
	path: 'captures/list.csv',
	text,
	sidecarPath: 'captures/list.yaml',
	isSidecarSound: true,
	...(columns && { columns }),
});

function read(text: string, columns?: Record<string, string>) {
	const log = new ProblemLog();
	const listing = parse(captureOf(text, columns), log);
	return { listing, problems: log.problems.map(formatProblem), log };
}

const ODD = 'Name of the work;What it says;Rank\nLamps;"We burn; and wait.";1\nWicks;We wait.;2\n';

test("reads a table whose header says nothing of papers as the editor's columns tell", () => {
	expect(read(ODD).listing).toBeUndefined();
	const { listing, problems } = read(ODD, { title: 'name of the work', abstract: 'What it says' });
	expect(listing?.papers.map(({ title, abstract }) => [title, abstract])).toEqual([
		['Lamps', 'We burn; and wait.'],
		['Wicks', 'We wait.'],
	]);
	expect(problems).toEqual([]);
});

test('says in one problem which columns are not there', () => {
	const { listing, problems } = read(ODD, { titel: 'Name of the work', abstract: 'What it sais', title: 'Rank' });
	expect(listing?.papers).toEqual([]);
	expect(problems).toHaveLength(1);
	expect(problems[0]).toContain(
		'captures/list.csv:1:1  Found columns that name "titel" and columns that ask for "What it sais"',
	);
	expect(problems[0]).toContain('"Name of the work", "What it says", "Rank"');
	expect(problems[0]).toContain('Mend columns: in list.yaml. [bad-columns]');
});

test('says that the editor named no column for titles', () => {
	expect(read(ODD, { abstract: 'What it says' }).problems[0]).toContain('no column that holds titles');
});

test('tells of each row that a comma without quotation marks divides, however many there are', () => {
	const rows = [
		'Goats, Sheep and Rams,C D,2024',
		'Bread,E F,2023',
		'Salt, Oil,G H,2022',
		'Ink, Paper,I J,2021',
		'Tea,K L',
	];
	const { listing, problems } = read(['Title,Authors,Year', ...rows].join('\n'));
	expect(listing?.listed).toBe(5);
	expect(listing?.papers.map(({ title }) => title)).toEqual(['Bread', 'Tea']);
	expect(problems.map((problem) => /:(\d+):1 .+\[too-many-fields\]$/.exec(problem)?.[1])).toEqual(['2', '4', '5']);
});

test('says of a table whose header is not understood how to tell what its columns hold', () => {
	expect(read('Titel;Autoren;Jahr\nZiegen;C D;2024\n').problems[0]).toContain('docs/formats/table.md');
});

test.each([
	['prose', 'The title, they said, was lost.\nNobody knew why, or when.\n'],
	['a Markdown table', '| Title | Date | Abstract |\n| --- | --- | --- |\n| Lamps | 2024 | We burn. |\n'],
	['BibTeX', '@article{lamp,\n  title = {Lamps},\n  year = 2020,\n}\n'],
	['JSON', '{"title": "Lamps", "year": 2020}\n{"title": "Wicks", "year": 2021}\n'],
	['rows that do not agree', 'Title, year, and the like\nSome prose that goes on\nand on\nand on, here\n'],
	['prose below names of columns', 'Notes\n\nTitle, year\nSome prose, that goes on, and on\nand on, and on, here\n'],
	['a table of something else', 'City,Country,Population\nInvented,Nowhere,12\n'],
])('does not take %s for a table of papers', (_, text) => {
	expect(table.recognises(text)).toBe(false);
});

test.each([
	['OpenAI', ['OpenAI']],
	['OpenAI, Josh Invented', ['OpenAI', 'Josh Invented']],
	['Lamp, Ada, Wick, Ben', ['Ada Lamp', 'Ben Wick']],
	['Lamp A, Wick B', ['A Lamp', 'B Wick']],
	['Ada Lamp & Ben Wick', ['Ada Lamp', 'Ben Wick']],
	['Ada Lamp et al.', ['Ada Lamp', 'others']],
	['Lamp, Ada und Wick, Ben', ['Ada Lamp', 'Ben Wick']],
	['Ada Lamp, Cy Moth et Ben Wick', ['Ada Lamp', 'Cy Moth', 'Ben Wick']],
	['["Ada Lamp", "Ben Wick"]', ['Ada Lamp', 'Ben Wick']],
	['[Ada Lamp, Ben Wick]', ['Ada Lamp', 'Ben Wick']],
	["['Ada Lamp' 'Ben Wick']", ['Ada Lamp', 'Ben Wick']],
	['Lamp, Ada|Wick, Ben', ['Ada Lamp', 'Ben Wick']],
	['', []],
])('the authors of %j', (cell, names) => {
	expect(authorsOf(cell)).toEqual(names);
});

test('loses no more rows than are damaged, and accounts for each', () => {
	const rows = Array.from({ length: 12 }, (_, n) => `Paper ${n},"We say ${n}, and\nmore.",10.1234/${n}`);
	fc.assert(
		fc.property(fc.nat(11), fc.nat(), fc.constantFrom('"', ',', '\n', 'x', '', '""'), (row, at, put) => {
			const damaged = rows.map((text, n) => {
				const offset = at % text.length;
				return n === row ? text.slice(0, offset) + put + text.slice(offset + 1) : text;
			});
			const { listing, log } = read(`Title,Abstract,DOI\n${damaged.join('\n')}\n`);
			const papers = listing?.papers ?? [];
			expect(papers.length + log.of('refused').length).toBe(listing?.listed);
			const sound = rows.flatMap((_, n) => (n === row ? [] : [`Paper ${n}`]));
			// What follows a mark that is lost may be taken for the rest of its field, up to the next row that is whole.
			const lost = sound.filter((title) => !papers.some((paper) => paper.title === title));
			expect(lost).toEqual([]);
		}),
	);
});

test('never throws, whatever it is given', () => {
	const parts = fc.constantFrom('Title', 'Year', ',', ';', '\t', '"', '\n', ' ', 'a', '|', '[', "'");
	fc.assert(
		fc.property(fc.array(parts, { maxLength: 60 }), (tokens) => {
			const log = new ProblemLog();
			const { listed, papers } = table.parse(captureOf(`Title,Year\n${tokens.join('')}`), log);
			expect(papers.length + log.of('refused').length).toBe(listed);
		}),
	);
});

test('stays quick where nothing closes', () => {
	for (const line of ['a,"b\n', '"', 'a,"""\n', 'x', ',', '"a""b\n', '"a "b" c",d\n']) {
		table.recognises(`Title,Year\n${line.repeat(200_000)}`);
		table.parse(captureOf(`Title,Year\n${line.repeat(20_000)}`), new ProblemLog());
	}
});

test('claims no capture of another format', () => {
	for (const file of ['src/ingest/formats/daily-papers/fixtures/plain-page/input.txt', 'README.md']) {
		expect(table.recognises(readFileSync(file, 'utf8'))).toBe(false);
	}
});

test("PubMed's names are put in order, and the full stop behind the last is no part of it", () => {
	expect(authorsOf('Lamp A, Wick BC Jr, van der Moth D.')).toEqual(['A Lamp', 'BC Wick Jr', 'D van der Moth']);
});

test('a header may say in brackets where its links lead', () => {
	const columns = columnsOf(['Title', 'Link (paper)', 'Link (code)', 'URL (project)']);
	expect(Object.fromEntries(columns)).toEqual({ title: 0, paper: 1, code: 2, project: 3 });
});

test('the line of dashes below a header is no row', () => {
	const { listing, problems } = read('Title | Year\n--- | ---:\nA Lamp | 2024\nA Wick | 2023\n');
	expect(listing?.papers.map(({ title }) => title)).toEqual(['A Lamp', 'A Wick']);
	expect(problems).toEqual([]);
});

test('signs of comparison in a cell are no tags, and the tags of HTML are', () => {
	const row = (text: string) => read(`Title,Abstract\nLamps,"${text}"\n`).listing?.papers[0]?.abstract;
	expect(row('For 0<p<1 and all q>2, a<b and c>d; <b where b>5.')).toBe(
		'For 0<p<1 and all q>2, a<b and c>d; <b where b>5.',
	);
	expect(row('We <b>burn</b> &lt;5 lamps.<br>And wait.')).toBe('We burn <5 lamps. And wait.');
});
