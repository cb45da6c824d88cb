// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { asked, DISK, files, NEVER, openPage, SITE } from './page.ts';
import { placeSearch } from './collection.ts';
import { loadData } from '../../src/client/load-data.ts';
import { loadScript, saidPart } from '../../src/client/said-parts.ts';
import { search } from '../../src/client/search/engine.ts';
import { dataScript, partScript } from '../../src/model/search-parts.ts';
import { EMPTY_STATE } from '../../src/search/state.ts';

describe.each([
	{
		place: 'over http',
		address: `${SITE}search.html`,
		advice: /^MissingPart: A part of the search could not be loaded/,
	},
	{ place: 'from a disk', address: `${DISK}search.html`, advice: /^MissingPart: search\/.+ is missing or damaged/ },
])('$place', ({ place, address, advice }) => {
	beforeEach(() => openPage('', address));

	test('data is loaded once, however many ask for it', async () => {
		files.set(`search/${place}.js`, dataScript(place, [place]));
		expect(await Promise.all([loadData(place), loadData(place)])).toEqual([[place], [place]]);
		expect(asked).toHaveLength(1);
	});

	test.each([
		['is missing', undefined],
		['is damaged', partScript('part', 'a text').replace('a text', 'a test')],
		['says something else', partScript('another', 'a text')],
		['is cut off', partScript('part', 'a text').slice(0, -9)],
	])('a script that %s is named, with what helps', async (_, script) => {
		if (script !== undefined) files.set('search/part.js', script);
		await expect(saidPart('part.js', 'part').catch(String)).resolves.toMatch(advice);
	});
});

test('what was damaged may come whole', async () => {
	openPage('');
	files.set('search/mended.js', partScript('mended', 'a text').replace('a text', 'a test'));
	await expect(saidPart('mended.js', 'mended')).rejects.toThrow('search/mended.js');
	files.set('search/mended.js', partScript('mended', 'a text'));
	expect(await saidPart('mended.js', 'mended')).toBe('a text');
});

test('what failed may be tried again', async () => {
	openPage('');
	await expect(loadData('late')).rejects.toThrow('search/late.js');
	files.set('search/late.js', dataScript('late', [1]));
	expect(await loadData('late')).toEqual([1]);
	expect(asked).toEqual(['search/late.js', 'search/late.js']);
	expect(document.querySelector('script')).toBeNull();
});

test('nothing waits for a script that has come', async () => {
	vi.useFakeTimers();
	openPage('');
	files.set('search/quick.js', '');
	await loadScript('quick.js');
	expect(vi.getTimerCount()).toBe(0);
});

test('a script that never comes is given up after half a minute', async () => {
	vi.useFakeTimers();
	openPage('');
	files.set('search/slow.js', NEVER);
	const failed = expect(loadScript('slow.js')).rejects.toMatchObject({ file: 'search/slow.js' });
	await vi.advanceTimersByTimeAsync(29_000);
	expect(document.querySelector('script')).not.toBeNull();
	await vi.advanceTimersByTimeAsync(1_000);
	await failed;
});

test('a collection without papers is searched like any other, without an index', async () => {
	openPage('');
	placeSearch();
	expect(await search({ ...EMPTY_STATE, query: 'lamps' })).toMatchObject({ match: 'none', ids: [], partialIds: [] });
});
