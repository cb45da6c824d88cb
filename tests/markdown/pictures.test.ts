import { type CheerioAPI, load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { editorsHtml, editorsSimpleHtml, markdownToHtml } from '../../src/markdown/processor.ts';
import type { PictureOf } from '../../src/model/own-picture.ts';

const pictureOf: PictureOf = ({ address }) =>
	address === '../pictures/lamp.png' ? { url: '/pictures/own/lamp.png', width: 1600, height: 900 } : undefined;
const drawn = (markdown: string, around = {}): CheerioAPI =>
	load(editorsHtml(markdown, { pictureOf, ...around }), null, false);
const LAMP = '![A *bright* lamp](../pictures/lamp.png)';

describe('a picture of the editor’s own', () => {
	test('is shown with its description and its size', () => {
		expect(drawn(LAMP)('p > img').attr()).toEqual({
			src: '/pictures/own/lamp.png',
			alt: 'A bright lamp',
			width: '1600',
			height: '900',
		});
	});

	test('is shown where its address stands below, in a link, in a table and in a footnote', () => {
		const below = drawn('![A lamp][lamp], ![lamp] and ![Lamp][]\n\n[lamp]: ../pictures/lamp.png');
		expect(below('img')).toHaveLength(3);
		expect(drawn(`[${LAMP}](https://example.org/)`)('a[href="https://example.org/"] > img')).toHaveLength(1);
		expect(drawn(`| A |\n| - |\n| ${LAMP} |`)('td img')).toHaveLength(1);
		expect(drawn(`A[^1]\n\n[^1]: ${LAMP}`)('.footnotes img')).toHaveLength(1);
	});

	test('that is all of a paragraph and has a title is a figure with it as its caption, mathematics and all', () => {
		const $ = drawn('![A lamp](../pictures/lamp.png "A lamp of $n^2$ watts, <b>lit</b>")');
		expect($('figure > img[alt="A lamp"]:not([title])')).toHaveLength(1);
		expect($('figure > figcaption').text()).toMatch(/^A lamp of .* watts, <b>lit<\/b>$/);
		expect($('figcaption math')).toHaveLength(1);
		expect(drawn('Now ![A lamp](../pictures/lamp.png "Lit")')('figure, figcaption')).toHaveLength(0);
		expect(
			drawn('[![A lamp](../pictures/lamp.png "Lit")](/a.html)')('figure > a > img + *, figure > figcaption'),
		).toHaveLength(1);
	});

	test('that only decorates has an empty description', () => {
		expect(drawn('![ ](../pictures/lamp.png)')('img').attr('alt')).toBe('');
		expect(drawn('![](../pictures/lamp.png)')('img').attr('alt')).toBe('');
	});

	test('is loaded when it is near, but for the first of a text that begins a page', () => {
		const lazy = (under?: number): (string | undefined)[] =>
			drawn(`![](gone.png) ${LAMP}\n\n${LAMP}`, { under })('img')
				.toArray()
				.map((one) => one.attribs['loading']);
		expect(lazy()).toEqual([undefined, 'lazy']);
		expect(lazy(2)).toEqual(['lazy', 'lazy']);
	});

	test('has the address that the text is written for', () => {
		const addressOf = (address: string): string => `https://example.org${address}`;
		expect(drawn(LAMP, { addressOf })('img').attr('src')).toBe('https://example.org/pictures/own/lamp.png');
	});

	test('is no wider in mail than there is room for it, its caption below it', () => {
		const markdown = '![A lamp](../pictures/lamp.png "Lit")';
		const $ = load(
			editorsSimpleHtml(markdown, (address) => `https://example.org${address}`, { pictureOf, widest: 552 }),
		);
		expect($('div > img').attr()).toEqual({
			src: 'https://example.org/pictures/own/lamp.png',
			alt: 'A lamp',
			width: '552',
		});
		expect($('div > p').text()).toBe('Lit');
		const narrow = editorsSimpleHtml(markdown, String, {
			pictureOf: () => ({ url: '/a', width: 64, height: 64 }),
			widest: 552,
		});
		expect(load(narrow)('img').attr('width')).toBe('64');
	});
});

test('a picture that cannot be shown leaves its description', () => {
	expect(editorsHtml('See ![a lamp](gone.png).', { pictureOf })).toBe('<p>See a lamp.</p>');
	expect(editorsHtml('See ![a lamp](javascript:alert(1) "Lit").', { pictureOf })).toBe('<p>See a lamp.</p>');
	expect(editorsHtml('![a lamp](/pictures/gone.png)', { pictureOf })).toBe('<p>a lamp</p>');
	expect(editorsHtml(LAMP)).toBe('<p>A bright lamp</p>');
});

test('a picture of others is a link, and so is every one in the words of a paper', () => {
	const others = '![a lamp](https://example.org/l.png "Lit") ![a page](/l.png) ![a host](//example.org/l.png)';
	const $ = drawn(`${others}\n\n![a *lamp*][l]\n\n[l]: https://example.org/l.png "Lit"`);
	expect($('img, figure')).toHaveLength(0);
	expect(
		$('a')
			.toArray()
			.map((one) => [$(one).text(), one.attribs['href']]),
	).toEqual([
		['a lamp', 'https://example.org/l.png'],
		['a page', '/l.png'],
		['a host', 'https://example.org/l.png'],
		['a lamp', 'https://example.org/l.png'],
	]);
	expect(markdownToHtml(LAMP)).toBe('<p><a href="../pictures/lamp.png">A bright lamp</a></p>');
	expect(markdownToHtml('![A lamp][l]\n\n[l]: https://example.org/l.png')).toBe(
		'<p><a href="https://example.org/l.png">A lamp</a></p>',
	);
});
