import { type CheerioAPI, load } from 'cheerio';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatFrontMatter, parseFrontMatter } from '../../src/entries/front-matter.ts';
import { markdownToHtml, markdownToText } from '../../src/markdown/processor.ts';
import { textToMarkdown } from '../helpers/text-to-markdown.ts';

/** What Markdown, HTML, YAML and mathematics make something of, and white space of many kinds. */
const MARKUP = [
	...Array.from('*_`~[]()<>{}#+-=|!\\&;:/.@^$%"\'0123 \t\n'),
	...['**', '__', '```', '~~~', '---', '***', '===', '](', '![', '[^1]: ', '[x]: y', '1. ', '2) ', '- ', '> ', '    '],
	...['<b>', '</b>', '<br/>', '<!--', '-->', '<![CDATA[', ']]>', '<?', '<script>', '<https://a.b>', 'a@b.co'],
	...['&amp;', '&#35;', '&copy;', 'http://a_b_c', 'www.a', 'a_b', 'x', 'é', '蜂', '🐝', '\u200b', '\u00a0', '\u2028'],
	...['\n\n', '\n \t\n', '\r\n', '\r\n\r\n', '\r', '\uFEFF'],
];

const anyText = fc.oneof(
	fc.array(fc.constantFrom(...MARKUP), { maxLength: 30 }).map((parts) => parts.join('')),
	fc.string({ unit: 'grapheme', maxLength: 60 }),
	// CommonMark turns the one character NUL into another; the ingest takes control characters out before.
	fc.string({ unit: 'binary', maxLength: 60 }).map((text) => text.replaceAll('\0', '')),
);

/** Paragraphs without any other white space than single spaces. */
const folded = (text: string): string[] =>
	text
		.split(/\n[^\S\n]*\n/)
		.map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
		.filter(Boolean);

const htmlOf = (text: string): string => markdownToHtml(textToMarkdown(text));

/** What a browser shows of each paragraph. */
function shown(html: string): string[] {
	const $ = load(html, null, false);
	return $('p')
		.map((_index, paragraph) => $(paragraph).text())
		.get();
}

const COMMENT_NODE = 8;

const comments = ($: CheerioAPI) =>
	$('*')
		.add($.root())
		.contents()
		.filter((_index, { nodeType }) => nodeType === COMMENT_NODE);

describe('text → Markdown', () => {
	test('gives any text back with its white space folded', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				expect(markdownToText(textToMarkdown(text))).toBe(folded(text).join('\n\n'));
			}),
			{ numRuns: 2000 },
		);
	});

	test('makes paragraphs of any text and no other element', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				const html = htmlOf(text);
				expect(load(html, null, false)('*').not('p')).toHaveLength(0);
				expect(shown(html)).toEqual(folded(text));
			}),
			{ numRuns: 1000 },
		);
	});

	test('survives the way through an entry with any text', () => {
		const data = { title: 'Bees' };
		fc.assert(
			fc.property(anyText, (text) => {
				const markdown = textToMarkdown(text);
				expect(parseFrontMatter(formatFrontMatter(data, markdown))).toEqual({ data, body: markdown });
			}),
			{ numRuns: 1000 },
		);
	});

	test.each([
		'<5%',
		'a*b*c',
		'__x__',
		'**x**',
		'#1',
		'# 1',
		'https://example.org/a_b_c_d?x=1&copy=2#_e_',
		'1. first',
		'1986. A great year',
		'- not a list',
		'`code`',
		'[a](b)',
		'![a](b)',
		'<script>alert(1)</script>',
		'<!-- hidden -->',
		'&lt; &amp; &#35; &copy;',
		'C:\\temp\\*',
		'ends in \\',
		'---',
		'===',
		'| a | b |',
		'> said',
		'~~~',
		'$x_1 * y_2^{*}$',
		'“quoted” -- and ... dots',
	])('%s comes out as it went in', (text) => {
		expect(markdownToText(textToMarkdown(text))).toBe(text);
		expect(shown(htmlOf(text))).toEqual([text]);
	});

	test('escapes no more than it has to, because people read it', () => {
		const plain = 'A plain sentence (with 5% of <5 signs), a snake_case name, https://example.org/a_b and an e-mail.';
		expect(textToMarkdown(plain)).toBe(plain);
	});

	test('divides paragraphs at a blank line, also one with spaces in it or with Windows line ends', () => {
		expect(textToMarkdown('a\nb\n\nc\n \t\n\n\nd\r\n\r\ne')).toBe('a b\n\nc\n\nd\n\ne');
	});

	test('makes nothing of nothing', () => {
		expect(textToMarkdown(' \n\n\t ')).toBe('');
		expect(markdownToHtml('')).toBe('');
		expect(markdownToText('')).toBe('');
	});
});

describe('a link in Markdown', () => {
	test.each([
		'xmpp:a@example.org',
		'irc://example.org',
		'ftp://example.org',
		'file:///etc/passwd',
		'javascript:x',
		'tel:1',
	])('leads to the web, to mail and within the site, not to %s', (address) => {
		expect(markdownToHtml(`See [it](${address}).`)).toBe('<p>See <a>it</a>.</p>');
	});

	test('leads to a host by https, because from a disk an address without a scheme leads to another disk', () => {
		expect(markdownToHtml('See [it](//example.org/x).')).toBe('<p>See <a href="https://example.org/x">it</a>.</p>');
	});
});

describe('raw HTML in Markdown', () => {
	test.each([
		['inline', 'one <b onclick="two()">three</b> four'],
		['as a block', '<div class="one">\ntwo\n</div>'],
		['in a list', '- <b>one</b>\n- <div>two</div>\n\n  <p>three'],
		['in a numbered list', '1. <b>one</b>\n\n   <div>two</div>'],
		['in a blockquote', '> <div>one</div>\n>\n> two <i>three</i>'],
		['in a heading', '# <i>one</i> two'],
		['in a link', '[<b>one</b>](https://example.org) two'],
		['as a comment', 'one\n\n<!-- two -->\n\nthree <!-- four --> five'],
		['as a script', '<script>\none("two")\n\nthree()\n</script>'],
		['as a style', '<style>one { two: three }</style>'],
		['as an image', '<img src=one onerror="two()">'],
		['as a frame', 'one\n\n<iframe src="https://example.org/two"></iframe>'],
		['as a declaration', '<!DOCTYPE one>\n\n<?two three?>\n\n<![CDATA[four]]>'],
		['left open', '<div one="two'],
		['nested in Markdown', '> - *one* <u>**two**</u>\n>   <table><tr><td>three'],
	])('%s is shown as text, and no word of it is lost', (_where, markdown) => {
		const $ = load(markdownToHtml(markdown), null, false);
		expect($('b, i, u, div, script, style, img, iframe, table, [class], [onclick], [onerror]').toArray()).toEqual([]);
		expect(comments($)).toHaveLength(0);
		// What the tags are written with is text too; Markdown's own signs are not.
		const bare = (text: string): string => text.replace(/[\s>#*-]|\d\.|\[(?=<)|\]\(https:.*?\)/g, '');
		expect(bare($.root().text())).toBe(bare(markdown));
		expect(bare(markdownToText(markdown))).toBe(bare(markdown));
	});

	test.each([
		['the page', '<div>one</div>\n\ntwo'],
		['a list', '- <div>one</div>\n\n  two'],
		['a blockquote', '> <div>one</div>\n>\n> two'],
	])('between the blocks of %s is a paragraph of its own', (_where, markdown) => {
		expect(shown(markdownToHtml(markdown))).toEqual(['<div>one</div>', 'two']);
		expect(markdownToText(markdown)).toMatch(/^<div>one<\/div>\n\s*two$/);
	});

	test('within a paragraph stays in it', () => {
		expect(shown(markdownToHtml('one <b>two</b>'))).toEqual(['one <b>two</b>']);
	});

	test('never passes through, whatever the Markdown', () => {
		const tags = ['<b x>', '</b>', '<div>', '\n<div>\n', '<script>', '</script>', '<!-- ', ' -->', '<svg/onload=x>'];
		const markdown = fc.array(fc.constantFrom(...MARKUP, ...tags), { maxLength: 30 }).map((parts) => parts.join(''));
		fc.assert(
			fc.property(markdown, (text) => {
				const $ = load(markdownToHtml(text), null, false);
				// What `$$` makes of lines of its own is of our making.
				$('div:has(> math)').remove();
				expect($('b, div, script, svg, [onload], [x]').toArray()).toEqual([]);
				expect(comments($)).toHaveLength(0);
			}),
			{ numRuns: 1000 },
		);
	});
});

describe('a link in Markdown', () => {
	test.each([
		'[bees](javascript:alert(1))',
		'[bees](JaVaScRiPt:alert(1))',
		'[bees](<java\nscript:alert(1)>)',
		'[bees](&#106;avascript:alert(1))',
		'[bees](vbscript:x)',
		'[bees](data:text/html,<script>)',
		'[bees]\n\n[bees]: javascript:alert(1)',
		'<javascript:bees>',
	])('loses an address that could run something and keeps its words: %j', (markdown) => {
		const html = markdownToHtml(markdown);
		expect(load(html, null, false)('[href]').toArray()).toEqual([]);
		expect(html).toContain('bees');
	});

	test('takes the place of a picture, so that a page loads nothing from elsewhere', () => {
		expect(markdownToHtml('![bees](https://example.org/b.png)')).toBe(
			'<p><a href="https://example.org/b.png">bees</a></p>',
		);
		expect(markdownToHtml('![bees](javascript:alert(1))')).toBe('<p><a>bees</a></p>');
		expect(markdownToText('Some ![bees](b.png) there')).toBe('Some bees there');
	});

	test.each(['https://example.org/a_b?c=d#e', 'http://example.org/', 'mailto:a@example.org', '/papers.html', '#top'])(
		'keeps the address %s',
		(address) => {
			expect(load(markdownToHtml(`[bees](${address})`), null, false)('a').attr('href')).toBe(address);
		},
	);
});

describe('Markdown → text', () => {
	test('gives the words alone, paragraphs divided by one blank line', () => {
		const markdown =
			'# One\n\ntwo *three* `four` [five](https://example.org "no")\n\n\n- six\n- seven\n\n> eight\n\n---\n\nnine';
		expect(markdownToText(markdown)).toBe('One\n\ntwo three four five\n\nsix\n\nseven\n\neight\n\nnine');
	});

	test('reads character references', () => {
		expect(markdownToText('&lt;b&gt; &amp; caf&eacute;')).toBe('<b> & café');
	});
});

describe('quotations and lists within one another', () => {
	test.each(['>', '> ', '- ', '* ', '1. ', '12) '])('are no deeper than anyone reads: %j', (mark) => {
		const markdown = `One.\n\n${mark.repeat(20_000)}two\n\nThree.`;
		expect(markdownToText(markdown)).toMatch(/^One\.\n\n[^]+two\n\nThree\.$/);
		expect(load(markdownToHtml(markdown), null, false)('p').first().text()).toBe('One.');
	});

	test('are what they are down to a depth that anyone writes', () => {
		const $ = load(markdownToHtml(`${'> '.repeat(20)}one\n\n- 1. - two`), null, false);
		expect($('blockquote')).toHaveLength(20);
		expect($('ul ol ul').text().trim()).toBe('two');
	});
});

test.each([
	['# Hives\n\n## Queens\n\n###### Cells', ['h2', 'h3', 'h6']],
	['## Hives\n\n### Queens', ['h2', 'h3']],
	['- # Hives', ['h2']],
])('%j has no heading of the rank of the title of its page', (markdown, ranks) => {
	const $ = load(markdownToHtml(markdown));
	expect(
		$(':header')
			.toArray()
			.map(({ tagName }) => tagName),
	).toEqual(ranks);
});
