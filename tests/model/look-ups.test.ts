import { expect, test } from 'vitest';
import { lookUpsOf } from '../../src/model/look-ups.ts';

test('a paper of which no source says where it is may be looked for by its title', () => {
	expect(lookUpsOf({}, '"Lämps" & bees: 50% o\u0308l-light?')).toEqual([
		{
			name: 'arXiv',
			url: 'https://arxiv.org/search/?searchtype=title&query=L%C3%A4mps%20bees%2050%20o%CC%88l-light',
		},
		{ name: 'Google Scholar', url: 'https://scholar.google.com/scholar?q=L%C3%A4mps%20bees%2050%20o%CC%88l-light' },
	]);
	expect(lookUpsOf({ links: [{ url: 'https://example.org/code', kind: 'code' }] }, 'Lamps')).toHaveLength(2);
});

test.each([
	{ arxiv: '2305.01234' },
	{ doi: '10.1234/keeper.5' },
	{ links: [{ url: 'https://example.org/lamps.pdf', kind: 'paper' as const }] },
])('nothing is looked for where %o says where the paper is', (known) => {
	expect(lookUpsOf(known, 'Lamps')).toEqual([]);
});
