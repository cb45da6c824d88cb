import { describe, expect, test } from 'vitest';
import { areAlike, compare, compareContent, distinctionOf, type Evidence } from '../../../src/ingest/merge/evidence.ts';

const WORDS = 'aa bb cc dd ee ff gg hh ii jj kk ll mm nn oo pp qq rr ss tt uu vv ww xx yy zz'.split(' ');
/** An abstract of so many words of the alphabet, beginning with the word at a place. */
const words = (count: number, from = 0): string => WORDS.slice(from, from + count).join(' ');
const told = (evidence: Partial<Evidence>): Evidence => ({ abstract: '', ...evidence });

describe('two abstracts are versions of each other', () => {
	test.each([
		['the same few words', 'No abstract.', 'No abstract.', true],
		[
			'the same words in another order, of which there are enough',
			words(8),
			WORDS.slice(0, 8).reverse().join(' '),
			true,
		],
		['too few words to tell', words(7), WORDS.slice(0, 7).reverse().join(' '), false],
		['whatever their case and marks', 'Öö bb cc dd ee ff gg hh', 'ee BB CC DD FF GG HH öö', true],
		['where four of five words of the shorter are in the longer', words(10), `${words(8)} ${words(16, 10)}`, true],
		['not where fewer are, and fewer than half of all', words(10), `${words(7)} ${words(16, 10)}`, false],
		['where half of all words are in both', words(15), words(15, 5), true],
		['not where fewer are', words(15), words(15, 6), false],
		['not where one says nothing', words(10), '', false],
		['not where neither says anything', '', '', false],
	])('%s', (_name, one, other, isAlike) => {
		expect(areAlike({ abstract: one }, { abstract: other })).toBe(isAlike);
		expect(areAlike({ abstract: other }, { abstract: one })).toBe(isAlike);
	});
});

describe('of two papers of one title', () => {
	test.each([
		[
			'half of the names of the shorter list are enough',
			['Ada Moth', 'Bo Reed'],
			['Ada Moth', 'Cy Wick', 'Di'],
			'same',
		],
		['fewer are not', ['Ada Moth', 'Bo Wick', 'Cy'], ['Ada Moth', 'Di Lamp', 'Ed'], 'unlike'],
		['a given name may be left out', ['Moth'], ['Ada Moth'], 'same'],
		['given names may be letters', ['Moth, A. B.'], ['Ada Bea Moth'], 'same'],
		['letters may stand together', ['Moth AB'], ['Ada Bea Moth'], 'same'],
		['marks may be written out', ['Jürgen Moth'], ['Juergen Moth'], 'same'],
		['a family’s name alone is not enough', ['Xin Wang'], ['Yue Wang'], 'unlike'],
		['nor is it with other letters', ['A. Lee'], ['B. Lee'], 'unlike'],
		['a given name alone is not enough', ['Ada Moth'], ['Ada Reed'], 'unlike'],
		['a letter alone is not enough', ['A. Moth'], ['A. Reed'], 'unlike'],
		['one sign of Chinese is a name', ['李 明'], ['李 明华'], 'same'],
		['names without letters are nobody’s', ['—'], ['Ada Moth'], 'unlike'],
	] as const)('%s', (_name, one, other, verdict) => {
		expect(compareContent(told({ authors: [...one] }), told({ authors: [...other] }))).toBe(verdict);
	});

	test('the years decide where a list of authors is missing', () => {
		const verdict = (one: string, other: string) =>
			compareContent(told({ published: one, authors: ['Ada Moth'] }), told({ published: other }));
		expect([verdict('2024-12', '2025'), verdict('2023', '2025')]).toEqual(['same', 'unlike']);
	});

	test('several authors have written it once, however long its journal took', () => {
		const [preprint, journal] = [
			told({ published: '2019', authors: ['Ada Moth', 'Bo Lamp'] }),
			told({ published: '2023', authors: ['A. Moth', 'B. Lamp', 'Cy Wick'] }),
		];
		expect(compareContent(preprint, journal)).toBe('same');
	});

	test('the years decide whether an author has written it once or again', () => {
		const verdict = (one: string, other: string) =>
			compareContent(told({ published: one, authors: ['Ada Moth'] }), told({ published: other, authors: ['A. Moth'] }));
		expect([verdict('2024-12', '2025'), verdict('2023', '2025')]).toEqual(['same', 'unsure']);
	});

	test('nothing is sure where only one says anything', () => {
		expect(compareContent(told({ published: '2025' }), told({ authors: ['Ada Moth'] }))).toBe('unsure');
	});

	test('other identifiers go before all that they say', () => {
		const [one, other] = ['10.1234/a', '10.1234/b'].map((doi) => told({ doi, abstract: words(10) }));
		expect(one && other && compare(one, other)).toBe('unlike');
	});
});

test('what tells a paper from others is an identifier, else its first author, its year and how it begins', () => {
	const distinction = (evidence: Partial<Evidence>) => distinctionOf(told(evidence));
	expect(distinction({ arxiv: '2501.00001', doi: '10.1234/a' })).toBe('2501.00001');
	expect(distinction({ doi: '10.1234/a', authors: ['Ada'] })).toBe('10.1234/a');
	expect(distinction({ authors: ['Ada', 'Bo'], published: '2025-01-02', abstract: `${'x'.repeat(100)}y` })).toBe(
		`Ada\n2025\n${'x'.repeat(100)}`,
	);
});
