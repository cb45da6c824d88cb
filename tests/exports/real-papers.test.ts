import { beforeAll, describe, expect, test, vi } from 'vitest';
import { titleToText } from '../../src/markdown/math.ts';
import type { Paper } from '../../src/model/paper.ts';
import { type CitationFile, citationFiles, citationTextOfFile } from '../../src/queries/citations.ts';
import { allPapers } from '../../src/queries/papers.ts';
import { readBibtex, readPaperMarkdown, type ReadPaper, readWithCitationJs } from '../helpers/read-citations.ts';

beforeAll(() => {
	vi.stubEnv('SITE_URL', 'https://example.org/digest/');
});

const addressOf = ({ slug, arxiv, doi, links = [] }: Paper): string =>
	(arxiv && `https://arxiv.org/abs/${arxiv}`) ??
	(doi && `https://doi.org/${doi}`) ??
	links.find(({ kind }) => kind === 'paper')?.url ??
	`https://example.org/digest/papers/${slug}.html`;

/** What a reader has to find. */
const expected = (paper: Paper): object => ({
	title: paper.title,
	authors: paper.authors ?? [],
	address: addressOf(paper),
	...(paper.published && { date: paper.published }),
	...(paper.doi && { doi: paper.doi }),
	...(!paper.authors &&
		paper.authorCount && { note: expect.stringContaining(`${paper.authorCount} author`) as string }),
});

/** A reader of BibTeX sets mathematics: of `$Q^*$` it keeps the letters. */
const setTitle = (title: string): string => title.replace(/<[^>]+>|\^/g, '');
const withSetTitles = (papers: ReadPaper[]): ReadPaper[] =>
	papers.map((paper) => ({ ...paper, title: setTitle(paper.title) }));
const setExpected = (paper: Paper): object => ({ ...expected(paper), title: setTitle(titleToText(paper.title)) });

const READERS: [string, CitationFile['format'], (text: string) => ReadPaper[], (paper: Paper) => object][] = [
	['BibTeX', 'bibtex', (text) => withSetTitles(readBibtex(text)), setExpected],
	['BibTeX, by another reader,', 'bibtex', (text) => withSetTitles(readWithCitationJs(text)), setExpected],
	['RIS', 'ris', readWithCitationJs, expected],
	['CSL-JSON', 'csl', readWithCitationJs, expected],
];

describe.each(READERS)('%s of the collection', (_, format, read, wanted) => {
	test('is read back, every file of a paper or a list', () => {
		const files = citationFiles().filter((file) => file.format === format);
		expect(files.length).toBeGreaterThan(allPapers().length + 30);
		for (const file of files) {
			const papers = read(citationTextOfFile(file));
			expect(papers, file.url).toHaveLength(file.papers.length);
			expect(papers, file.url).toMatchObject(file.papers.map(wanted));
			expect(new Set(papers.map(({ key }) => key)).size).toBe(papers.length);
		}
	});
});

test('Markdown of every paper is read back with its title and its address', () => {
	const files = citationFiles().filter(({ format }) => format === 'markdown');
	expect(files).toHaveLength(allPapers().length);
	for (const file of files) {
		const [paper] = file.papers;
		const { title, addresses } = readPaperMarkdown(citationTextOfFile(file));
		expect(title).toBe(paper?.title);
		expect(addresses).toContain(`https://example.org/digest/papers/${paper?.slug ?? ''}.html`);
	}
});

test('an address that nobody knows is not cited', () => {
	vi.stubEnv('SITE_URL', '');
	for (const file of citationFiles().slice(0, 5)) expect(citationTextOfFile(file)).not.toContain('localhost');
});
