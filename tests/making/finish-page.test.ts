import { describe, expect, test } from 'vitest';
import { hashOf } from '../../src/exports/content-policy.ts';
import { finish, finished } from './finish-page.ts';

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
