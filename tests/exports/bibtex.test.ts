import { parse } from '@retorquere/bibtex-parser';
import { describe, expect, test } from 'vitest';
import { bibtexOf } from '../../src/exports/bibtex.ts';
import { citationKeys } from '../../src/exports/citation-keys.ts';
import type { CitedPaper } from '../../src/model/cited-paper.ts';
import { slugOf } from '../../src/model/slug.ts';
import { readBibtex, readWithCitationJs } from '../helpers/read-citations.ts';

const paper = (title: string, fields: Partial<CitedPaper> = {}): CitedPaper => ({
	slug: slugOf(title),
	title,
	...fields,
});
const pageOf = ({ slug }: CitedPaper): string => `https://example.org/papers/${slug}.html`;
const bibtex = (...papers: CitedPaper[]): string => bibtexOf(papers, { keys: citationKeys(papers), pageOf });

/** What a program that manages references makes of the file. */
function readBack(...papers: CitedPaper[]) {
	const { entries, errors } = parse(bibtex(...papers));
	expect(errors).toEqual([]);
	expect(entries).toHaveLength(papers.length);
	return entries;
}

test('a paper is an entry with what is known of it', () => {
	const lamps = paper('Lamps for RL: A $Q^*$ View', {
		published: '2024-04-18',
		authors: ['Ada Invented', 'Lamp Works, Inc.', 'Bo and Cy'],
		authorCount: 5,
		arxiv: '2404.12358',
		doi: '10.1234/keeper.5',
	});
	expect(bibtex(lamps)).toBe(String.raw`@misc{invented2024lamps,
  author = {Ada Invented and {Lamp Works, Inc.} and {Bo and Cy} and others},
  title = {{Lamps} for {RL}: {A} {$Q^*$} {View}},
  date = {2024-04-18},
  year = {2024},
  month = apr,
  eprint = {2404.12358},
  archivePrefix = {arXiv},
  doi = {10.1234/keeper.5},
  url = {https://arxiv.org/abs/2404.12358},
}
`);
});

test('what is not known leaves no field', () => {
	expect(bibtex(paper('Lamps'))).toBe(
		'@misc{lamps,\n  title = {{Lamps}},\n  url = {https://example.org/papers/lamps.html},\n}\n',
	);
	const [entry] = readBack(paper('Lamps', { authorCount: 1, published: '2024' }));
	expect(entry?.fields).toMatchObject({ note: '1 author, not named by the source', date: '2024', year: '2024' });
	expect(Object.keys(entry?.fields ?? {})).toEqual(expect.not.arrayContaining(['author', 'month']));
});

test('a name with a hyphen keeps its parts', () => {
	const authors = ['Wen-tau Made-Up', 'Flor Plaza-del-Arco', 'Jan van der Berg', 'Ada Çandır', 'Rosa Ñandú'];
	const text = bibtex(paper('Lamps', { authors }));
	for (const read of [readBibtex, readWithCitationJs]) expect(read(text)[0]?.authors).toEqual(authors);
});

test('a family name of several words of which the first is written large keeps them together', () => {
	const authors = ['Rosa Lámpara y Luz', 'Jan Van der Berg', 'Ada De La Luz', 'José de la Cruz Luz'];
	const text = bibtex(paper('Lamps', { authors }));
	expect(text).toContain('{Lámpara y Luz, Rosa and Van der Berg, Jan and De La Luz, Ada and José de la Cruz Luz}');
	expect(readWithCitationJs(text)[0]?.authors).toEqual(authors);
	expect(readBibtex(text)[0]?.authors).toEqual(authors);
});

test('a name without end is written as it is', () => {
	const author = 'x'.repeat(200_000);
	expect(bibtex(paper('Lamps', { authors: [author] }))).toContain(`author = {${author}}`);
});

test('a venue says what kind of entry it is', () => {
	const name = 'Journal of Lamps & Oil';
	const journal = { type: 'journal', name, volume: '7', issue: '2', pages: '1-9' };
	const [article, talk, other] = readBack(
		paper('One Lamp', { venue: journal }),
		paper('Two Lamps', { venue: { type: 'conference', name } }),
		paper('Three Lamps', { venue: { type: 'blog', name } }),
	);
	expect(article).toMatchObject({ type: 'article', fields: { journal: name, volume: '7', number: '2' } });
	expect(talk).toMatchObject({ type: 'inproceedings', fields: { booktitle: name } });
	expect(other).toMatchObject({ type: 'misc', fields: { howpublished: name } });
	for (const pages of ['1-9', '1–9', '1--9', '1 — 9']) {
		expect(bibtex(paper('One Lamp', { venue: { ...journal, pages } }))).toContain('pages = {1--9},');
	}
});

test('a name is in braces where it may be several, and not where its letters only look like it', () => {
	const text = bibtex(paper('Lamps', { authors: ['Bo and Cy', 'Lamps-AND-Bees', 'Ada Çandır', 'Anders Sandø'] }));
	expect(text).toContain('author = {{Bo and Cy} and {Lamps-AND-Bees} and Ada Çandır and Anders Sandø},');
});

describe('titles', () => {
	test.each([
		'Salt & Pepper: 50% of #1_a',
		'Braces {one} and } another {',
		'A back\\slash, ~a tilde~ and a ^caret',
		'It costs $5 or $10',
		'“Quotes”, "straight" and ’single’',
		'Größe, Ł, naïve café – 北京 🤖',
		'a < b > c | code -- dash --- more',
		'DeepSeek-R1: LLMs and the iPhone of AI',
		'Hyper-Connections',
		'Agent-as-a-Judge',
		'Phi-4-reasoning Technical Report',
		'@misc{trap, title={x}}',
	])('%s is read back as it is', (title) => {
		const [entry] = readBack(paper(title, { slug: 'odd' }));
		expect(entry?.fields.title).toBe(title);
	});

	test('keep their mathematics as TeX', () => {
		expect(bibtex(paper('From r to $Q^*_{\\theta}$'))).toContain('title = {{From} r to {$Q^*_{\\theta}$}}');
		expect(readBack(paper('Of $x^2$'))[0]?.fields.title).toMatch(/^Of (<span class="nocase">)?x²/);
	});

	test.each([
		'\\input{/etc/passwd}',
		'\\write18{rm}',
		'\\def\\a{\\input{x}}\\a',
		'\\text{^^5cinput{x}}',
		'\\catcode`\\@=11',
	])('have no TeX that does anything: %s', (tex) => {
		expect(bibtex(paper(`Lamps $${tex}$`))).not.toMatch(/(?<!\\textbackslash\{\})\\(?:input|write|def|catcode)|\^\^/);
	});

	test('with broken mathematics do not break the file', () => {
		const titles = [
			'Broken $\\frac{a$ one',
			'Turned $}a{$',
			'Percent $50%x$',
			'Alone $%x$',
			'No command: $\\Ł$',
			'Neither $a\\\\\\Ł$',
			'End $a\\$',
			'Sound',
		];
		const entries = readBack(...titles.map((title) => paper(title)));
		expect(entries.map(({ fields }) => fields.title)).toEqual(titles);
	});
});

test('addresses stand as they are, and the paper’s own goes before the page', () => {
	const url = 'https://example.org/a_b?c=1&d=50%25#x';
	const [own, page] = readBack(
		paper('One Lamp', { links: [{ url, kind: 'paper' }] }),
		paper('Two Lamps', { links: [{ url, kind: 'code' }] }),
	);
	expect(own?.fields.url).toBe(url);
	expect(page?.fields.url).toBe('https://example.org/papers/two-lamps.html');
	const nowhere = bibtexOf([paper('Lamps')], { keys: new Map(), pageOf: () => undefined });
	expect(nowhere).not.toContain('url');
});

describe('keys', () => {
	const keys = (...papers: CitedPaper[]): (string | undefined)[] => {
		const made = citationKeys(papers);
		return papers.map(({ slug }) => made.get(slug));
	};

	test('are made from the first author or a telling word, the year and a word', () => {
		expect(
			keys(
				paper('The Art of Lamps', { published: '2024-05', authors: ['Zoë Müller-Ünal'] }),
				paper('On the Art of Oil', { published: '2025' }),
				paper('What Is It', { authors: ['王小明'] }),
				paper('Wicks'),
				paper('Sails', { authors: ['Bo 2nd', 'Ada Invented'] }),
				paper('Ropes', { authors: ['Cy  Écru'] }),
				paper('Knots', { slug: '?' }),
			),
		).toEqual(['mullerunal2024art', 'art2025oil', 'whatis', 'wicks', 'sails', 'ecruropes', '']);
	});

	test('differ, and are the same whatever the order; a paper whose words do not tell it apart has its address', () => {
		const papers = [
			paper('Deep Lamps at Sea', { published: '2025-02' }),
			paper('Deep Lamps', { published: '2025-01' }),
			paper('Deep Lamps', { slug: 'deep-lamps-2', published: '2025-03' }),
			paper('A Deep Lamp', { slug: 'lamps', published: '2025-04', authors: ['Ed Deep'] }),
		];
		expect(keys(...papers)).toEqual(['deep2025lampssea', 'deep-lamps', 'deep-lamps-2', 'lamps']);
		expect(keys(...papers.toReversed()).reverse()).toEqual(keys(...papers));
	});

	test('never come to mean a paper that is added', () => {
		const old = paper('Robust Lamps', { slug: 'robust-lamps-at-sea', published: '2024-02', authors: ['Bo Lee'] });
		const added = paper('Robust Oil', { slug: 'robust-oil', published: '2024-01', authors: ['Cy Lee'] });
		expect(keys(old)).toEqual(['lee2024robust']);
		expect(keys(old, added)).toEqual(['lee2024robustlamps', 'lee2024robustoil']);
	});

	test('begin with the name of a group, and not with a suffix', () => {
		const papers = ['Lamp Team', 'Team Oil', 'The Wick Group', 'Hal Daumé III', 'Bo Lee, Jr.'].map((name, index) =>
			paper('Sails', { slug: `sails-${index}`, authors: [name] }),
		);
		expect(keys(...papers)).toEqual(['lampsails', 'oilsails', 'wicksails', 'daumesails', 'leesails']);
	});
});

test('a dollar sign in an address begins no mathematics, for which readers would look to the end of the file', () => {
	const links = [{ url: 'https://example.org/$x', kind: 'paper' as const }];
	expect(readBack(paper('Lamps', { doi: '10.1234/$x' }), paper('Bees', { links }))).toHaveLength(2);
});

test('a backslash at the end of an address does not keep the brace behind it from ending the field', () => {
	const links = [{ url: 'https://example.org/\\', kind: 'paper' as const }];
	expect(readBack(paper('Lamps', { links }), paper('Bees'))).toHaveLength(2);
});

test('Greek letters and low digits of a title are mathematics, without which LaTeX stops at them', () => {
	const text = bibtexOf([paper('βVAE, Σ and CO₂')], { keys: new Map(), pageOf: () => undefined });
	expect(text).toContain('title = {{{$\\beta$}VAE}, {{$\\Sigma$}} and {CO{$_2$}}},');
});
