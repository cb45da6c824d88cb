import fc from 'fast-check';
import type { PhrasingContent } from 'mdast';
import remarkMath from 'remark-math';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { plainHtml, plainMarkdown, plainText } from '../../src/markdown/plain-paragraphs.ts';
import { markdownToHtml, markdownToText } from '../../src/markdown/processor.ts';

const SIGNS = [
	...Array.from('*_`~[]()<>{}#+-=|!\\&;:/.@^$%"\'0123 \t\n\0'),
	...['**', '```', '~~~', '---', '***', '===', '](', '![', '1. ', '2) ', '12 ', '- ', '> ', '    ', '  ', '&amp;'],
	...[
		'<https://a.b>',
		'<https://a.b/c_d?e=f#g>',
		'<https://a.b/%20>',
		'<https://a.b/é>',
		'<a@b.co>',
		'<b>',
		'http://a_b',
	],
	...[
		'\n\n',
		'\n\n',
		'\n\n\n',
		'\n \n',
		'\r\n',
		'\uFEFF',
		'\u00a0',
		'\u2028',
		'\u200b',
		'é',
		'蜂',
		'🐝',
		'“',
		'”',
		'—',
	],
];
const words = fc.constantFrom('a', 'B c', 'd, e.', '(f)', '5 g', '3D');
const texts = fc
	.array(fc.oneof({ weight: 4, arbitrary: words }, fc.constantFrom(...SIGNS), fc.string({ unit: 'grapheme' })), {
		maxLength: 12,
	})
	// A byte order mark means something to the first line only.
	.map((parts) => parts.join('').replace(/^\uFEFF+/, ''));

// A blank line before them changes nothing but that paragraphs are no longer plain.
const readAsAny = (markdown: string): string => `\n${markdown}`;

describe('reads as all Markdown is read', () => {
	test('whatever a text is made of', () => {
		fc.assert(
			fc.property(texts, (markdown) => {
				expect(markdownToHtml(markdown)).toBe(markdownToHtml(readAsAny(markdown)));
				expect(markdownToText(markdown)).toBe(markdownToText(readAsAny(markdown)));
			}),
			{ numRuns: 3000 },
		);
	});

	test.each([(href: string) => `${href}?a=b&c="d"`, () => '/e.html', () => 'https://f.org/'])(
		'with addresses rewritten by %s',
		(addressOf) => {
			const markdown = 'See <https://a.org/b>.';
			expect(markdownToHtml(markdown, addressOf)).toBe(markdownToHtml(readAsAny(markdown), addressOf));
		},
	);
});

describe('writes as all Markdown is written', () => {
	const writer = unified().use(remarkStringify, { bullet: '-', emphasis: '*' }).use(remarkMath).freeze();
	const text = (value: string): PhrasingContent => ({ type: 'text', value });
	const link = (url: string, value: string): PhrasingContent => ({
		type: 'link',
		url,
		children: [{ type: 'text', value }],
	});
	const addresses = fc.constantFrom(
		'https://a.b',
		'https://a.b/c_d?e=f#g',
		'https://a.b/%20',
		'https://a.b/é&f',
		'a.b',
	);
	const nodes = fc.oneof(
		{ weight: 4, arbitrary: texts.map(text) },
		addresses.map((url) => link(url, url)),
		addresses.map((url) => link(url, 'here')),
		fc.constant<PhrasingContent>({ type: 'inlineMath', value: 'x' }),
	);

	test('whatever a paragraph holds', () => {
		fc.assert(
			fc.property(fc.array(fc.array(nodes, { minLength: 1, maxLength: 3 }), { maxLength: 3 }), (paragraphs) => {
				const plain = plainMarkdown(paragraphs);
				if (plain === undefined) return;
				const children = paragraphs.map((of) => ({ type: 'paragraph' as const, children: of }));
				expect(plain.trim()).toBe(writer.stringify({ type: 'root', children }).trim());
			}),
			{ numRuns: 3000 },
		);
	});
});

test('reads paragraphs and addresses', () => {
	const markdown = 'We fly (3 times) at 5% – “buzz”! See <https://a.org/b_c>.\n\n2 more: a-b, c/d; e = f.';
	expect(plainHtml(markdown)).toBe(
		'<p>We fly (3 times) at 5% – “buzz”! See <a href="https://a.org/b_c">https://a.org/b_c</a>.</p>\n<p>2 more: a-b, c/d; e = f.</p>',
	);
	expect(plainText(markdown)).toBe(
		'We fly (3 times) at 5% – “buzz”! See https://a.org/b_c.\n\n2 more: a-b, c/d; e = f.',
	);
});

test.each([
	'a *b*',
	'a $b$',
	'a\nb',
	'- a',
	'1. a',
	'# a',
	'a & b',
	'a [b](c)',
	'    a',
	'a  ',
	'a\\b',
	'> a',
	'~~~',
	'---',
])('leaves %j to what reads all of Markdown', (markdown) => {
	expect(plainText(markdown)).toBeUndefined();
	expect(plainHtml(markdown)).toBeUndefined();
});
