import { describe, expect, test } from 'vitest';
import { hashOf } from '../../src/exports/content-policy.ts';
import { SiteLinks } from '../../src/links/site-links.ts';

const KNOWN = 'let a = 1;';
const POLICY = `<meta http-equiv="content-security-policy" content="script-src ${hashOf(KNOWN)}; form-action 'self' https://mail.example">`;

/** What the build says of a page, with its policy before it; empty where it is content. */
function said(html: string, head = POLICY): string {
	const links = new SiteLinks('https://example.org/');
	links.finish(head + html, 'papers/bee.html', true);
	try {
		links.check(new Set(['papers/bee.html', 'a.js', 'a.css']));
		return '';
	} catch (error) {
		return (error as Error).message;
	}
}

describe('a page that its own policy forbids a part of stops the build', () => {
	test('with its place, what is wrong and what to do', () => {
		const [title, line] = said('\n<p>\n<i onclick="go()">').split('\n');
		expect(title).toBe('Browsers would leave out a part of these pages, by their own policy.');
		expect(line).toBe(
			'papers/bee.html:3:4  Found <i onclick="go()">, a script in an attribute, expected none. ' +
				'It comes from content/papers/bee.md. Let a script of src/client/ listen instead; see docs/security.md. [policy]',
		);
	});

	test.each([
		['a handler', '<svg onload="x">'],
		['a handler of no known name', '<i ONFOO=x>'],
		['a style in an attribute', '<p style="color:red">'],
		['a script that the policy does not name', '<script>let a = 2;</script>'],
		['a script of data that run', '<script type="speculationrules">{}</script>'],
		['a style sheet that it does not name', '<style>a{}</style>'],
		['a script of another site', '<script src="https://cdn.example/a.js"></script>'],
		['a script of another site by its host', '<script src="//cdn.example/a.js"></script>'],
		['a picture of another site', '<img src="https://cdn.example/a.png">'],
		['a picture in an address', '<img src="data:image/png;base64,AA">'],
		['a style sheet of another site', '<link rel="stylesheet" href="https://cdn.example/a.css">'],
		['a frame', '<iframe src="/a.html"></iframe>'],
		['a base', '<base target="_top">'],
		['a form that is sent elsewhere', '<form action="https://elsewhere.example/x">'],
		['a script in a link', '<a href="javascript:go()">'],
		['a script in a link, in disguise', '<a href=" &#1;JaVa&Tab;Script&colon;go()">'],
		['another script in a link', '<a href="vbscript:go()">'],
		['a page in a link', '<a href="data:text/html,x">'],
		['a picture in a picture', '<image href="https://cdn.example/a.png">'],
		['a picture in a picture, as it was written before', '<image xlink:href="https://cdn.example/a.png">'],
		['pictures of several sizes', '<img srcset="/a.png 1x, https://cdn.example/b.png 2x">'],
		['pictures to come', '<link rel="preload" imagesrcset="https://cdn.example/b.png 2x">'],
		['who is told of a click', '<a href="/papers/bee.html" ping="https://cdn.example/">'],
		['a script in a form', '<button formaction="javascript:go()">'],
	])('%s', (_what, html) => {
		expect(said(html)).toMatch(/^Browsers.*\npapers\/bee\.html:1:\d+ {2}Found <?[^\n]*\[policy\]$/);
	});

	test('also where it has none, or too late', () => {
		expect(said('<p>', '')).toContain('Found no policy, expected the policy of the site');
		expect(said(POLICY, '<script src="/a.js"></script>')).toContain('Found <script> before any policy');
	});
});

test.each([
	`<script>${KNOWN}</script>`,
	'<script src="/a.js"></script>',
	'<script type="application/ld+json">{"a":"b"}</script>',
	'<link rel="stylesheet" href="/a.css">',
	'<link rel="canonical" href="https://example.org/x">',
	'<a href="https://example.org/" title="onclick=x style=y">x</a>',
	'<a href="mailto:a@example.org">x</a>',
	'<form action="https://mail.example/in">',
	'<p data-style="x">&lt;script>',
])('what the policy allows is let through: %s', (html) => {
	expect(said(html)).toBe('');
});

test('a page that is only copied into the site has its own ways', () => {
	const links = new SiteLinks('https://example.org/');
	links.finish('<i onclick="go()">', 'verify.html');
	expect(() => links.check(new Set())).not.toThrow();
});
