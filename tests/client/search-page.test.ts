// @vitest-environment jsdom
import { describe, expect, test, vi } from 'vitest';
import { answerInWords, correctionLine } from '../../src/client/search/words.ts';
import { EMPTY_STATE } from '../../src/search/state.ts';
import { files, NEVER, textOf, textsOf, the, type } from './page.ts';
import { indexFile } from './collection.ts';
import { ADDRESS, answered, ask, goTo, open, PAGE, query, send, status, titles, wait } from './search-page.ts';

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
		await ask('?q=%22lamps+zeppelin%22', 'none');
		expect(status()).toMatch(/^No paper here has this phrase\. Take the quotation marks off/);
		await ask('?q=lamps&topic=nonsense', 'none');
		expect(status()).toMatch(/^No paper fits all of this\. Take a filter off/);
	});

	test('with one that comes near it alone names that one', async () => {
		await ask('?q=nobody+zeppelin', 'partial');
		expect(status()).toBe('No paper here has just this. The nearest one:');
	});

	test('of many words with a slip repeats but their beginning', () => {
		const query = 'stvoes '.repeat(40).trim();
		const [, words, , link] = correctionLine({ corrected: query.replaceAll('vo', 'ov') }, { ...EMPTY_STATE, query });
		expect((words as Element).textContent).toBe(`${'stoves '.repeat(12)}…`);
		expect((link as Element).textContent).toBe(`Search for “${'stvoes '.repeat(12)}…” as typed`);
		expect((link as HTMLAnchorElement).href).toContain('stvoes+'.repeat(39));
	});

	test('within a filter does not deny what the filter leaves out', () => {
		const state = { ...EMPTY_STATE, query: 'stoves', from: '2025' };
		expect(answerInWords({ match: 'partial', ids: ['lamps'] }, state)).toBe(
			'No paper fits all of this. The nearest one:',
		);
	});

	test('with a slip says what was searched for, and leads to the words as typed', async () => {
		await ask('?q=stvoes');
		expect(textOf('[data-correction]')).toBe('Searched for stoves. Search for “stvoes” as typed');
		expect(status()).toMatch(/ Searched for stoves\.$/);
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

test('the title of the page begins with what is searched for', async () => {
	await ask('?q=stoves');
	expect(document.title).toBe('stoves · Page · Lamps');
	type('[name="q"]', ' warmth ');
	send();
	expect(document.title).toBe('warmth · Page · Lamps');
	goTo('?topic=light');
	expect(document.title).toBe('Page · Lamps');
});

test('a page that is no search page, or has half of one, is left as it is', () => {
	open('', false, '<p data-search-absent></p>');
	open('', false, PAGE.replace('data-chips', ''));
	expect(document.querySelector('[data-search-absent]')).not.toBeNull();
});
