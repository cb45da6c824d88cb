import { describe, expect, test } from 'vitest';
import { linkTo, papersInLink } from '../../src/client/reading-list/link.ts';
import {
	EMPTY_LIST,
	readList,
	type ReadingList,
	restored,
	toggled,
	withPapers,
	writeList,
} from '../../src/client/reading-list/list.ts';

const list = (...papers: string[]): ReadingList => ({ ...EMPTY_LIST, papers });

describe('what is kept', () => {
	test('reads back as it was', () => {
		const kept: ReadingList = { papers: ['b', 'a'], tracksReading: true, read: ['a'] };
		expect(readList(writeList(kept))).toEqual(kept);
		expect(readList(null)).toEqual(EMPTY_LIST);
	});

	test.each([
		'',
		'junk',
		'null',
		'[]',
		'7',
		'{}',
		'{"papers":["a"]}',
		'{"version":"one"}',
		'{"version":0}',
		'{"version":{"valueOf":1,"toString":1}}',
	])('is said to be unreadable where it is %j', (text) => expect(readList(text)).toBe('unreadable'));

	test('is left alone where a newer edition has written it', () => {
		expect(readList('{"version":2,"shelves":{}}')).toBe('newer');
	});

	test('is taken field by field: what is not known or not of the right kind is left out', () => {
		const text = JSON.stringify({
			version: 1,
			papers: ['a', 7, null, '', 'a', 'x'.repeat(201), { slug: 'b' }, 'c'],
			read: 'everything',
			tracksReading: 'yes',
			color: 'red',
		});
		expect(readList(text)).toEqual({ papers: ['a', 'c'], tracksReading: false, read: [] });
		expect(readList('{"version":1,"__proto__":{"tracksReading":true}}')).toEqual(EMPTY_LIST);
	});
});

describe('a list', () => {
	test('has the newest saved first', () => {
		expect(toggled(list('a'), 'papers', 'b').papers).toEqual(['b', 'a']);
		expect(toggled(list('b', 'a'), 'papers', 'b').papers).toEqual(['a']);
	});

	test('takes in others that it has not, in their order, and keeps its own', () => {
		expect(withPapers(list('a', 'b'), ['c', 'b', 'd', 'c']).papers).toEqual(['c', 'd', 'a', 'b']);
	});

	test('gets back what was removed where it was, and keeps what was saved since', () => {
		const earlier = ['a', 'b', 'c'];
		expect(restored(list('a', 'c'), 'papers', earlier).papers).toEqual(['a', 'b', 'c']);
		expect(restored(list('d'), 'papers', earlier).papers).toEqual(['d', 'a', 'b', 'c']);
	});
});

describe('a link', () => {
	const PAGE = 'https://example.org/some/base/reading-list.html';

	test('carries the papers, whatever their slugs hold', () => {
		const slugs = ['agents-at-work', 'with space', '100%', 'größe', 'x&y=z#1'];
		expect(papersInLink(linkTo(PAGE, slugs))).toEqual(slugs);
		expect(linkTo(`${PAGE}#papers=old`, ['agents-at-work', 'b'])).toBe(`${PAGE}#papers=agents-at-work,b`);
	});

	test('works from a disk', () => {
		const page = 'file:///home/a%20b/M%C3%BCll%20%26%20100%25%20%231/reading-list.html';
		expect(linkTo(page, ['a'])).toBe(`${page}#papers=a`);
		expect(papersInLink(`${page}#papers=a`)).toEqual(['a']);
	});

	test('has none where it names none', () => {
		expect(papersInLink(PAGE)).toBeUndefined();
		expect(papersInLink(`${PAGE}#own`)).toBeUndefined();
		expect(papersInLink(`${PAGE}#papers=`)).toEqual([]);
	});

	test.each(['.', ')', ').', '&utm_source=x', '.&utm_source=x&utm_medium=mail', ','])(
		'is read without what stands behind it: %s',
		(sign) => {
			expect(papersInLink(`${PAGE}#papers=a,hundred-authors${sign}`)).toEqual(['a', 'hundred-authors']);
		},
	);

	test('is read as far as it can be', () => {
		expect(papersInLink(`${PAGE}#papers=a%2Cb,,%E0%A4%A,a`)).toEqual(['a', 'b', '%E0%A4%A']);
	});
});
