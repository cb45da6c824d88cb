import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { markdownOf } from '../../src/exports/markdown.ts';
import { markdownToHtml } from '../../src/markdown/processor.ts';

const pageOf = ({ slug }: { slug: string }): string => `https://example.org/papers/${slug}.html`;

test('papers are a list of links with what is known of them', () => {
	const papers = [
		{
			slug: 'lamps',
			title: 'Lamps: A $Q^*$ View',
			plainTitle: 'Lamps: A Q* View',
			published: '2024-04-18',
			authors: ['Ada Invented', 'Bo Made-Up'],
			arxiv: '2404.12358',
			links: [{ url: 'https://example.org/code_(1)', kind: 'code' as const }],
		},
		{ slug: 'oil', title: 'Oil', authorCount: 1 },
	];
	expect(markdownOf(papers, pageOf)).toBe(
		'- [Lamps: A Q\\* View](<https://example.org/papers/lamps.html>), Ada Invented, Bo Made-Up, 18 April 2024, ' +
			'[arXiv](<https://arxiv.org/abs/2404.12358>), [code](<https://example.org/code_(1)>)\n' +
			'- [Oil](<https://example.org/papers/oil.html>), 1 author\n',
	);
});

test.each([
	'Salt & Pepper &amp; 50% of #1_a_b *c* __d__ ~~e~~',
	'Braces {one} [two](three) <b>four</b> `five` \\six',
	'It costs $5 or $x$ | 1. 北京 🤖 “quotes”',
	'![image](x) ] [',
])('%s is read back as it is', (title) => {
	const $ = load(markdownToHtml(markdownOf([{ slug: 'odd', title }], pageOf)));
	expect($('li').text()).toBe(title);
	expect($('li a').attr('href')).toBe('https://example.org/papers/odd.html');
	expect($('li a > *')).toHaveLength(0);
});

test('where the pages have no address to give away, the paper’s own stands in, or none', () => {
	const nowhere = (): undefined => undefined;
	expect(markdownOf([{ slug: 'a', title: 'A' }], nowhere)).toBe('- A\n');
	expect(markdownOf([{ slug: 'a', title: 'A', arxiv: '2404.12358' }], nowhere)).toContain(
		'- [A](<https://arxiv.org/abs/2404.12358>)',
	);
});

test('names the paper’s own addresses, and that not all authors are named', () => {
	const links = [
		{ url: 'https://example.org/demo', kind: 'demo' as const },
		{ url: 'https://example.org/paper', kind: 'paper' as const },
	];
	const paper = { slug: 'a', title: 'A', authors: ['Ada Invented'], authorCount: 2, doi: '10.1234/5', links };
	expect(markdownOf([paper], pageOf)).toBe(
		'- [A](<https://example.org/papers/a.html>), Ada Invented, and others, [DOI](<https://doi.org/10.1234/5>), ' +
			'[paper](<https://example.org/paper>)\n',
	);
});

test('names as many authors as a citation, and counts the others', () => {
	const authors = Array.from({ length: 150 }, (_, number) => `A${number}`);
	expect(markdownOf([{ slug: 'a', title: 'A', authors }], pageOf)).toMatch(/A18, A19 and 130 more\n$/);
});
