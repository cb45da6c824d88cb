import { describe, expect, test } from 'vitest';
import { FIELD_NAMES, isIngestField, paperSchema, type PaperFields } from '../../src/model/paper.ts';
import { webAddress } from '../../src/model/schema-parts.ts';

const whole: Required<PaperFields> = {
	title: 'Bees by Lamplight',
	published: '2025-10-29',
	authors: ['Ada Lamp', 'Ben Wick'],
	authorCount: 2,
	etAl: true,
	organization: { name: 'Hive', handle: 'hive' },
	comments: 0,
	upvotes: 7,
	arxiv: '2512.01230',
	doi: '10.1234/bees.2025',
	venue: { type: 'conference', name: 'Night' },
	categories: ['cs.LG'],
	links: [{ url: 'https://example.org/bees', kind: 'code' }],
	topics: ['bees'],
	gist: 'Lamps help bees.',
	sources: [{ capture: 'one.txt', position: 1, line: 9 }],
	note: 'Read *this*.',
	featured: true,
	hidden: false,
	aliases: ['bees-at-night'],
};

const accepts = (fields: Record<string, unknown>) => paperSchema.safeParse({ title: 'Bees', ...fields }).success;

test('a paper with every field is accepted as it is', () => {
	expect(paperSchema.parse(whole)).toEqual(whole);
});

test('a paper needs its title and nothing else', () => {
	expect(accepts({})).toBe(true);
	expect(paperSchema.safeParse({ published: '2025' }).success).toBe(false);
});

test('the fields stand in the order in which an entry lists them', () => {
	expect(FIELD_NAMES).toEqual(Object.keys(whole));
	// A schema gives back its own order, so that the order in a file does not make a value another one.
	const reversed = Object.fromEntries(Object.entries(whole).reverse());
	expect(Object.keys(paperSchema.parse(reversed))).toEqual(FIELD_NAMES);
	expect(JSON.stringify(paperSchema.parse({ title: 'x', organization: { handle: 'h', name: 'n' } }))).toBe(
		'{"title":"x","organization":{"name":"n","handle":"h"}}',
	);
});

test('note, featured, hidden and aliases are the editor’s, and the rest is the ingest’s', () => {
	expect(FIELD_NAMES.filter((name) => !isIngestField(name))).toEqual(['note', 'featured', 'hidden', 'aliases']);
});

test('a field that nobody knows is refused, also within a field', () => {
	expect(accepts({ lamp: 1 })).toBe(false);
	expect(accepts({ organization: { name: 'Hive', lamp: 1 } })).toBe(false);
});

describe('no empty text stands for what is not known', () => {
	test.each<[string, unknown]>([
		['title', ''],
		['title', ' \n'],
		['authors', ['']],
		['authors', []],
		['organization', { name: '' }],
		['organization', { name: 'Hive', handle: '' }],
		['doi', ''],
		['arxiv', ''],
		['published', ''],
		['topics', []],
		['topics', ['']],
		['gist', ''],
		['note', ''],
		['sources', []],
		['links', []],
		['aliases', ['']],
		['note', null],
	])('%s: %j', (name, value) => {
		expect(accepts({ [name]: value })).toBe(false);
	});

	test('nor do white space and zero authors', () => {
		expect(paperSchema.parse({ title: ' Bees\n' })).toEqual({ title: 'Bees' });
		expect(accepts({ authorCount: 0 })).toBe(false);
		expect(accepts({ comments: 0 })).toBe(true);
	});
});

describe('a date', () => {
	test.each(['2025-10-29', '2025-10', '2025'])('is a text such as %s', (published) => {
		expect(accepts({ published })).toBe(true);
	});

	test.each<[string, unknown]>([
		['read without quotes as a Date', new Date('2025-10-29')],
		['read without quotes as a number', 2025],
		['of no calendar', '2025-02-29'],
		['of another form', '29 October 2025'],
	])('is refused where it is %s', (_why, published) => {
		const result = paperSchema.safeParse({ title: 'Bees', published });
		expect(result.error?.issues.map(({ path }) => path)).toEqual([['published']]);
	});
});

describe('an arXiv id', () => {
	test.each(['2512.01234', '2512.01230', '0704.0001', 'cs.LG/0601001', 'astro-ph/0601001', 'math/0309130'])(
		'is such as %s',
		(arxiv) => {
			expect(accepts({ arxiv })).toBe(true);
		},
	);

	test.each<[string, unknown]>([
		['with its last zero lost to a number', Number('2512.01230')],
		['with its last zero lost and quoted too late', String(Number('2512.10'))],
		['with a version', '2512.01234v2'],
		['with a prefix', 'arXiv:2512.01234'],
		['as an address', 'https://arxiv.org/abs/2512.01234'],
		['too short', '2512.012'],
		['too long', '2512.012345'],
		['with a line end', '2512.01234\n'],
	])('is refused %s', (_why, arxiv) => {
		expect(accepts({ arxiv })).toBe(false);
	});
});

describe('an address', () => {
	test.each(['javascript:alert(1)', 'ftp://example.org', 'example.org', '/bees', 'https://', ''])(
		'that is no web address is refused: %j',
		(url) => {
			expect(accepts({ links: [{ url, kind: 'code' }] })).toBe(false);
		},
	);

	test('needs a kind that is known', () => {
		expect(accepts({ links: [{ url: 'https://example.org', kind: 'lamp' }] })).toBe(false);
		expect(accepts({ links: [{ url: 'https://example.org' }] })).toBe(false);
	});
});

test.each<[string, unknown]>([
	['topics', ['a', 'b', 'c', 'd']],
	['comments', -1],
	['upvotes', 1.5],
	['doi', 'doi:10.1234/x'],
	['doi', 'https://doi.org/10.1234/x'],
	['sources', [{ capture: 'one.txt', position: 0, line: 1 }]],
	['sources', [{ capture: 'one.txt', position: 1, line: 0 }]],
])('a value out of range is refused: %s %j', (name, value) => {
	expect(accepts({ [name]: value })).toBe(false);
});

test('texts are kept without what no file of the site can hold', () => {
	const fields = {
		title: 'Be\u0000es\u001b by\uffff Lamp\u0085light',
		note: 'One.\r\n\r\nTwo.\rThree.',
		gist: 'Half \ud83d a bee.',
	};
	expect(paperSchema.parse(fields)).toEqual({
		title: 'Bees by Lamp light',
		note: 'One.\n\nTwo.\nThree.',
		gist: 'Half \uFFFD a bee.',
	});
	expect(paperSchema.safeParse({ title: '\u0000' }).success).toBe(false);
	expect(accepts({ doi: '10.1234/bees\ud800' })).toBe(false);
});

test.each([
	['https://a.example/\u2028', 'https://a.example/'],
	[' https://a.example/b ', 'https://a.example/b'],
	['https://a.example/my file\u00a02.pdf', 'https://a.example/my%20file%C2%A02.pdf'],
])('the address %j is kept in one word', (written, kept) => {
	expect(webAddress.parse(written)).toBe(kept);
});
