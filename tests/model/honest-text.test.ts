import { describe, expect, test } from 'vitest';
import { honestText } from '../../src/model/honest-text.ts';
import { paperSchema } from '../../src/model/paper.ts';
import { formatProblem } from '../../src/model/problem.ts';

describe('a text shows what it says', () => {
	test.each([
		['an override, which turns letters around', 'invoice\u202egpj.exe', 'invoicegpj.exe'],
		['embeddings and isolates', '\u202aa\u202bb\u202c \u2066c\u2067d\u2068e\u2069', 'ab cde'],
		['invisible characters', 'pass\u200bw\u2060o\ufeffr\u00add', 'password'],
		['invisible letters', 'a\u{e0041}\u{e0042}\u{e007f}b', 'ab'],
		['invisible letters behind a flag', '\u{1f3f4} \u{e0067}a', '\u{1f3f4} a'],
		['what steers a terminal', 'a\u001b[31mb\u0007\u009b2J\u0000', 'a[31mb2J'],
		['an odd end of a line or a page', 'one\u2028two\u2029three\ffour', 'one two three four'],
	])('without %s', (_what, text, shown) => {
		expect(honestText(text)).toBe(shown);
	});

	test.each([
		['names from the right to the left, with their marks', 'שלום\u200e (2) مرحبا\u200f \u061c1'],
		['a name that needs a non-joiner', 'علی\u200cرضا'],
		['emoji that are joined', '👩\u200d🚀 ❤\ufe0f'],
		['flags made of tags', '\u{1f3f4}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}'],
		['letters with accents of their own', 'e\u0301 Nguye\u0302\u0303n'],
		['lines and tabs', 'one\n\ttwo\n'],
	])('with %s', (_what, text) => {
		expect(honestText(text)).toBe(text);
	});
});

test('a great many invisible letters are soon left out', () => {
	expect(honestText(`a${'\u{e0041}'.repeat(250_000)}b`)).toBe('ab');
});

test('whoever writes an entry', () => {
	expect(paperSchema.parse({ title: ' \u202eLamps\u200b ', authors: ['Ada\u202e'] })).toEqual({
		title: 'Lamps',
		authors: ['Ada'],
	});
	expect(paperSchema.safeParse({ title: '\u202e\u200b' }).success).toBe(false);
});

test('a problem steers no terminal and turns nothing around in it', () => {
	const words = { kind: 'k', found: 'a\u001b[2Jb', expected: '\u202ec', fix: 'D.', severity: 'notice' } as const;
	expect(formatProblem({ file: 'x\u202ey', line: 1, column: 2, ...words })).toBe(
		'xy:1:2  Found a[2Jb, expected c. D. [k]',
	);
});
