import { globSync, readFileSync } from 'node:fs';
import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';

/** The pages of the collection as `npm run build`, which `npm test` runs first, has left them. */
const pages = globSync('dist/**/*.html').sort();

/** A dollar sign before a number, and the braces of a set, are what their authors meant. */
const PRICE_OR_SET = /\$(?=\d)|\{[^{}\\$]*\}/g;

describe('the pages of the collection', () => {
	test('are there', () => {
		expect(pages.length).toBeGreaterThan(250);
	});

	test('show no stray sign of TeX outside of code and mathematics', () => {
		const strays = pages.flatMap((path) => {
			const $ = load(readFileSync(path, 'utf8'));
			$('script, style, code, pre, math').remove();
			// What was mended is shown there as it was.
			$('[data-provenance]').remove();
			const texts = [$('title').text(), $('meta[name="description"]').attr('content') ?? '', $('body').text()];
			return texts.flatMap((text) =>
				[...text.replace(PRICE_OR_SET, '').matchAll(/.{0,30}[\\{}$].{0,30}/g)].map(([stray]) => `${path}: ${stray}`),
			);
		});
		expect(strays).toEqual([]);
	});

	test('draw every formula as MathML that can be spoken', () => {
		let formulas = 0;
		for (const path of pages) {
			const $ = load(readFileSync(path, 'utf8'));
			for (const element of $('math')) {
				formulas += 1;
				expect($(element).text().trim(), path).not.toBe('');
				expect($(element).find('merror'), path).toHaveLength(0);
			}
		}
		expect(formulas).toBeGreaterThan(10);
	});

	test('show every gist as a sentence of its own', () => {
		for (const path of pages) {
			const gist = load(readFileSync(path, 'utf8'))('[data-gist]').text().trim();
			if (gist !== '') expect(gist, path).toMatch(/^[“‘"(]?[\p{Lu}\p{N}\p{Ll}].*[.!?…][”’")]?$/u);
		}
	});
});
