import { expect, test } from 'vitest';
import { linksOf } from '../../src/ingest/links.ts';
import { markdownToHtml } from '../../src/markdown/processor.ts';
import { paperSchema } from '../../src/model/paper.ts';
import { webAddress } from '../../src/model/schema-parts.ts';
import { shownAddress, untoldHost } from '../../src/model/shown-address.ts';

/** Its second letter is Cyrillic. */
const LOOKALIKE = 'https://a\u0433xiv.org/abs/1';

test.each([
	['https://arxiv.org/abs/1?a=ü#b', 'arxiv.org/abs/1?a=ü#b'],
	['http://example.org', 'example.org'],
	[LOOKALIKE, 'xn--axiv-l4d.org/abs/1'],
])('%s is shown as %s', (address, shown) => {
	expect(shownAddress(address)).toBe(shown);
});

test.each([
	['arxiv.org', 'https://arxiv.org/abs/1', undefined],
	['https://www.arxiv.org/abs/1', 'https://arxiv.org/abs/1', undefined],
	['the code', 'https://example.org/', undefined],
	['Fig. 2', 'https://example.org/', undefined],
	['https://arxiv.org/abs/1', 'https://evil.example/', 'evil.example'],
	['arxiv.org', 'https://evil.example:8080/', 'evil.example:8080'],
	[LOOKALIKE, LOOKALIKE, 'xn--axiv-l4d.org'],
	['arxiv.org', '/papers.html', undefined],
	['http://arxiv.org', 'https://evil.example/', 'evil.example'],
	['export.arxiv.org', 'https://evil.example/', 'evil.example'],
	['arxiv.org:8080', 'https://evil.example/', 'evil.example'],
	['arxiv2.org', 'https://evil.example/', 'evil.example'],
	[' arxiv.org ', 'https://evil.example/', 'evil.example'],
	['awww.example.org', 'https://aexample.org/', 'aexample.org'],
	['example.org', 'https://example.org:8080/', undefined],
	['see arxiv.org', 'https://example.org/', undefined],
	['arxiv.org is good', 'https://example.org/', undefined],
])('of a link with the words %s to %s, readers are told %s', (words, address, host) => {
	expect(untoldHost(words, address)).toBe(host);
});

test('a link that says another address than it leads to is followed by the host', () => {
	expect(markdownToHtml('See [https://arxiv.org/abs/1](https://evil.example/x) here.')).toBe(
		'<p>See <a href="https://evil.example/x">https://arxiv.org/abs/1</a> (evil.example) here.</p>',
	);
	expect(markdownToHtml(`<${LOOKALIKE}>`)).toContain('</a> (xn--axiv-l4d.org)</p>');
	expect(markdownToHtml('[the paper](https://arxiv.org/abs/1)')).not.toContain('(');
});

test('an address that names a person before its host is none', () => {
	const links = [{ url: 'https://arxiv.org@evil.example/', kind: 'code' }];
	expect(paperSchema.safeParse({ title: 'x', links }).success).toBe(false);
	expect(webAddress.safeParse('https://:secret@evil.example/').success).toBe(false);
	expect(linksOf('Code at https://arxiv.org@evil.example/x and https://example.org/@ada.')).toHaveLength(1);
});
