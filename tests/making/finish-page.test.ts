import { describe, expect, test } from 'vitest';
import { hashOf } from '../../src/exports/content-policy.ts';
import { finishPage } from '../../src/making/finish-page.ts';
import { SiteLinks } from '../../src/links/site-links.ts';
import { relativeStylesheet } from '../../src/links/stylesheet.ts';

type Files = Record<string, string>;

const HOST = 'https://example.org/';

/** Finishes the stylesheets and pages of a site and looks up its links; with the message where it was refused. */
function finish(files: Files, base = '/', elsewhere: string[] = []): { files: Files; message: string } {
	const links = new SiteLinks(new URL(base, HOST).href);
	const all = { ...files };
	const named = (ending: string): string[] => Object.keys(files).filter((file) => file.endsWith(ending));
	for (const file of named('.css')) all[file] = relativeStylesheet(all[file] ?? '', file);
	for (const file of named('.html')) all[file] = finishPage(all[file] ?? '', file, links, (sheet) => all[sheet], false);
	try {
		links.check(new Set([...Object.keys(files), ...elsewhere]));
		return { files: all, message: '' };
	} catch (error) {
		return { files: all, message: (error as Error).message };
	}
}

/** The finished text of one page of a sound site. */
function finished(page: string, html: string, others: Files = {}, base = '/'): string {
	const { files, message } = finish({ ...others, [page]: html }, base);
	expect(message).toBe('');
	return files[page] ?? '';
}

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

describe('404.html, which is served at any depth', () => {
	const others = { 'index.html': '<p id="x">', 'assets/a.css': 'a { color: red }', 'b c.svg': '' };

	test('has its addresses from the root of the host, under the base path', () => {
		const html = '<a href="/">x</a><a href="index.html?q=1#x">x</a><img src="/b%20c.svg"><a href="/404.html">x</a>';
		expect(finished('404.html', html, others, '/some/base/')).toBe(
			'<a href="/some/base/index.html">x</a><a href="/some/base/index.html?q=1#x">x</a>' +
				'<img src="/some/base/b%20c.svg"><a href="/some/base/404.html">x</a>',
		);
	});

	test('keeps links to its own places and out of the site', () => {
		const html = '<p id="top"><a href="#top">x</a><a rel="license" href="https://example.org/">x</a>';
		expect(finished('404.html', html, others, '/some/base/')).toBe(html);
	});

	test('has a policy that names its styles', () => {
		const html =
			'<meta http-equiv="content-security-policy" content="style-src \'self\'; img-src \'self\'">' +
			'<link rel="stylesheet" href="/assets/a.css">';
		expect(finished('404.html', html, others)).toContain(`style-src 'self' ${hashOf('a { color: red }')}; img-src`);
	});

	test('has its styles inline, and they cannot end their element', () => {
		const html = '<head><link rel="stylesheet" href="/assets/a.css"><link rel="icon" href="/b%20c.svg"></head>';
		const css = 'a::before { content: "</style><b>" }';
		expect(finished('404.html', html, { ...others, 'assets/a.css': css }, '/base/')).toBe(
			'<head><style>a::before { content: "<\\/style><b>" }</style><link rel="icon" href="/base/b%20c.svg"></head>',
		);
	});

	test('keeps the link to a stylesheet of another host', () => {
		const html = '<link rel="stylesheet" href="https://example.org/a.css">';
		expect(finished('404.html', html)).toBe(html);
	});

	test('alone is treated like this', () => {
		const html = '<link rel="stylesheet" href="/assets/a.css"><a href="/index.html">x</a>';
		expect(finished('papers/404.html', html, others, '/base/')).toBe(
			'<link rel="stylesheet" href="../assets/a.css"><a href="../index.html">x</a>',
		);
	});
});

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

describe('a module script', () => {
	const script = '<script type="module" src="/assets/a.js"></script>';

	test('becomes a deferred classic one, which a page on a disk may load', () => {
		const others = { 'assets/a.js': '' };
		expect(finished('papers/bee.html', script, others)).toBe('<script defer src="../assets/a.js"></script>');
	});

	test('stays one where it is within the page, or not of this site', () => {
		const others = '<script type="module">1</script><script type="module" src="https://example.org/a.js"></script>';
		expect(finished('index.html', others)).toBe(others);
	});
});

test('a link may lead to a file that is written later', () => {
	const page = { 'papers/bee.html': '<a href="/all.zip">x</a>' };
	expect(finish(page, '/', ['all.zip'])).toEqual({
		files: { 'papers/bee.html': '<a href="../all.zip">x</a>' },
		message: '',
	});
});

describe('a page that is mailed', () => {
	const MAIL = 'digests/one/email.html';
	const linking = (address: string): string => `<a href="${address}">`;

	test.each(['https://example.org/bee.html#wing', 'https://example.org/', '{{ unsubscribe_url }}', '*|UNSUB|*'])(
		'keeps the address %s',
		(address) => {
			const others = { 'index.html': '', 'bee.html': '<h2 id="wing">' };
			expect(finished(MAIL, linking(address), others)).toBe(linking(address));
		},
	);

	test.each(['https://example.org/wasp.html', 'https://example.org/bee.html#sting'])(
		'may not lead to what is not there: %s',
		(address) => {
			const { message } = finish({ 'bee.html': '<h2 id="wing">', [MAIL]: linking(address) });
			expect(message).toContain(`digests/one/email.html:1:4  Found <a href="${address}">`);
			expect(message).toContain('content/digests/one.md');
		},
	);
});

test('a stylesheet names its files relative to itself, and from the root of the host within 404.html', () => {
	const css = '@font-face{src:url(/assets/a.woff2)format("woff2")}i{background:url("data:image/png;base64,AA")}';
	const page = '<link rel="stylesheet" href="/assets/a.css">';
	const { files } = finish({ 'assets/a.css': css, 'assets/a.woff2': '', '404.html': page }, '/some/base/');
	expect(files['assets/a.css']).toBe(css.replace('/assets/a.woff2', 'a.woff2'));
	expect(files['404.html']).toContain('url(/some/base/assets/a.woff2)');
});
