import { expect, test } from 'vitest';
import { signpostingLinks } from '../../src/exports/signposting.ts';
import { list, paperWith, unplaced } from './subjects.ts';

test('a paper is cited by its DOI, else by its page at arXiv, else not at all', () => {
	const citeAs = (known: Parameters<typeof paperWith>[0]) =>
		signpostingLinks({ ...unplaced, subject: paperWith(known) }).flatMap(({ rel, href }) =>
			rel === 'cite-as' ? href : [],
		);
	expect(citeAs({ arxiv: '2510.01234', doi: '10.1234/lamps.5' })).toEqual(['https://doi.org/10.1234/lamps.5']);
	expect(citeAs({ arxiv: '2510.01234' })).toEqual(['https://arxiv.org/abs/2510.01234']);
	expect(citeAs({ links: [{ url: 'https://example.org/lamps', kind: 'paper' }] })).toEqual([]);
});

test('papers lead to their lists and lists to their papers', () => {
	const collections = [{ name: 'Bees', url: '/topics/bees.html' }];
	expect(signpostingLinks({ ...unplaced, subject: paperWith({}, { collections }) })).toEqual([
		{ rel: 'collection', href: '/topics/bees.html', type: 'text/html' },
	]);
	expect(signpostingLinks({ ...unplaced, subject: list })).toEqual([
		{ rel: 'item', href: '/papers/hives.html', type: 'text/html' },
		{ rel: 'item', href: '/papers/swarms.html', type: 'text/html' },
	]);
});

test('files that say the same are named with their types', () => {
	const files = [{ url: '/papers.json', mediaType: 'application/json' }];
	expect(signpostingLinks({ ...unplaced, files })).toEqual([
		{ rel: 'describedby', href: '/papers.json', type: 'application/json' },
	]);
});

test('the site itself leads nowhere, and an issue to its papers', () => {
	expect(signpostingLinks({ ...unplaced, subject: { kind: 'site' } })).toEqual([]);
	const subject = { kind: 'issue', url: '/digests/a.html', name: 'A', date: '2025-11-30', items: list.items } as const;
	expect(signpostingLinks({ ...unplaced, subject }).map(({ href }) => href)).toEqual([
		'/papers/hives.html',
		'/papers/swarms.html',
	]);
});
