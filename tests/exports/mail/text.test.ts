import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { blocksOf } from '../../../src/exports/mail/markdown-text.ts';
import { textMail } from '../../../src/exports/mail/text.ts';
import { COLUMNS, wrap } from '../../../src/exports/mail/wrap.ts';
import { inventedIssue, inventedLetter, inventedPaper, SITE_URL } from './invented-letter.ts';

const issue = inventedIssue([], {
	introduction: 'See [the bees](/topics/bees.html).\n\n1. one\n2. two, which $\\alpha$ says\n\n> quoted\n>\n> twice',
	sections: [
		{
			title: 'Lamps',
			papers: [
				{
					paper: inventedPaper(1, { abstract: 'It is said once. '.repeat(12) }),
					note: 'Read *it* [here](/about.html).',
				},
				{ paper: { slug: 'tower', title: '光の塔'.repeat(20), abstract: '灯台は、夜に光る。'.repeat(12) } },
			],
		},
	],
});
const text = textMail(
	inventedLetter(issue, { site: { mail: { unsubscribe: '{{ u }}', address: '1 Invented Quay' } } }),
);

describe('a text mail', () => {
	test('says what the HTML says, in lines, with the addresses at its foot', () => {
		expect(text).toMatchInlineSnapshot(`
			"Shoal

			Lamps and Bees
			==============
			30 November 2025 · 2 papers
			Read on the web [1]

			See the bees [2].

			1. one
			2. two, which α says

			> quoted
			>
			> twice


			Lamps
			-----

			The Invented Paper of the Lighthouse Keeper, Number 1
			3 November 2025 · Ada Invented, Bo Made-Up, Cy Nobody and 1 more
			It is said once. It is said once. It is said once. It is said once. It
			is said once. It is said once. It is said once. It is said once. It is
			said once. It is said once. It is said once. It is said once.
			| Read it here [3].
			Abstract [4] · Paper [5] · Code [6]

			光の塔光の塔光の塔光の塔光の塔光の塔光の塔光の塔光の塔光の塔光の塔光の塔
			光の塔光の塔光の塔光の塔光の塔光の塔光の塔光の塔
			灯台は、夜に光る。灯台は、夜に光る。灯台は、夜に光る。灯台は、夜に光る。
			灯台は、夜に光る。灯台は、夜に光る。灯台は、夜に光る。灯台は、夜に光る。
			灯台は、夜に光る。灯台は、夜に光る。灯台は、夜に光る。灯台は、夜に光る。
			Abstract [7]


			------------------------------------------------------------------------
			You get this mail because you subscribed to Shoal.
			Unsubscribe: {{ u }}
			1 Invented Quay

			[1] https://example.org/some/base/digests/2025-11.html
			[2] https://example.org/some/base/topics/bees.html
			[3] https://example.org/some/base/about.html
			[4] https://example.org/some/base/papers/the-invented-paper-of-the-lighthouse-keeper-number-1.html
			[5] https://arxiv.org/abs/2511.01234
			[6] https://example.org/code?a=1&b=2
			[7] https://example.org/some/base/papers/tower.html
			"
		`);
	});

	test('has no line that is wider than 72 columns, but for addresses', () => {
		const lines = text.split('\n').filter((line) => !/^\[\d+\] /.test(line));
		expect(lines.filter((line) => stringWidth(line) > COLUMNS)).toEqual([]);
		expect(lines.filter((line) => /\s$/.test(line))).toEqual([]);
	});

	test('has every number that it uses at its foot, and no other', () => {
		const foot = text.slice(text.lastIndexOf('\n\n'));
		const body = text.slice(0, text.lastIndexOf('\n\n'));
		const numbers = (part: string): string[] => [...new Set(part.match(/\[\d+\]/g))].sort();
		expect(numbers(foot)).toEqual(numbers(body));
		expect(foot).toContain(`[1] ${SITE_URL}digests/2025-11.html`);
	});
});

test('a text mail of little has lists and quotations as they are, and says where the sender’s tags go', () => {
	const little = inventedIssue([], {
		title: 'Lamps of the north, of the south, of the east, of the west, of the sea and of the air',
		introduction: '- one\n  more\n- $ x $\n\n> - two\n>\n> three',
		sections: [{ title: 'All', papers: [{ paper: { slug: 'oil', title: 'Oil', abstract: '' } }] }],
	});
	expect(textMail(inventedLetter(little))).toBe(`Shoal

Lamps of the north, of the south, of the east, of the west, of the sea
and of the air
${'='.repeat(70)}
30 November 2025 · 1 paper
Read on the web [1]

- one more
- x

> - two
>
> three


All
---

Oil
Abstract [2]


${'-'.repeat(72)}
You get this mail because you subscribed to Shoal.
[Here goes your sender’s unsubscribe link: set mail.unsubscribe in
content/site.yaml.]
[Here goes your postal address: set mail.address in content/site.yaml.]

[1] ${SITE_URL}digests/2025-11.html
[2] ${SITE_URL}papers/oil.html
`);
	expect(textMail(inventedLetter(little, { site: { mail: { unsubscribe: false, address: false } } }))).not.toContain(
		'site.yaml',
	);
});

test('a text mail has the rows of tables as lines, strikes with their signs, and footnotes below as notes', () => {
	const introduction = '| Hive | Bees |\n| --- | --: |\n| North | 3 |\n\n~~Ants~~ bees[^a].\n\n[^a]: Most of them.';
	const little = textMail(inventedLetter(inventedIssue([], { introduction })));
	expect(little).toContain('\n\nHive | Bees\nNorth | 3\n\n~~Ants~~ bees (note 1).\n\nNotes:\n1. Most of them.\n');
});

describe('a text mail keeps what the Markdown lays out', () => {
	const said = (markdown: string, margin = ''): string =>
		blocksOf(markdown, { absolute: String, pictureOf: () => undefined }, () => '[1]', margin).join('\n\n');

	test('lines that end by themselves', () => {
		expect(said('Yours,\\\nAda  \nof the\nlamps')).toBe('Yours,\nAda\nof the lamps');
		expect(said('- one\\\n  two\n\n> a\\\n> b')).toBe('- one\n  two\n\n> a\n> b');
	});

	test('lines of code, however long', () => {
		const code = `if lit:\n    burn(${'oil, '.repeat(30)}1)\n\n  end`;
		expect(said(`\`\`\`py\n${code}\n\`\`\``)).toBe(code);
		expect(said('- a\n\n  ```\n  b\n    c\n  ```')).toBe('- a\n\n  b\n    c');
		expect(said('```math\n\\alpha\n```')).toBe('α');
	});

	test('lists within lists, and numbers from where they begin', () => {
		expect(said('- a\n  - b\n    1. c\n    2. d\n- e')).toBe('- a\n  - b\n    1. c\n    2. d\n- e');
		expect(said('9. a\n10. b `c`\n    - d')).toBe('9. a\n10. b c\n    - d');
		expect(said(`1. a\n   - ${'word '.repeat(20)}`)).toBe(
			`1. a\n   - ${'word '.repeat(13).trim()}\n     ${'word '.repeat(7).trim()}`,
		);
		expect(said('- \n- a')).toBe('-\n- a');
	});

	test('paragraphs and quotations within an item', () => {
		expect(said('- a\n\n  b\n\n  > c\n- d')).toBe('- a\n\n  b\n\n  > c\n\n- d');
		expect(said('> - a\n>\n>   b', '| ')).toBe('| > - a\n| >\n| >   b');
		expect(said('- a\n\n- b')).toBe('- a\n- b');
	});

	test('paragraphs of a note', () => {
		const papers = [{ paper: inventedPaper(1), note: 'Read it.\n\nTwice.' }];
		const issueOfNote = inventedIssue([], { sections: [{ title: 'All', papers }] });
		expect(textMail(inventedLetter(issueOfNote))).toContain('\n| Read it.\n|\n| Twice.\n');
	});
});

describe('wrapping', () => {
	test('leaves a long word on a line of its own', () => {
		const word = 'w'.repeat(90);
		expect(wrap(`a ${word} b`)).toBe(`a\n${word}\nb`);
		expect(wrap(` ${word} ${word} `, { first: '- ' })).toBe(`- ${word}\n  ${word}`);
	});

	test('begins no line with a closing sign', () => {
		const lines = wrap('灯台は、夜に光る。'.repeat(20)).split('\n');
		expect(lines.length).toBeGreaterThan(3);
		expect(lines.filter((line) => /^[、。]/.test(line))).toEqual([]);
	});

	test('keeps every word', () => {
		const words = 'On (lamps) “and bees”, 光の塔 and Grüße: all of them. '.repeat(9).trim();
		expect(wrap(words).replaceAll('\n', ' ').replaceAll(' ', '')).toBe(words.replaceAll(' ', ''));
	});

	test('indents what follows the first line', () => {
		const [first, second] = wrap('word '.repeat(30), { first: '- ' }).split('\n');
		expect(first).toMatch(/^- word/);
		expect(second).toMatch(/^ {2}word/);
	});
});

test('a text mail has pictures as links to them, by their descriptions, and captions below', () => {
	const introduction =
		'![A lamp](../pictures/lamp.png "Lit at night")\n\nSee ![it](../pictures/lamp.png) or ![ ](../pictures/lamp.png).\n\n![](../pictures/lamp.png)\n\nEnd.';
	const mail = textMail(inventedLetter(inventedIssue([], { introduction })));
	expect(mail).toContain('\n\nA lamp [2]\nLit at night\n\nSee it [2] or .\n\nEnd.\n');
	expect(mail).toContain(`[2] ${SITE_URL}pictures/own/lamp.png\n`);
});
