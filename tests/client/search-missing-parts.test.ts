// @vitest-environment jsdom
import { describe, expect, test, vi } from 'vitest';
import { asked, files, NEVER, the, type, until } from './page.ts';
import { fileNamed, indexFile, placeSearch } from './collection.ts';
import { answered, ask, goTo, open, PAPERS, send, status, titles, wait } from './search-page.ts';

describe('where a part of the search is missing, the page says which:', () => {
	test('the words and the index, until they are there', async () => {
		files.delete('search/words.js');
		open('?q=lamps');
		await until(() => expect(status()).toMatch(/^A part of the search could not be loaded \(search\/words\.js\)/));
		expect(the('[data-results]').dataset['match']).toBeUndefined();
		placeSearch(PAPERS);
		const index = indexFile();
		files.delete(index);
		send();
		await until(() => expect(status()).toContain(`(${index})`));
		placeSearch(PAPERS);
		send();
		await answered('all');
	});

	test('the index, in place of what was found before', async () => {
		await ask('?year=2030');
		expect(titles()).toHaveLength(10);
		const index = indexFile();
		files.delete(index);
		type('[name="q"]', 'stoves');
		send();
		await until(() => expect(status()).toContain(`(${index})`));
		expect(titles()).toEqual([]);
	});

	test('a file that holds something else than it should', async () => {
		await ask('?q=lamps');
		for (const path of [...files.keys()]) if (path.endsWith('.pf_fragment')) files.set(path, 'pagefind_dcd[]');
		type('[name="q"]', 'stoves');
		send();
		await until(() => expect(status()).toMatch(/^The search failed \(Error: .*\)\. Reload the page to try again\.$/));
	});

	test('the facets, where they are of another edition than the index', async () => {
		const theirs = files.get('search/facets.js') ?? '';
		placeSearch([{ slug: 'alone', title: 'Alone', text: 'stoves' }]);
		files.set('search/facets.js', theirs);
		vi.stubGlobal('sheafParts', undefined);
		open('?q=stoves');
		await until(() => expect(status()).toContain('(search/facets.js)'));
	});

	test('nothing of it, once nothing is searched for any more', async () => {
		await ask('?year=2030');
		files.delete(indexFile());
		type('[name="q"]', 'stoves');
		send();
		goTo('');
		await wait(1_000);
		expect([titles(), status()]).toEqual([[], '']);
	});

	test('not even that it is at work, once nothing is searched for any more', async () => {
		await ask('?year=2030');
		files.set(indexFile(), NEVER);
		type('[name="q"]', 'glow');
		send();
		goTo('');
		await wait(1_000);
		expect(status()).toBe('');
	});

	test('nothing of it, as long as the reader has only turned to the box', async () => {
		open();
		const meta = fileNamed(/pf_meta$/);
		files.delete(meta);
		the('[name="q"]').focus();
		await until(() => expect(asked).toContain(meta));
		await wait(1_000);
		expect(status()).toBe('');
	});

	test('a paper that more results would show', async () => {
		await ask('?q=lamps');
		for (const path of [...files.keys()]) if (path.includes('fragment')) files.set(path, 'damaged');
		the('[data-search-more]').click();
		await until(() => expect(status()).toContain('pagefind/fragment/'));
		expect(titles()).toHaveLength(10);
	});
});
