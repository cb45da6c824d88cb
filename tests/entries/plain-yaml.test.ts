import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { formatFrontMatter, yamlOf } from '../../src/entries/front-matter.ts';
import { readPlainYaml } from '../../src/entries/plain-yaml.ts';

/** What the YAML package reads; nothing where it finds a fault. */
function readAny(yaml: string): unknown {
	const document = parseDocument(yaml);
	return document.errors.length > 0 ? undefined : ((document.toJS() as unknown) ?? {});
}

/** Only what is read has to be right. */
function expectTheSame(yaml: string): void {
	const plain = readPlainYaml(yaml);
	if (plain !== undefined) expect(plain).toStrictEqual(readAny(yaml));
}

describe('reads as the YAML package does', () => {
	test('every entry of this site', () => {
		const folder = 'content/papers';
		for (const name of readdirSync(folder)) expectTheSame(yamlOf(readFileSync(join(folder, name), 'utf8')));
	});

	const SCALARS = [
		...['a', 'a b', 'Q: a', 'a:', 'a #b', 'a#b', 'http://a.org', '1', '0', '007', '-1', '+1', '2512.10', '1.', '.5'],
		...['1e5', '358e259', '358e259e', '0x1f', '0o17', '0b1', '1_000', '12:30', '2025-10-29', '2025-10-29T10:00:00Z'],
		...['9007199254740993', '123456789012345', '1234567890123456', 'null', 'Null', 'NULL', '~', 'true', 'True', 'TRUE'],
		...['false', 'yes', 'no', 'on', 'off', 'y', 'n', '.inf', '.nan', '"a"', '"a: b"', '"a\\"b"', '"a\\\\"', '"a\\nb"'],
		...[
			'"a" b',
			'"a',
			'""',
			"''",
			"'a''b'",
			"'a'b'",
			"'a",
			'"a" # b',
			'&a b',
			'*a',
			'!a b',
			'!!str 1',
			'|',
			'>-',
			'[a]',
		],
		...[
			'[a',
			'{a: b}',
			'- a',
			'? a',
			'% a',
			'@a',
			'`a`',
			'$a$',
			'(a)',
			'é',
			'日本',
			'“a”',
			'😀',
			'a\t',
			'a ',
			' a',
			'<<',
		],
		...['1a', '1 a', '3D', '1.2.3', '1e', '1e+', '1-2', 'a, b', 'a] b', 'a\u00a0', '\u00a0a', 'a\u2028b', 'a\u0085b'],
	];
	const keys = fc.oneof(
		{ weight: 4, arbitrary: fc.constantFrom('a', 'b', 'c', 'key-two', 'authorCount') },
		fc.constantFrom('true', 'null', '1', '"a"', "'a'", '<<', '__proto__', 'constructor', 'a b', '? a', '&x a', 'é', ''),
	);
	const scalars = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...SCALARS) }, fc.string({ unit: 'grapheme' }));
	const indents = fc.constantFrom('', '', '', '  ', '  ', '    ', ' ', '   ', '\t');
	const lines = fc.oneof(
		{
			weight: 6,
			arbitrary: fc.tuple(indents, keys, scalars).map(([indent, key, value]) => `${indent}${key}: ${value}`),
		},
		{ weight: 4, arbitrary: fc.tuple(indents, keys).map(([indent, key]) => `${indent}${key}:`) },
		{ weight: 4, arbitrary: fc.tuple(indents, scalars).map(([indent, value]) => `${indent}- ${value}`) },
		{
			weight: 2,
			arbitrary: fc.tuple(indents, keys, scalars).map(([indent, key, value]) => `${indent}- ${key}: ${value}`),
		},
		fc.tuple(indents, scalars).map(([indent, value]) => `${indent}${value}`),
		fc.constantFrom(
			'',
			'# comment',
			'  # comment',
			'---',
			'...',
			'-',
			'  -',
			'- - a',
			'%YAML 1.1',
			'a:b',
			'a : b',
			'  ',
		),
	);

	test('whatever lines stand below each other', () => {
		fc.assert(
			fc.property(fc.array(lines, { maxLength: 6 }), (written) => {
				expectTheSame(written.join('\n'));
			}),
			{ numRuns: 3000 },
		);
	});

	test('every value behind a key and in a list', () => {
		for (const scalar of SCALARS) {
			for (const yaml of [`a: ${scalar}`, `a:\n  - ${scalar}`, `a:\n  - b: ${scalar}\n    c: 1`, `a: ${scalar}\nb: 1`])
				expectTheSame(yaml);
		}
	});
});

test('reads all that the ingest writes', () => {
	const texts = fc.string({ unit: 'grapheme-ascii', minLength: 1 }).map((text) => `A${text}.`);
	const entries = fc.record({
		title: texts,
		authors: fc.array(fc.constantFrom('Ada Invented', "Ann O'Made", 'Zoë 3. Up'), { minLength: 1 }),
		comments: fc.nat(),
		etAl: fc.constant(true),
		organization: fc.record({ name: texts }),
		links: fc.array(fc.record({ url: fc.webUrl(), kind: fc.constant('code') }), { minLength: 1 }),
		ingested: fc.record({ title: fc.stringMatching(/^[0-9a-f]{8}$/), gist: fc.stringMatching(/^[0-9a-f]{8} a.bib$/) }),
	});
	fc.assert(
		fc.property(entries, (entry) => {
			expect(readPlainYaml(yamlOf(formatFrontMatter(entry, '')))).toEqual(entry);
		}),
	);
});

test.each(['a: [b]', 'a: |\n  b', 'a: &b c', 'a: b # c', 'a: b\n  c', 'a: b\na: c', 'a: 2025-10-29x: y', '- a', 'a'])(
	'leaves %j to what reads all of YAML',
	(yaml) => {
		expect(readPlainYaml(yaml)).toBeUndefined();
	},
);
