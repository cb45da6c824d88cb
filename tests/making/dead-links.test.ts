import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folders } from '../../src/files/folders.ts';
import { testFolder } from '../helpers/test-folder.ts';
import { finish, finished } from './finish-page.ts';

describe('an address that leads nowhere stops the build', () => {
	const FIX = 'Mend the link in content/papers/bee.md. [dead-link]';

	test('with its page, line and column where the file is not there', () => {
		expect(finish({ 'papers/bee.html': '<p>\n  <a class="q" href="/wasp.html">x</a>' }).message).toBe(
			`The site has dead links.\npapers/bee.html:2:16  Found <a href="/wasp.html">, which leads nowhere, expected an address of this site. ${FIX}`,
		);
	});

	test('with its page, line and column where the place on the page is not there', () => {
		const { message } = finish({
			'index.html': '<a href="/papers/bee.html#wing">x</a>',
			'papers/bee.html': '<p id="leg">',
		});
		expect(message).toBe(
			`The site has dead links.\nindex.html:1:4  Found <a href="/papers/bee.html#wing">, which leads nowhere, expected the id of an element there. Mend the link in the content or the component that the page is made from. [dead-link]`,
		);
	});

	test('with its line in the content where that has it, and once though the mail has it too', () => {
		const { content } = folders;
		folders.content = testFolder('content-');
		mkdirSync(join(folders.content, 'digests'));
		writeFileSync(
			join(folders.content, 'digests/one.md'),
			'---\ntitle: No /wasp.html\n---\n\nOf [a wasp](/wasp.html).\n',
		);
		const html = '<a href="/wasp.html">x</a>';
		const { message } = finish({ 'digests/one.html': html, 'digests/one/email.html': html });
		folders.content = content;
		expect(message).toBe(
			'The site has dead links.\ncontent/digests/one.md:5:1  Found <a href="/wasp.html">, which leads nowhere, expected an address of this site. Mend the link in content/digests/one.md. [dead-link]',
		);
	});

	test.each([
		['a folder without index.html', '<a href="/papers/">x</a>'],
		['a page without its ending', '<a href="/papers/bee">x</a>'],
		['a file in other capitals', '<a href="/papers/Bee.html">x</a>'],
		['a place on the page itself', '<a href="#wing">x</a>'],
		['a place in other capitals', '<a href="/papers/bee.html#Leg">x</a>'],
		['an image', '<img src="/bee.png">'],
		['a stylesheet', '<link rel="stylesheet" href="/a.css">'],
		['a broken escape', '<a href="/%ff.html">x</a>'],
		['a broken escape of a place', '<a href="#%">x</a>'],
		['the base path, which is not the links’ to know', '<a href="/base/papers/bee.html">x</a>'],
	])('also %s', (_what, html) => {
		const { message } = finish({ 'index.html': html, 'papers/bee.html': '<p id="leg">' }, '/base/');
		expect(message).toMatch(/^The site has dead links\.\nindex\.html:1:\d+ {2}Found <[^\n]*\[dead-link\]$/);
	});

	test('also a stylesheet that 404.html was to take in', () => {
		expect(finish({ '404.html': '<link rel="stylesheet" href="/a.css">' }, '/base/').message).toContain(
			'404.html:1:24  Found <link href="/a.css">, which leads nowhere',
		);
	});

	test('and all of them are told at once', () => {
		const { message } = finish({
			'a.html': '<a href="/x.html">x</a>\n<a href="#y">x</a>',
			'b.html': '<a href="/x.html">x</a>',
		});
		expect(message.match(/^\w\.html:\d:\d/gm)?.sort()).toEqual(['a.html:1:4', 'a.html:2:4', 'b.html:1:4']);
	});

	test('once, as of the settings, where every page has it in its footer', () => {
		const html = '<footer><a href="/nope.html">x</a></footer>';
		const { message } = finish({ 'a.html': html, 'b.html': html, 'papers/bee.html': html });
		expect(message).toBe(
			'The site has dead links.\ncontent/site.yaml:1:1  Found <a href="/nope.html">, which leads nowhere, expected an address of this site. Mend the link in the footer: of content/site.yaml. [dead-link]',
		);
	});

	test('but a fragment of what is no page is taken at its word', () => {
		const html = '<a href="/bees.pdf#page=2">x</a>';
		expect(finished('index.html', html, { 'bees.pdf': '' })).toBe('<a href="bees.pdf#page=2">x</a>');
	});
});

test('a link may lead to a file that is written later', () => {
	const page = { 'papers/bee.html': '<a href="/all.zip">x</a>' };
	expect(finish(page, '/', ['all.zip'])).toEqual({
		files: { 'papers/bee.html': '<a href="../all.zip">x</a>' },
		message: '',
	});
});
