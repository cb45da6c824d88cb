import { expect, test } from 'vitest';
import { sourceAddress } from '../../src/model/source-address.ts';

test('a paper is at arXiv, else where its DOI leads, else at its own link, or nobody knows', () => {
	const links = [
		{ kind: 'code' as const, url: 'https://example.org/code' },
		{ kind: 'paper' as const, url: 'https://example.org/paper' },
	];
	const doi = '10.1234/goat';
	expect(sourceAddress({ arxiv: '2510.00001', doi, links })).toBe('https://arxiv.org/abs/2510.00001');
	expect(sourceAddress({ doi, links })).toBe('https://doi.org/10.1234/goat');
	expect(sourceAddress({ links })).toBe('https://example.org/paper');
	expect(sourceAddress({})).toBeUndefined();
});
