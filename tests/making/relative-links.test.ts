import { describe, expect, test } from 'vitest';
import { finish, finished } from './finish-page.ts';

describe('a link within the site becomes relative', () => {
	const others = { 'index.html': '', 'papers/bee.html': '<h2 id="wing">', 'topics/index.html': '', 'assets/a.css': '' };

	test.each([
		['index.html', '/papers/bee.html', 'papers/bee.html'],
		['papers/wasp.html', '/papers/bee.html', 'bee.html'],
		['papers/page/2.html', '/papers/bee.html', '../bee.html'],
		['papers/page/2.html', '/index.html', '../../index.html'],
		['papers/page/2.html', '/', '../../index.html'],
		['papers/page/2.html', '/topics/', '../../topics/index.html'],
		['papers/page/2.html', '../bee.html', '../bee.html'],
	])('on %s: %s', (page, address, expected) => {
		expect(finished(page, `<a href="${address}">x</a>`, others)).toBe(`<a href="${expected}">x</a>`);
	});

	test('whatever the base path, because a relative link does not need it', () => {
		const html = '<a href="/papers/bee.html">x</a>';
		expect(finished('index.html', html, others, '/some/base/')).toBe('<a href="papers/bee.html">x</a>');
	});

	test('with its query and its fragment', () => {
		expect(finished('a/b.html', '<a href="/papers/bee.html?x=1&amp;y=2#wing">x</a>', others)).toBe(
			'<a href="../papers/bee.html?x=1&amp;y=2#wing">x</a>',
		);
		expect(finished('a/b.html', '<a href="/topics/?x=1">x</a>', others)).toBe(
			'<a href="../topics/index.html?x=1">x</a>',
		);
	});

	test('and to a place on its own page it needs no file name, unless it has a query', () => {
		const html = '<i id="x"><a href="#x"><a href="/a/b.html#x"><a href="?q=1#x"><a href="/a/b.html">';
		expect(finished('a/b.html', html)).toBe(
			'<i id="x"><a href="#x"><a href="#x"><a href="b.html?q=1#x"><a href="b.html">',
		);
	});

	test('as every kind of address does, and the text around it stays byte for byte', () => {
		const html = `<!doctype html><html>
<link rel=stylesheet href=/assets/a.css><P  CLASS='x' >“&nbsp;&lt;”<img alt="a &amp; b" src='/bee.png'/>
<form action=/index.html><unclosed`;
		expect(finished('papers/wasp.html', html, { ...others, 'bee.png': '' })).toBe(
			html
				.replace('href=/assets/a.css', 'href="../assets/a.css"')
				.replace("src='/bee.png'", 'src="../bee.png"')
				.replace('action=/index.html', 'action="../index.html"'),
		);
	});

	test('with quotation marks and ampersands in it that are still the same ones', () => {
		expect(finished('index.html', `<a href='/papers/bee.html?a="1"&b=&amp;lt;'>x</a>`, others)).toBe(
			'<a href="papers/bee.html?a=%221%22&amp;b=&amp;lt;">x</a>',
		);
	});

	test.each([
		['a b.html', '/a%20b.html', 'a%20b.html'],
		['a b.html', '/a b.html', 'a%20b.html'],
		['c#.html', '/c%23.html', 'c%23.html'],
		['50%.html', '/50%25.html', '50%25.html'],
		['50%.html', '/50%.html', '50%25.html'],
		['ü.html', '/ü.html', '%C3%BC.html'],
		['ü.html', '/%C3%BC.html', '%C3%BC.html'],
		['a?b.html', '/a%3Fb.html', 'a%3Fb.html'],
		['a:b.html', '/a:b.html', 'a%3Ab.html'],
	])('to a file named %s, written %s', (file, address, expected) => {
		expect(finished('index.html', `<a href="${address}">x</a>`, { [file]: '' })).toBe(`<a href="${expected}">x</a>`);
	});

	test('on a page whose own name has signs that mean something in an address', () => {
		const html = '<i id="x"><a href="#x">x</a><a href="/index.html">x</a>';
		expect(finished('c#/50%20?.html', html, others)).toBe('<i id="x"><a href="#x">x</a><a href="../index.html">x</a>');
	});
});

describe('what a link out of the site opens', () => {
	test('gets no hold of the page', () => {
		expect(finished('papers/bee.html', '<a href="https://example.org/" id=x>x</a>')).toBe(
			'<a href="https://example.org/" rel="noopener" id=x>x</a>',
		);
	});

	test.each([
		'<a rel="license" href="https://example.org/">',
		'<a href="mailto:a@example.org">',
		'<a href="#x" id="x">',
	])('is left as it is where nothing is to be said: %s', (html) => {
		expect(finished('papers/bee.html', html)).toBe(html);
	});
});

describe('nothing is changed', () => {
	test.each([
		'https://example.org/a b?c=d&e',
		'HTTP://example.org',
		' https://example.org/ ',
		'//example.org/a.html',
		'mailto:a@example.org?subject=x&amp;body=y',
		'data:image/png;base64,AA/==',
		'tel:+49301234',
	])('in an address that leaves the site: %s', (address) => {
		const html = `<link href="${address}"><img src='${address}'>`;
		expect(finished('papers/bee.html', html)).toBe(html);
	});

	test.each([
		'<!-- <a href="/dead.html">x</a> -->',
		'<script>const a = \'<a href="/dead.html">x</a>\';</script>',
		'<textarea><a href="/dead.html">x</a></textarea>',
		'<style>/* <a href="/dead.html"> */</style>',
		'<p title=\'<a href="/dead.html">\'>&lt;a href="/dead.html"></p>',
	])('in what only looks like a link: %s', (html) => {
		expect(finished('papers/bee.html', html)).toBe(html);
	});

	test('in files that are no pages', () => {
		const css = 'a { color: red } /* <a href="/dead.html"> */';
		expect(finish({ 'assets/a.css': css, 'feed.xml': '<a href="/dead.html"/>' })).toEqual({
			files: { 'assets/a.css': css, 'feed.xml': '<a href="/dead.html"/>' },
			message: '',
		});
	});
});
