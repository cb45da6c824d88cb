import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CheerioAPI, load } from 'cheerio';
import { beforeAll, expect, test } from 'vitest';
import { CITATION_FILE, CITATION_FORMATS } from '../../src/model/citation-format.ts';
import { citationUrlsBeside, paperFileUrls } from '../../src/model/urls.ts';
import { readBibtex, readPaperMarkdown, type ReadPaper, readWithCitationJs } from '../helpers/read-citations.ts';
import { filesOf } from './build.ts';
import { builtSite, SITE_URL } from './built.ts';
import { framedPages } from './crawl.ts';
import { INVENTED_PAPERS } from './invented-capture.ts';

const PAPERS = INVENTED_PAPERS + 5;
const HANDBOOK = 'a-keepers-handbook';
const MARKUP = 'script-alert-title-script-img-src-x-onerror-alert-1-markup-in-titles';
const READERS = { bibtex: readBibtex, ris: readWithCitationJs, csl: readWithCitationJs };

/** The pages whose papers can be cited together, with how many they are. */
const LISTS: Record<string, number> = {
	papers: PAPERS,
	'topics/bees': INVENTED_PAPERS,
	'topics/lamps': 5,
	'digests/2025-11': 6,
	'organizations/harbourlab': 1,
	'organizations/harbour-lab': 1,
	'timeline/2022-02': INVENTED_PAPERS,
	'timeline/2023-05': 1,
	'timeline/2024-02': 1,
	'timeline/2024-03': 1,
	'timeline/2025-11': 1,
};

let dist: string;
let slugs: string[];
const textOf = (url: string): string => readFileSync(join(dist, url), 'utf8');
const page = (path: string): CheerioAPI => load(textOf(path));

beforeAll(async () => {
	({ dist } = await builtSite());
	const slugOf = (path: string): string | undefined => /^papers\/([^/]+)\.html$/.exec(path)?.[1];
	slugs = framedPages(dist).flatMap((path) => slugOf(path) ?? []);
});

test('every paper and every list has its files, and nothing else has', () => {
	const expected = [
		...[...slugs, 'keepers-book'].flatMap((slug) => Object.values(paperFileUrls({ slug }))),
		...Object.keys(LISTS).flatMap((path) => Object.values(citationUrlsBeside(`/${path}.html`))),
	];
	const found = [...filesOf(dist).keys()].filter((path) => /\.(bib|ris|md|csl\.json)$|^papers\/.+\.json$/.test(path));
	expect(slugs).toHaveLength(PAPERS);
	expect(found.map((path) => `/${path}`)).toEqual(expected.sort());
});

test('a paper has the same files at its older address', () => {
	for (const format of [...CITATION_FORMATS, 'markdown'] as const) {
		const at = (slug: string): string => textOf(paperFileUrls({ slug })[format]);
		expect(at('keepers-book')).toBe(at(HANDBOOK));
	}
});

test.each(CITATION_FORMATS)('every paper is the same in its own %s file and in that of the collection', (format) => {
	const read = (url: string): ReadPaper[] => READERS[format](textOf(url));
	const papers = slugs.flatMap((slug) => read(paperFileUrls({ slug })[format]));
	const byKey = (a: ReadPaper, b: ReadPaper): number => (a.key < b.key ? -1 : 1);
	expect(read(citationUrlsBeside('/papers.html')[format]).sort(byKey)).toEqual(papers.sort(byKey));
	expect(new Set(papers.map(({ key }) => key)).size).toBe(PAPERS);
	for (const [path, count] of Object.entries(LISTS)) {
		expect(read(citationUrlsBeside(`/${path}.html`)[format]), path).toHaveLength(count);
	}
});

test.each(CITATION_FORMATS)('%s says what is known of a paper', (format) => {
	const [paper] = READERS[format](textOf(paperFileUrls({ slug: HANDBOOK })[format]));
	expect(paper).toMatchObject({
		title: 'A Keeper’s Handbook: Oil, Glass & Patience',
		authors: ['Ada Invented', 'Bo Made-Up', 'Cy Nobody', 'Di Fictional'],
		date: '2023-05',
		doi: '10.1234/keeper.5',
		address: 'https://arxiv.org/abs/2305.01234',
	});
	const [markup] = READERS[format](textOf(paperFileUrls({ slug: MARKUP })[format]));
	expect(markup?.title).toBe(`<script>alert('title')</script> & "><img src=x onerror=alert(1)>: Markup in Titles`);
	expect(markup?.address).toBe(`${SITE_URL}/papers/${MARKUP}.html`);
});

test('a paper’s page holds what can be copied, hidden until a script can', () => {
	const $ = page(`papers/${HANDBOOK}.html`);
	const buttons = $('[data-cite] [data-copies][hidden] button');
	const held = buttons.toArray().map((button) => [$(button).text().replace(/\s+/g, ' ').trim(), $(button).val()]);
	const text =
		'Ada Invented, Bo Made-Up, Cy Nobody, Di Fictional. A Keeper’s Handbook: Oil, Glass & Patience. Journal of Invented Lamps. May 2023. arXiv:2305.01234. doi:10.1234/keeper.5. https://arxiv.org/abs/2305.01234';
	expect(held).toEqual([
		['Copy BibTeX', textOf(`papers/${HANDBOOK}.bib`)],
		['Copy RIS', textOf(`papers/${HANDBOOK}.ris`)],
		[
			'Copy Markdown',
			expect.stringContaining(`(<${SITE_URL}/papers/${HANDBOOK}.html>), Ada Invented, Bo Made-Up`) as unknown,
		],
		['Copy Plain text', text],
	]);
	expect($('[data-cite] > p').first().text()).toBe(text);
});

test('pages link to their files with their types', () => {
	const links = (path: string, types: string[]): string[] => {
		const $ = page(path);
		return types.map((type) => $(`main a[type="${type}"]`).attr('href') ?? '');
	};
	const types = CITATION_FORMATS.map((format) => CITATION_FILE[format].mediaType);
	for (const path of Object.keys(LISTS)) {
		const name = path.split('/').at(-1) ?? '';
		expect(links(`${path}.html`, types), path).toEqual([`${name}.bib`, `${name}.ris`, `${name}.csl.json`]);
	}
	const ofPaper = [...types, CITATION_FILE.markdown.mediaType];
	expect(links(`papers/${HANDBOOK}.html`, ofPaper)).toEqual(
		['bib', 'ris', 'json', 'md'].map((ending) => `${HANDBOOK}.${ending}`),
	);
	expect(links('timeline/2022.html', types)).toEqual(['', '', '']);
});

test('the paper as Markdown has its title and links', () => {
	const { title, addresses } = readPaperMarkdown(textOf(`papers/${HANDBOOK}.md`));
	expect(title).toBe('A Keeper’s Handbook: Oil, Glass & Patience');
	expect(addresses).toEqual(
		expect.arrayContaining(['https://example.org/code?a=1&b=2', `${SITE_URL}/papers/${HANDBOOK}.html`]),
	);
});
