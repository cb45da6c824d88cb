import { expect, test } from 'vitest';
import { bylineOf, firstNames, hasUnnamed, withUnnamed } from '../../src/model/byline.ts';

const names = ['Ada', 'Bo', 'Cy', 'Di'];

test.each([
	[{}, undefined],
	[{ authorCount: 1 }, '1 author'],
	[{ authors: names.slice(0, 2), authorCount: 2 }, 'Ada, Bo'],
	[{ authors: names.slice(0, 3), authorCount: 3 }, 'Ada, Bo, Cy'],
	[{ authors: names, authorCount: 9 }, 'Ada, Bo, Cy and 6 more'],
	[{ authors: names }, 'Ada, Bo, Cy and 1 more'],
	[{ authors: names.slice(0, 3), authorCount: 9 }, 'Ada, Bo, Cy and 6 more'],
	[{ authors: names.slice(0, 1), authorCount: 9 }, 'Ada and 8 more'],
	[{ authors: names.slice(0, 1), etAl: true as const }, 'Ada and others'],
])('the byline of %j is %j', (authors, byline) => {
	expect(bylineOf(authors)).toBe(byline);
});

test('all names are followed by those that are left out', () => {
	expect(withUnnamed({ authors: names, authorCount: 4 })).toBe('Ada, Bo, Cy, Di');
	expect(withUnnamed({ authors: names, authorCount: 6 })).toBe('Ada, Bo, Cy, Di and 2 more');
	expect(withUnnamed({ authors: names, etAl: true })).toBe('Ada, Bo, Cy, Di and others');
});

test('of a crowd a reference has the first names and counts the rest', () => {
	const crowd = Array.from({ length: 22 }, (_, index) => `N${index}`);
	expect(firstNames(crowd)).toBe(`${crowd.slice(0, 20).join(', ')} and 2 more`);
	expect(firstNames(crowd.slice(0, 21))).toBe(crowd.slice(0, 21).join(', '));
});

test.each([
	[{}, false],
	[{ authorCount: 1 }, true],
	[{ authors: names, authorCount: 4 }, false],
	[{ authors: names, authorCount: 5 }, true],
	[{ authors: names, etAl: true as const }, true],
])('whether %j leaves authors out: %j', (authors, isSo) => {
	expect(hasUnnamed(authors)).toBe(isSo);
});
