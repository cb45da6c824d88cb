// @vitest-environment jsdom
import { describe, expect, test, vi } from 'vitest';
import { placeSearch } from './collection.ts';
import { press, SITE, the, type, until } from './page.ts';
import { answered, ask, choose, query, send, status, titles, wait } from './search-page.ts';

describe('the list of results', () => {
	test('is long only when that is wanted, and goes on where it ended', async () => {
		await ask('?q=lamps');
		expect(status()).toBe('13 papers, the best match first');
		expect(titles()).toHaveLength(10);
		expect(document.querySelectorAll('[data-result] a[dir="auto"]')).toHaveLength(10);
		expect(the('[data-search-more]').hidden).toBe(false);
		the('[data-search-more]').click();
		the('[data-search-more]').click();
		await until(() => expect(titles()).toHaveLength(13));
		expect(document.activeElement).toBe(document.querySelectorAll('[data-result] a')[10]);
		expect(the('[data-search-more]').hidden).toBe(true);
		expect(new Set(titles()).size).toBe(13);
	});

	test('is as long as it was left, and at the place, for who comes back from a result', async () => {
		await ask('?q=lamps');
		the('[data-search-more]').click();
		await until(() => expect(titles()).toHaveLength(13));
		document.addEventListener('click', (event) => event.preventDefault(), { once: true });
		document.querySelectorAll<HTMLElement>('[data-result] a')[11]?.click();
		the('[name="q"]').focus();
		dispatchEvent(new PopStateEvent('popstate'));
		await answered('all');
		expect(titles()).toHaveLength(13);
		expect(document.activeElement).toBe(document.querySelectorAll('[data-result] a')[11]);
		the('[name="q"]').focus();
		choose('sort', 'date');
		await until(() => expect(status()).toBe('13 papers, the newest first'));
		expect(titles()).toHaveLength(10);
		expect(document.activeElement).toBe(the('[name="q"]'));
	});

	test('is not continued for a last one alone, and says by how many it is', async () => {
		await ask('?q=lamps&to=2030-11');
		expect(status()).toMatch(/^11 papers/);
		expect(titles()).toHaveLength(11);
		expect(the('[data-search-more]').hidden).toBe(true);
		await ask('?q=lamps');
		expect(the('[data-search-more]').textContent).toBe('Show the last 3');
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

	test('has all but what a minus alone leaves out, the newest first', async () => {
		await ask('?q=-lamps+-stovepipe', 'none');
		await ask('?q=-glow');
		expect(status()).toBe('2 papers, the newest first');
		expect(titles()).toEqual(['Stoves', 'Warmth']);
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

	test('begins with what has the words as typed for the beginning of its title', async () => {
		placeSearch([
			{ slug: 'm', title: 'Moths-M: Lamps for Moths', text: 'Moths and moths.' },
			{ slug: 'flame', title: 'Of Moths', text: 'Moths, moths and moths.' },
			{ slug: 'stem', title: 'Moth Lamps', text: 'Moths and moths.' },
			{ slug: 'own', title: 'Moths: an Atlas of What Flies at Night', text: 'It is long.', date: '2031' },
		]);
		vi.stubGlobal('sheafParts', undefined);
		await ask('?q=MOTHS');
		expect(titles()[0]).toMatch(/^Moths: an Atlas/);
		expect(titles()).toHaveLength(4);
	});

	test('says the language of what letters tell of', async () => {
		placeSearch([
			{ slug: 'lamps', title: 'מנורות', text: 'Of lamps.' },
			{ slug: 'bees', title: 'Bees', text: 'Of lamps.' },
		]);
		vi.stubGlobal('sheafParts', undefined);
		await ask('?q=lamps');
		expect(titles()).toHaveLength(2);
		const [hebrew, ...others] = document.querySelectorAll('[data-result] [lang]');
		expect([hebrew?.textContent, hebrew?.getAttribute('lang'), others]).toEqual(['מנורות', 'he', []]);
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
