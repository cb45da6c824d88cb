import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	checksum,
	dataScript,
	fragmentFile,
	indexFile,
	metaFile,
	partScript,
	type SaidParts,
	scriptOf,
} from '../../src/model/search-parts.ts';

/** What scripts have said when they have run one after the other in one page. */
function said(...scripts: string[]): SaidParts {
	const page: { self: { sheafParts?: SaidParts } } = { self: {} };
	for (const script of scripts) runInNewContext(script, page);
	return page.self.sheafParts ?? (new Map() as SaidParts);
}

describe('a script', () => {
	test('says any value, whatever is in it, with its checksum', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), fc.jsonValue(), (name, value) => {
				const [text, sum] = said(dataScript(name, value)).get(name) ?? ['', ''];
				expect(text).toBe(JSON.stringify(value));
				expect(sum).toBe(checksum(text));
			}),
		);
	});

	test('says any text', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				expect(said(partScript('a', text)).get('a')?.[0]).toBe(text);
			}),
		);
	});

	test('says line ends, quotation marks and backslashes', () => {
		const text = "a\nb\r'c'\\n\"";
		expect(said(partScript('a', text)).get('a')?.[0]).toBe(text);
	});

	test('adds to what others have said', () => {
		expect([...said(partScript('a', '1') + partScript('b', '2'), partScript('c', '3')).keys()]).toEqual([
			'a',
			'b',
			'c',
		]);
	});
});

test('a checksum tells texts apart that differ in one letter or in their order', () => {
	expect(checksum('')).toBe('811c9dc5');
	expect(checksum('a')).toBe('e40c292c');
	expect(checksum('caees')).toBe('08f9bb80');
	expect(new Set(['abc', 'abd', 'acb', 'ab', ''].map(checksum)).size).toBe(5);
});

test('every file of Pagefind has its script, and the fragments of a cell share theirs', () => {
	expect(scriptOf(metaFile('en_1'))).toBe('entry.js');
	expect(scriptOf(indexFile('1ee31cd'))).toBe('index/1ee31cd.js');
	const fragments = Array.from({ length: 100 }, (_, place) => scriptOf(fragmentFile('4f2', place)));
	expect(new Set(fragments)).toEqual(new Set(['fragment/4f2.js']));
});

test('files are called as Pagefind calls them, and four papers share a fragment', () => {
	expect(metaFile('en_1')).toBe('pagefind.en_1.pf_meta');
	expect([0, 3, 4].map((place) => fragmentFile('4f2', place))).toEqual([
		'fragment/4f2_0.pf_fragment',
		'fragment/4f2_0.pf_fragment',
		'fragment/4f2_1.pf_fragment',
	]);
});
