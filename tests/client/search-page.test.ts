// @vitest-environment jsdom
import { describe, expect, test, vi } from 'vitest';
import { asked, files, NEVER, press, SITE, textOf, textsOf, the, type, until } from './page.ts';
import { fileNamed, indexFile, placeSearch } from './collection.ts';
import {
	ADDRESS,
	PAGE,
	PAPERS,
	wait,
	answered,
	titles,
	status,
	query,
	send,
	choose,
	open,
	ask,
	goTo,
} from './search-page.ts';

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

describe('a search', () => {
	test('from the address is answered, with its words in the box', async () => {
		await ask('?q=stoves&utm_source=letter&sort=size&from=yesterday');
		expect(titles()).toEqual(['Stoves']);
		expect(the('[name="q"]', HTMLInputElement).value).toBe('stoves');
		expect(status()).toBe('1 paper');
		expect(textsOf('[data-result] mark')).toEqual(['stoves']);
		expect(textOf('[data-result] time')).toBe('3 February 2031');
		expect(document.querySelector('[data-search-absent]')).toBeNull();
		expect(document.documentElement.hasAttribute('data-asked')).toBe(true);
	});

	test('that is typed waits until the typing pauses, and is kept in the address', async () => {
		open();
		type('[name="q"]', 'st');
		await wait(100);
		type('[name="q"]', 'stoves');
		await wait(100);
		expect(query()).toBe('');
		await wait(20);
		await answered('all');
		expect(query()).toBe('?q=stoves');
		expect(titles()).toEqual(['Stoves']);
	});

	test('is answered too where the browser lets the address be changed no further', async () => {
		open();
		// Safari refuses after a hundred changes within half a minute.
		vi.spyOn(history, 'replaceState').mockImplementation(() => {
			throw new DOMException('too often', 'SecurityError');
		});
		type('[name="q"]', 'stoves');
		send();
		await answered('all');
	});

	test('that is sent does not wait, nor comes a second time', async () => {
		open();
		type('[name="q"]', 'stoves');
		expect(send()).toBe(false);
		expect(query()).toBe('?q=stoves');
		await answered('all');
		delete the('[data-results]').dataset['match'];
		await wait(1_000);
		expect(the('[data-results]').dataset['match']).toBeUndefined();
	});

	test('for nothing takes the answer away', async () => {
		await ask('?q=lamps');
		type('[name="q"]', ' ');
		send();
		expect([titles(), status(), query()]).toEqual([[], '', '']);
		expect(the('[data-search-more]').hidden).toBe(true);
		expect(document.documentElement.hasAttribute('data-asked')).toBe(false);
	});

	test('with few answers goes on with what comes near it', async () => {
		await ask('?q=stoves+glow', 'partial');
		expect(status()).toBe('No paper here has just this. The 10 nearest, the best match first:');
		await ask('?q=warmth+stoves');
		expect(status()).toBe('1 paper');
		expect(textsOf('[data-results] > li:not([data-result])')).toEqual([
			'These only come near it, the best match first:',
		]);
		expect(titles()).toEqual(['Stoves', 'Warmth']);
	});

	test('that nothing fits says so, and what may help', async () => {
		await ask('?q=zeppelin', 'none');
		expect(status()).toMatch(/^No paper here has any of these words/);
		await ask('?q=lamps&topic=nonsense', 'none');
		expect(status()).toMatch(/^No paper fits all of this\. Take a filter off/);
	});

	test('with one that comes near it alone names that one', async () => {
		await ask('?q=nobody+zeppelin', 'partial');
		expect(status()).toBe('No paper here has just this. The nearest one:');
	});

	test('with a slip says what was searched for, and leads to the words as typed', async () => {
		await ask('?q=stvoes');
		expect(textOf('[data-correction]')).toBe('Searched for stoves. Search for “stvoes” as typed');
		expect(the('[data-correction] a', HTMLAnchorElement).href).toBe(`${ADDRESS}?q=stvoes&typed=1`);
		await ask('?q=stvoes&typed=1', 'none');
		expect(the('[data-correction]').hidden).toBe(true);
		// As typed are only the words that were.
		type('[name="q"]', 'sotves');
		send();
		await answered('all');
		expect(query()).toBe('?q=sotves');
	});

	test('for a word that is there finds none that only begins with it', async () => {
		await ask('?q=stove');
		expect(titles()).toEqual(['Stoves']);
	});

	test('for the beginning of a word finds it while it is being typed', async () => {
		await ask('?q=war');
		expect(titles()).toEqual(['Warmth', 'Stoves']);
	});

	test('that takes long says that it is at work', async () => {
		await ask('?year=2030');
		files.set(indexFile(), NEVER);
		type('[name="q"]', 'lamps');
		send();
		await wait(390);
		expect(status()).toMatch(/^12 papers/);
		await wait(10);
		expect(status()).toBe('Searching …');
		await wait(30_000);
		expect(status()).toContain('could not be loaded');
	});

	test('that comes late does not replace a newer one', async () => {
		await ask('?q=lamps');
		type('[name="q"]', 'warmth');
		send();
		type('[name="q"]', 'lamps');
		send();
		await answered('all');
		await wait(500);
		expect(status()).toBe('13 papers, the best match first');
	});
});

describe('the list of results', () => {
	test('is long only when that is wanted, and goes on where it ended', async () => {
		await ask('?q=lamps');
		expect(status()).toBe('13 papers, the best match first');
		expect(titles()).toHaveLength(10);
		expect(the('[data-search-more]').hidden).toBe(false);
		the('[data-search-more]').click();
		the('[data-search-more]').click();
		await until(() => expect(titles()).toHaveLength(13));
		expect(document.activeElement).toBe(document.querySelectorAll('[data-result] a')[10]);
		expect(the('[data-search-more]').hidden).toBe(true);
		expect(new Set(titles()).size).toBe(13);
	});

	test('is not continued with an older search', async () => {
		await ask('?q=lamps');
		the('[data-search-more]').click();
		the('[name="q"]').focus();
		type('[name="q"]', 'stoves');
		send();
		await answered('all');
		await wait(500);
		expect(titles()).toEqual(['Stoves']);
		expect(document.activeElement).toBe(the('[name="q"]'));
	});

	test('is in the order that is chosen', async () => {
		await ask('?q=lamps');
		choose('sort', 'date');
		await until(() => expect(status()).toBe('13 papers, the newest first'));
		expect(titles().slice(0, 2)).toEqual(['Stoves', 'Lamps of month 12']);
		choose('sort', 'comments');
		await until(() => expect(status()).toBe('13 papers, the most discussed first'));
		expect(query()).toBe('?q=lamps&sort=comments');
	});

	test('is gone through with the arrow keys, and Escape goes back to the box', async () => {
		await ask('?q=lamps');
		const box = the('[name="q"]');
		const links = document.querySelectorAll<HTMLElement>('[data-result] a');
		box.focus();
		press('x');
		expect(press('ArrowDown')).toBe(false);
		press('ArrowDown');
		expect(document.activeElement).toBe(links[1]);
		press('ArrowUp');
		press('ArrowUp');
		expect(document.activeElement).toBe(box);
		links[9]?.focus();
		// At the end the page may scroll on.
		expect(press('ArrowDown')).toBe(true);
		expect(press('Tab')).toBe(true);
		expect(press('Escape')).toBe(false);
		expect(document.activeElement).toBe(box);
	});

	test('brings the words along when a link is followed, and no further', async () => {
		await ask('?q=stoves');
		const link = the('[data-result] a', HTMLAnchorElement);
		expect(link.href).toBe(`${SITE}papers/stoves.html`);
		const followed: string[] = [];
		link.addEventListener('click', (event) => {
			followed.push(event.defaultPrevented ? 'nowhere' : link.href);
			event.preventDefault();
		});
		link.dispatchEvent(new MouseEvent('click', { detail: 1, cancelable: true }));
		await wait(0);
		expect(link.href).toBe(`${SITE}papers/stoves.html`);
		// The second half of a double click on what stood there before.
		link.dispatchEvent(new MouseEvent('click', { detail: 2, cancelable: true }));
		expect(followed).toEqual([`${SITE}papers/stoves.html?mark=Stoves+stoves.`, 'nowhere']);
		link.dispatchEvent(new MouseEvent('auxclick'));
		expect(link.search).toBe('?mark=Stoves+stoves.');
	});

	test('leads to a paper without words where none were searched for', async () => {
		await ask('?topic=heat');
		const link = the('[data-result] a', HTMLAnchorElement);
		link.dispatchEvent(new MouseEvent('auxclick'));
		expect(link.href).toBe(`${SITE}papers/stoves.html`);
		expect(status()).toBe('1 paper');
	});

	test('has no date for a paper that has none', async () => {
		await ask('?q=nobody');
		expect(titles()).toEqual(['Warmth']);
		expect(document.querySelector('[data-result] time')).toBeNull();
	});
});

test('a page that is no search page, or has half of one, is left as it is', () => {
	open('', false, '<p data-search-absent></p>');
	open('', false, PAGE.replace('data-chips', ''));
	expect(document.querySelector('[data-search-absent]')).not.toBeNull();
});
