import { describe, expect, test } from 'vitest';
import { fit, MOST_BYTES } from '../../../src/exports/mail/fit.ts';
import { htmlMail } from '../../../src/exports/mail/html.ts';
import { papersOfLetter } from '../../../src/exports/mail/letter.ts';
import { textMail } from '../../../src/exports/mail/text.ts';
import { inventedIssue, inventedLetter, inventedPaper } from './invented-letter.ts';

const SENTENCE =
	'A lamp that burns by day wastes oil, and a keeper who sleeps by night wastes ships; we measure both. ';

/** So many papers, each described in so many sentences. */
const letterWith = (papers: number, sentences: number) =>
	inventedLetter(
		inventedIssue(
			Array.from({ length: papers }, (_, at) => inventedPaper(at + 1, { abstract: SENTENCE.repeat(sentences).trim() })),
		),
	);
const bytesOf = (text: string): number => Buffer.byteLength(text);

describe('a mail', () => {
	test('is left as it is where it is short enough', () => {
		const letter = letterWith(10, 8);
		const { gistLength, bytes, wholeBytes, html, letter: fitted } = fit(letter, htmlMail);
		expect(gistLength).toBeUndefined();
		expect(fitted).toBe(letter);
		expect(bytes).toBe(bytesOf(html));
		expect(wholeBytes).toBe(bytes);
	});

	test('of 60 papers with long abstracts has all of them, what is said of them shortened', () => {
		const { letter, html, wholeBytes, gistLength } = fit(letterWith(60, 12), htmlMail);
		expect(wholeBytes).toBeGreaterThan(MOST_BYTES);
		expect(bytesOf(html)).toBeLessThanOrEqual(MOST_BYTES);
		expect(papersOfLetter(letter)).toHaveLength(60);
		expect(letter.leftOut).toBe(0);
		expect(gistLength).toBeGreaterThan(0);
		for (const { gist } of papersOfLetter(letter)) {
			expect(gist.length).toBeLessThanOrEqual(gistLength ?? 0);
			expect(gist).toMatch(/^A lamp .+[.…]$/);
		}
	});

	test('of more papers than fit has the first, as many as fit, and says how many more there are', () => {
		const whole = letterWith(120, 3);
		const { letter, html } = fit(whole, htmlMail);
		const kept = papersOfLetter(letter);
		expect(bytesOf(html)).toBeLessThanOrEqual(MOST_BYTES);
		expect(bytesOf(html)).toBeGreaterThan(MOST_BYTES - 2000);
		expect(kept.map(({ title }) => title)).toEqual(
			papersOfLetter(whole)
				.slice(0, kept.length)
				.map(({ title }) => title),
		);
		expect(kept.length + letter.leftOut).toBe(120);
		expect(html).toContain(`${letter.leftOut} more papers on the web</a>`);
		expect(html).toContain('120 papers');
		expect(textMail(letter)).toContain(`${letter.leftOut} more papers on the web [1]`);
	});

	test('of an endless introduction has no papers and stays too long', () => {
		const { letter, bytes } = fit({ ...letterWith(2, 1), introduction: SENTENCE.repeat(1000) }, htmlMail);
		expect(letter.leftOut).toBe(2);
		expect(bytes).toBeGreaterThan(MOST_BYTES);
	});
});
