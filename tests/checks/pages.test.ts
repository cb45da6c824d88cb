import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { checkLinks } from '../../src/checks/links.ts';
import { checkPolicy } from '../../src/checks/policy.ts';
import { checkStructuredData } from '../../src/checks/structured-data.ts';
import { checkWeights } from '../../src/checks/weights.ts';
import { AT_EXAMPLE, faultsInPages } from './faults.ts';

describe('links', () => {
	const others = { ...AT_EXAMPLE, 'index.html': '<p id="top">', 'papers/bee.html': '<h2 id="wing">' };
	const told = (html: string, page = 'papers/wasp.html'): string[] =>
		faultsInPages({ ...others, [page]: html }, checkLinks);

	test.each([
		['papers/wasp.html', '<a href="bee.html#wing">'],
		['papers/wasp.html', '<a href="https://example.org/elsewhere.html">'],
		['404.html', '<a href="/some/base/papers/bee.html#wing"><i id="x"><a href="#x">'],
		['digests/one/email.html', '<a href="https://example.org/some/base/papers/bee.html#wing">'],
		['papers/wasp.html', '<link rel="canonical" href="https://example.org/some/base/papers/wasp.html">'],
		['404.html', '<a href="https://example.org/some/base/">'],
	])('that lead somewhere are let through, on %s: %s', (page, html) => {
		expect(told(html, page)).toEqual([]);
	});

	test('to a file that is not there are told with the place and the entry', () => {
		expect(told('<p>\n\t<a href="goat.html">')).toEqual([
			'papers/wasp.html:2:5  Found <a href="goat.html">, which leads nowhere, expected an address of this site. Mend the link in content/papers/wasp.md. [dead-link]',
		]);
	});

	test.each([
		['papers/wasp.html', '<a href="bee.html#sting">'],
		['papers/wasp.html', '<a href="../index.html#wing">'],
		['papers/wasp.html', '<a href="#sting">'],
		['404.html', '<a href="/papers/bee.html">'],
		['404.html', '<a href="/some/base/papers/goat.html">'],
		['digests/one/email.html', '<a href="https://example.org/some/base/papers/goat.html">'],
		['papers/wasp.html', '<link rel="canonical" href="https://example.org/some/base/papers/goat.html">'],
		['papers/wasp.html', '<a href="https://example.org/some/base/papers/bee.html#sting">'],
		['404.html', '<a href="https://example.org/some/base/papers/goat.html">'],
	])('that lead nowhere are told, on %s: %s', (page, html) => {
		expect(told(html, page)).toEqual([expect.stringMatching(`^${page}:1:\\d+ .+\\[dead-link\\]$`)]);
	});
});

test('links to one place that is not there are told of so many, and those to another beside them', () => {
	const links = Array.from({ length: 60 }, () => '<a href="a.html#x">\n');
	const told = faultsInPages(
		{ ...AT_EXAMPLE, 'a.html': '', 'b.html': `${links.join('')}<a href="a.html#y">` },
		checkLinks,
	);
	expect(told).toHaveLength(51);
	expect(told).toContainEqual(expect.stringMatching(/^b\.html:50:4 .+#x".+ an element there\./));
	expect(told).toContainEqual(expect.stringMatching(/^b\.html:61:4 .+#y"/));
});

describe('policies', () => {
	const POLICY = `<meta http-equiv="content-security-policy" content="script-src 'self'">`;

	test('a page that does what its own allows is let through', () => {
		expect(faultsInPages({ 'a.html': `${POLICY}<p>x` }, checkPolicy)).toEqual([]);
	});

	test('what it forbids is told with its place', () => {
		expect(faultsInPages({ 'topics/a.html': `${POLICY}\n<p onclick="go()">` }, checkPolicy)).toEqual([
			expect.stringMatching(
				/^topics\/a\.html:2:4 {2}Found <p onclick="go\(\)">, a script in an attribute, .+ content\/topics\/a\.md\. .+\[policy\]$/,
			),
		]);
	});

	test('a page without one is told, and a mail has none', () => {
		const html = '<script src="a.js"></script>';
		expect(faultsInPages({ 'a.html': html, 'digests/one/email.html': html }, checkPolicy)).toEqual([
			expect.stringContaining('a.html:1:1  Found <script> before any policy'),
		]);
	});
});

describe('structured data', () => {
	const told = (json: string): string[] =>
		faultsInPages(
			{ ...AT_EXAMPLE, 'a.html': `<p>\n<script type="application/ld+json">${json}</script>` },
			checkStructuredData,
		);
	const head = '"@context":"https://schema.org"';

	test('that are whole are let through', () => {
		expect(told(`{${head},"@type":"ScholarlyArticle","name":"Bees","headline":"Bees"}`)).toEqual([]);
		expect(told(`{${head},"@type":"WebSite","name":"Hive","url":"https://example.org/some/base/a.html"}`)).toEqual([]);
	});

	test('without what their type asks for are told with the place', () => {
		expect(told(`{${head},"@type":"ScholarlyArticle","name":"Bees"}`)).toEqual([
			'a.html:2:36  Found no headline, expected string. Build the site again; if it stays, mend src/exports/json-ld.ts. [json]',
		]);
		expect(told(`{${head},"@type":"WebSite","name":5}`)[0]).toMatch(
			/^a\.html:2:94 {2}Found name as 5, expected string\./,
		);
	});

	test('are JSON-LD, and no other JSON that a page may hold', () => {
		const html = '<script type="application/json">[5]</script><script type="application/LD+json">{</script>';
		expect(faultsInPages({ ...AT_EXAMPLE, 'a.html': html }, checkStructuredData)).toEqual([
			expect.stringMatching(/^a\.html:1:81 .+\[json\]$/),
		]);
	});

	test('of an unknown type are told with those that there are', () => {
		expect(told(`{${head},"@type":"Beehive"}`)[0]).toContain(
			'Found @type as "Beehive", expected "WebSite" or "ScholarlyArticle" or "CollectionPage" or "PublicationIssue" or "BreadcrumbList". ',
		);
	});

	test('that are no JSON, or lead nowhere, are told', () => {
		expect(told(`{${head},"@type":"WebSite" "name":"Hive"}`)[0]).toMatch(/^a\.html:2:87 .+\[json\]$/);
		expect(told(`{${head},"@type":"WebSite","name":"Hive","url":"https://example.org/some/base/b.html"}`)[0]).toContain(
			'expected an address of this site with a page at it',
		);
	});
});

describe('weights', () => {
	/** So many bytes that nothing makes shorter. */
	const noise = (bytes: number): string => randomBytes((bytes * 3) / 4).toString('base64');

	test('of pages within their budgets are let through, also of an issue of hundreds of papers', () => {
		const files = { 'papers/a.html': noise(20_000), 'topics.html': noise(60_000), 'digests/one.html': noise(90_000) };
		expect(faultsInPages(files, checkWeights)).toEqual([]);
	});

	test('of a page with its styles and scripts beyond its budget are told', () => {
		const files = {
			'papers/a.html': '<link rel="stylesheet" href="../a.css"><script src="../a.js"></script>',
			'a.css': noise(20_000),
			'a.js': noise(20_000),
		};
		expect(faultsInPages(files, checkWeights)).toEqual([
			expect.stringMatching(
				/^papers\/a\.html:1:1 {2}Found a page that loads 3\d\.\d KB, fonts aside, expected at most 25 KB\. .+\[weight\]$/,
			),
		]);
	});

	test('of a mail that is cut, and of fonts, are told', () => {
		const files = { 'digests/one/email.html': 'x'.repeat(103_000), 'assets/a.woff2': 'x'.repeat(121_000) };
		expect(faultsInPages(files, checkWeights)).toEqual([
			expect.stringContaining('Found 1 file of fonts with 121.0 KB, expected at most 120 KB in all.'),
			expect.stringContaining('Found a mail of 103.0 KB, expected at most 102 KB. Shorten content/digests/one.md;'),
		]);
	});
});
