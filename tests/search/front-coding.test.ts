import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, wordsOf } from '../../src/search/fold.ts';
import { frontCoded, frontDecoded, letterOf, papersOf } from '../../src/search/front-coding.ts';

describe('words by the alphabet', () => {
	test('are said by what differs from the one before', () => {
		expect(frontCoded(['agent', 'agentic', 'agents', 'bee'])).toBe('AagentFicFsAbee');
	});

	test('come back as they were, of whatever letters', () => {
		fc.assert(
			fc.property(fc.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1 })), (texts) => {
				const words = [...new Set(texts.flatMap(wordsOf))].sort();
				expect(frontDecoded(frontCoded(words))).toEqual(words);
			}),
		);
		const long = ['a'.repeat(60), `${'a'.repeat(60)}b`];
		expect(frontDecoded(frontCoded(long))).toEqual(long);
	});
});

test('a number of papers comes back nearly', () => {
	expect([1, 2, 3, 4, 8, 11, 1000].map((papers) => papersOf(letterOf(papers)))).toEqual([1, 2, 3, 4, 8, 11, 1024]);
	expect(papersOf(letterOf(1_000_000))).toBeGreaterThan(5000);
});

test('plain text is folded as any other', () => {
	fc.assert(
		fc.property(fc.string(), (text) => {
			expect(wordsOf(text)).toEqual(wordsOf(`${text} é`).slice(0, -1));
			expect(fold(text)).toBe(fold(`${text} é`).slice(0, -2));
		}),
	);
});
