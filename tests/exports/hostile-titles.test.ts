import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { citationKeys } from '../../src/exports/citation-keys.ts';
import { citationTextOf } from '../../src/exports/citation-text.ts';
import { citationWriter } from '../../src/exports/citations.ts';
import { paperMarkdownOf } from '../../src/exports/paper-markdown.ts';
import type { CitationFormat } from '../../src/model/citation-format.ts';
import { runsOf } from '../../src/model/math-text.ts';
import type { Paper } from '../../src/model/paper.ts';
import { readBibtex, readPaperMarkdown, type ReadPaper, readWithCitationJs } from '../helpers/read-citations.ts';

const pageOf = ({ slug }: { slug: string }): string => `https://example.org/papers/${slug}.html`;
const asPapers = (titles: readonly string[]): Paper[] =>
	titles.map((title, index) => ({ slug: `paper-${index}`, title, abstract: '' }));

function written(titles: readonly string[], format: CitationFormat): string {
	const papers = asPapers(titles);
	return citationWriter({ keys: citationKeys(papers), pageOf })(papers, format);
}

/** What a title is once it stands in one line. */
const inLine = (title: string): string => title.replace(/\s+/g, ' ').trim();

const PIECES = [
	...Array.from(`{}\\%@"'#&_^~<>|\`-,=:;*[]()!?/.+$ \n\t0aBz`),
	...['--', "''", '``', '\\textbf{', '\\\\', '$x^2$', '@misc{', '},', ' and ', '&amp;', '</script>', '<!--', ']]>'],
	...['\nTY  - JOUR', '\nER  - ', '\n# ', '\n\n', '* ', '1. ', '[a](b)', '![', 'https://example.org/', '\u2028'],
	...['灯台', 'שלום', 'مرحبا', '\u202eabc', '🤖', '👩‍🚀', 'é', 'e\u0301', 'Ł', 'ﬁ', 'LLaMA', 'iPhone'],
];
const hostile = fc
	.string({ unit: fc.constantFrom(...PIECES), minLength: 1, maxLength: 300 })
	.filter((title) => /[\p{L}\p{N}]/u.test(title));
const isWithoutMath = (title: string): boolean => runsOf(title).every(({ kind }) => kind === 'text');

const READERS: [string, CitationFormat, (text: string) => ReadPaper[], fc.Arbitrary<string>][] = [
	// Mathematics is set by a reader of BibTeX, not kept; what becomes of it is told by the tests of that format.
	['BibTeX', 'bibtex', readBibtex, hostile.filter(isWithoutMath)],
	['RIS', 'ris', readWithCitationJs, hostile],
	['CSL-JSON', 'csl', readWithCitationJs, hostile],
];

describe.each(READERS)('hostile titles in %s', (_, format, read, titles) => {
	test('are read back as they are, whatever stands beside them', () => {
		fc.assert(
			fc.property(fc.array(titles, { minLength: 1, maxLength: 4 }), (some) => {
				const papers = read(written(some, format));
				expect(papers.map(({ title }) => title)).toEqual(some.map(inLine));
				expect(papers.map(({ address }) => address)).toEqual(asPapers(some).map(pageOf));
			}),
			{ numRuns: 100 },
		);
	});
});

test('hostile titles with mathematics leave the BibTeX file whole', () => {
	fc.assert(
		fc.property(fc.array(hostile, { minLength: 2, maxLength: 4 }), (some) => {
			const addresses = readBibtex(written(some, 'bibtex')).map(({ address }) => address);
			expect(addresses).toEqual(asPapers(some).map(pageOf));
		}),
		{ numRuns: 100 },
	);
});

test('hostile titles in Markdown are one heading, which reads as they do', () => {
	fc.assert(
		fc.property(hostile, (title) => {
			const paper = { slug: 'a', title, gist: title, abstract: 'One.' };
			const read = readPaperMarkdown(paperMarkdownOf(paper, { topics: [], page: pageOf(paper) }));
			expect(read).toEqual({ title: inLine(title), headings: 3, addresses: [pageOf(paper)] });
		}),
	);
});

test('hostile titles in plain text stay in their line', () => {
	fc.assert(
		fc.property(hostile, (title) => {
			const text = citationTextOf({ slug: 'a', title }, { pageOf });
			expect(text).toContain(inLine(title));
			expect(text).not.toMatch(/[\n\u2028]/);
		}),
	);
});
