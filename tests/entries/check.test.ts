import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { checkData, checkMarkdownFile } from '../../src/entries/check.ts';
import { entrySchema } from '../../src/entries/read-entry.ts';
import { digestSchema } from '../../src/model/digest.ts';
import { mailSchema } from '../../src/model/newsletter.ts';
import { formatProblem, ProblemLog } from '../../src/model/problem.ts';
import { siteSchema } from '../../src/model/site.ts';

function check(text: string, schema: z.ZodType = entrySchema) {
	const log = new ProblemLog();
	const checked = checkMarkdownFile(text, schema, 'bees.md', log);
	return { checked, problems: log.problems.map(formatProblem), log };
}

/** `line:column [kind]  found` of each problem: what it says besides is wording. */
const outline = (text: string): string[] =>
	check(text).log.problems.map(({ line, column, kind, found }) => `${line}:${column} [${kind}] ${found}`);

describe('a sound file', () => {
	test('gives its data as the schema has them, its body, and no problem', () => {
		expect(check('---\npublished: 2025-10-29\ntitle: " Bees "\n---\n\nBuzz.\n')).toMatchObject({
			checked: { data: { title: 'Bees', published: '2025-10-29', ingested: {} }, body: 'Buzz.' },
			problems: [],
		});
	});

	test('may have no body, no line after its fence, and lines like fences in its fields', () => {
		expect(check('---\ntitle: Bees\n---').checked).toMatchObject({ body: '' });
		expect(check('---\ntitle: |\n  a\n  ---\n  b\n---\nBuzz.').checked).toMatchObject({ data: { title: 'a\n---\nb' } });
	});
});

describe('a value of another kind is told in words of its own', () => {
	test.each([
		['topics: bees', 'a list, one line for each item, each after a hyphen'],
		['topics: [a, b, c, d]', '3 items at most'],
		['authors: []', '1 item or more'],
		['authorCount: -3', '1 or more'],
		['comments: -3', '0 or more'],
	])('%s', (line, expected) => {
		const { problems } = check(`---\ntitle: Bees\n${line}\n---\n`);
		expect(problems).toEqual([expect.stringContaining(`, expected ${expected}. `)]);
	});

	test('a topic that is named twice, as two branches may name it, counts once', () => {
		const { checked } = check('---\ntitle: Bees\ntopics: [a, b, a]\n---\n');
		expect(checked?.data).toMatchObject({ topics: ['a', 'b'] });
		const older = check('---\ntitle: Bees\naliases: [bees-at-night, bees-at-night]\n---\n');
		expect(older.checked?.data).toMatchObject({ aliases: ['bees-at-night'] });
	});

	test('a tag in braces without quotation marks, and a slug that YAML takes for a number', () => {
		const wanted = 'text, with quotation marks around a tag in braces, or false';
		expect(check('---\nunsubscribe: {{ link }}\n---\n', mailSchema).problems[0]).toContain(`, expected ${wanted}. `);
		expect(check('---\nunsubscribe: "<a>"\n---\n', mailSchema).problems[0]).toContain('without quotation marks and');
		const issue = '---\ntitle: Bees\ndate: "2026-01-01"\nsections: [{ title: Bees, papers: [1984] }]\n---\n';
		expect(check(issue, digestSchema).problems[0]).toContain(', expected the slug of a paper, in quotation marks');
	});

	test.each(['https://example.org/?site=bees', 'https://example.org/#bees', 'https://example.org/bees/index.html'])(
		'a site is not at %s',
		(url) => {
			const site = `---\nname: Bees\ntagline: All\ndescription: Bees.\nurl: ${url}\n---\n`;
			expect(check(site, siteSchema).problems).toEqual([
				expect.stringContaining(', expected the address of the folder'),
			]);
		},
	);
});

describe('a file without front matter is refused at its first line', () => {
	test.each([
		['empty', ''],
		['of text alone', 'Buzz.'],
		['with a blank line first', '\n---\ntitle: Bees\n---\n'],
		['whose fences are too long', '----\ntitle: Bees\n----\n'],
		['in JavaScript', '---js\n{ title: "Bees" }\n---\n'],
		['in JSON', '---json\n{ "title": "Bees" }\n---\n'],
		['that ends before its second fence', '---\ntitle: Bees\n'],
		['whose second fence is missing', '---\ntitle: Bees\n\nBuzz.\n'],
		['whose second fence is too long', '---\ntitle: Bees\n----\nBuzz.\n'],
		['of one fence', '---'],
	])('%s', (_what, text) => {
		const { checked, log } = check(text);
		expect(checked).toBeUndefined();
		expect(log.problems).toHaveLength(1);
		expect(log.problems[0]).toMatchObject({
			file: 'bees.md',
			line: 1,
			column: 1,
			kind: 'no-front-matter',
			severity: 'refused-file',
		});
	});
});

describe('bad YAML is refused at its line of the file', () => {
	test.each([
		['2:10', 'title: > Bees'],
		['2:8', 'title: Bees\n note: x'],
	])('%s %j', (place, yaml) => {
		const [problem, ...others] = outline(`---\n${yaml}\n---\nBuzz.`);
		expect(others).toEqual([]);
		expect(problem).toMatch(new RegExp(`^${place} \\[bad-yaml\\] text that cannot be read \\([^\\n]+\\)$`));
	});

	test.each([
		['2:8', 'title: Bees: a Survey', 'a colon within a text, "Bees: a Survey"'],
		['2:8', "title: Bees'  wings: what", 'a colon within a text, "Bees\' wings: what"'],
		['3:7', 'title: Bees\nnote: "open', 'a quotation mark that is not closed, before "open"'],
		['2:8', "title: 'Bees\nnote: wings", 'a quotation mark that is not closed, before "Bees"'],
		['2:8', 'title: "Bees\npublished: "2025-10-29"', 'a quotation mark that is not closed, before "Bees"'],
		['3:7', 'title: Bees\nnote: @bees', 'a text that begins with @, "@bees"'],
		['2:8', 'title: `x` bees', 'a text that begins with `, "`x` bees"'],
		['2:8', 'title: %20 bees', 'a text that begins with %, "%20 bees"'],
		['2:12', "title: 'It's a bee'", '"s a bee\'" behind the quotation mark at which a value ends'],
		['2:15', 'title: "Bees" and hay', '"and hay" behind the quotation mark at which a value ends'],
		['2:15', 'title: [Bees] and hay', '"and hay" behind the bracket at which a value ends'],
		['3:1', ' title: Bees\nnote: x', '"note: x", which stands farther to the left than the first line'],
		['3:1', 'title: Bees\n\tnote: x', 'a tab at the beginning of a line'],
		['4:1', 'title: Bees\n# a remark\nbuzz', '"buzz", in which no colon and space part a name from its value'],
		['2:1', 'title:Bees\nnote: x', '"title:Bees", in which no colon and space part a name from its value'],
	])('with words of its own for the slips of %s %j', (place, yaml, found) => {
		expect(outline(`---\n${yaml}\n---\nBuzz.`)).toEqual([`${place} [bad-yaml] ${found}`]);
	});

	test.each([
		['2:8', 'title: *bees', 'an alias, "*bees"'],
		['2:14', 'title: &bees hay', 'an anchor, "&bees"'],
		['2:12', 'title: !no hay', 'a tag, "!no"'],
		[
			'4:4',
			'authors:\n  - Ann Other\n   - Bo Third\ntitle: Bees',
			'"- Bo Third", which stands farther in than the item above and would go on with it',
		],
		[
			'2:8',
			'title: Bees #1 and others',
			'"#1 and others" behind a text without quotation marks, which would be left out as a remark',
		],
	])('also where YAML reads something else than is meant: %s %j', (place, yaml, found) => {
		expect(outline(`---\n${yaml}\n---\nBuzz.`)).toEqual([`${place} [bad-yaml] ${found}`]);
	});

	test.each(['title: Bees # their first', 'title: "Bees" #1', 'title: Bees\n#1 of them', 'title: Bees\n  - and wasps'])(
		'but nothing where it reads what is meant: %j',
		(yaml) => {
			expect(outline(`---\n${yaml}\n---\nBuzz.`).filter((line) => line.includes('bad-yaml'))).toEqual([]);
		},
	);

	test('with words of its own for a name that stands twice', () => {
		expect(outline('---\ntitle: Bees\ntitle: Wasps\n---\n')).toEqual(['3:1 [bad-yaml] "title:" for the second time']);
	});

	test('also where line ends are those of Windows and a byte order mark comes first', () => {
		expect(outline('\uFEFF---\r\ntitle: Bees\r\nnote: a: b\r\n---\r\n')[0]).toMatch(/^3:7 \[bad-yaml\]/);
	});
});

describe('a field that is wrong is refused at its line', () => {
	test('each unknown one at its name', () => {
		expect(outline('---\ntitle: Bees\n"": 1\n---\n')).toEqual(['3:1 [unknown-field] a field without a name, 1']);
		expect(outline('---\ntitle: Bees\nlamp: 1\norganization:\n  name: Hive\n  wick: x\noil: {}\n---\n').sort()).toEqual(
			['3:1 [unknown-field] lamp 1', '6:3 [unknown-field] organization.wick "x"', '7:1 [unknown-field] oil {}'],
		);
	});

	test.each([
		['2:8 [bad-field] title 2025', 'title: 2025'],
		['2:8 [bad-field] title ""', 'title: ""'],
		['3:11 [bad-field] comments "3"', 'title: Bees\ncomments: "3"'],
		['3:8 [bad-field] arxiv 2512.10', 'title: Bees\narxiv: 2512.10'],
		['3:12 [bad-field] published "2025-02-29"', 'title: Bees\npublished: 2025-02-29'],
		['4:5 [bad-field] item 1 of authors ""', 'title: Bees\nauthors:\n  - ""'],
		[
			'4:17 [bad-field] position of item 1 of sources 0',
			'title: Bees\nsources:\n  - { position: 0, capture: a, line: 1 }',
		],
		[
			'5:11 [bad-field] kind of item 1 of links "lamp"',
			'title: Bees\nlinks:\n  - url: https://example.org\n    kind: lamp',
		],
		['3:9 [bad-field] hidden "yes"', 'title: Bees\nhidden: yes'],
		['3:7 [bad-field] note without a value', 'title: Bees\nnote: ~'],
	])('%s', (expected, yaml) => {
		expect(outline(`---\n${yaml}\n---\n`)).toEqual([expected]);
	});

	test('in curly quotation marks with how to write them', () => {
		const { problems } = check('---\ntitle: Bees\npublished: “2025-01-01”\n---\n');
		expect(problems).toEqual([expect.stringContaining(`. Write straight quotation marks around it, " or '.`)]);
	});

	test.each([
		['arxiv: https://arxiv.org/abs/2510.01234', '"2510.01234" alone, in quotes'],
		['arxiv: "2510.01234v2"', '"2510.01234" alone, in quotes'],
		['arxiv: goats', 'an arXiv id such as "2512.01234", in quotes'],
		['doi: https://doi.org/10.1234/x', '"10.1234/x" alone, in quotes'],
		['doi: goats', 'a DOI such as "10.1145/1234567"'],
	])('%s is told as it is to be written where it can be read', (line, expected) => {
		const { problems } = check(`---\ntitle: Bees\n${line}\n---\n`);
		expect(problems).toEqual([expect.stringContaining(`, expected ${expected}. Mend the line.`)]);
	});

	test('one that is missing at the first line, or at the field that should hold it', () => {
		expect(outline('---\ncomments: 3\n---\n')).toEqual(['2:1 [bad-field] no title']);
		expect(outline('---\n---\nBuzz.')).toEqual(['2:1 [bad-field] no title']);
		expect(outline('---\ntitle: Bees\norganization:\n  handle: hive\n---\n')).toEqual([
			'4:3 [bad-field] no organization.name',
		]);
	});

	test('all of them at once, and nothing is returned', () => {
		const { checked, problems } = check('---\ntitle: 1\ncomments: x\nlamp: 1\n---\n');
		expect(checked).toBeUndefined();
		expect(problems.map((problem) => problem.slice(0, 'bees.md:2'.length)).sort()).toEqual([
			'bees.md:2',
			'bees.md:3',
			'bees.md:4',
		]);
	});

	test('with the names that are known at its place, however deep', () => {
		const issue = (lines: string) => check(`---\ntitle: One\ndate: 2025-10-29\n${lines}\n---\n`, digestSchema).problems;
		expect(issue('sections:\n  - title: A\n    paper: [bees]')).toContainEqual(
			expect.stringContaining('expected one of title, note, papers, rule. Write papers if you mean that, or'),
		);
		expect(issue('sections:\n  - title: A\n    rule:\n      topics: bees')).toEqual([
			expect.stringContaining(
				'expected one of topic, capture, from, to, order, limit. Write topic if you mean that, or',
			),
		]);
	});

	test('when there are no fields at all', () => {
		expect(outline('---\n- a\n- b\n---\n')).toEqual(['2:1 [bad-field] fields ["a","b"]']);
		expect(outline('---\njust text\n---\n')).toEqual(['2:1 [bad-field] fields "just text"']);
	});
});

test('what was expected is said in words of the reader, not of the schema', () => {
	const schema = z.strictObject({
		text: z.string().min(1),
		more: z.int().positive(),
		kind: z.enum(['a', 'b']),
		own: z.string().refine(() => false, { error: 'expected a lamp' }),
	});
	const log = new ProblemLog();
	checkData({ text: '', more: 0, kind: 'c', own: '' }, schema, { file: 'x', yaml: () => '', firstLine: 1 }, log);
	const said = log.problems.map(({ expected }) => expected);
	expect(said).toHaveLength(4);
	expect(said[3]).toBe('a lamp');
	for (const words of said) expect(words).not.toMatch(/expected|received|Invalid|Too (small|big)/);
});

test.each([
	['a field of a name with control characters', '---\n"ti\u001b[31mtle\u202e": Bees\n---\n'],
	['YAML that its reader quotes at length', `---\ntitle: |${'{'.repeat(5000)}\n---\n`],
])('%s is told in a line that can be printed and read', (_what, text) => {
	const [line = ''] = check(text).problems;
	expect(line.length).toBeLessThan(600);
	// eslint-disable-next-line no-control-regex -- these are what a terminal would obey
	expect(line).not.toMatch(/[\u0000-\u001f\u202e]/);
});
