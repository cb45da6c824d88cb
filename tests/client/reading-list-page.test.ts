// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { asked, files, fillStorage, openPage, refuseStorage, SITE, textOf, textsOf, the, until } from './page.ts';
import {
	KEY,
	ADDRESS,
	PAGE,
	DATA,
	COLLECTION,
	kept,
	start,
	press,
	said,
	slugs,
	shown,
	removeButton,
} from './reading-list-page.ts';
import { startReadingList } from '../../src/client/reading-list/page.ts';

describe('titles that do not come', () => {
	test('leave the slugs in their place, and the page says what to do', async () => {
		await start({ papers: ['a', 'b'] });
		expect(said()).toMatch(/^The titles could not be loaded \(Error: .*papers\.js could not be loaded\)\. Reload/);
		expect(textsOf('[data-rows="own"] a')).toEqual(['a', 'b']);
	});

	test('are said to be none where the file holds something else', async () => {
		files.set(DATA, 'self.sheafPapers = undefined');
		await start({ papers: ['a'] });
		expect(said()).toContain('holds no papers');
	});

	test('make no file, which the page says too', async () => {
		await start({ papers: ['a'] });
		press('bibtex');
		await until(() => expect(said()).toMatch(/^This did not work \(Error: .*\)\. Reload the page to try again\.$/));
	});
});

describe('the page', () => {
	beforeEach(() => void files.set(DATA, COLLECTION));

	test('says that nothing is saved yet, and asks for no titles', async () => {
		await start();
		expect(shown()).toEqual(['host', 'empty']);
		expect(document.querySelector('[data-reading-absent]')).toBeNull();
		expect(asked).toEqual([]);
	});

	test('lists what is saved by its title, with its date', async () => {
		await start({ papers: ['c', 'a', 'b'] });
		expect(shown()).toEqual(['host', 'own']);
		expect(textsOf('[data-rows="own"] a')).toEqual(['On wicks', 'On lamps', 'On oil']);
		expect(textsOf('[data-rows="own"] [data-facts]')).toEqual(['2031', '4 May 2031', 'Undated']);
		expect(textOf('[data-count]')).toBe('3 papers');
		expect(the('[data-rows="own"] a', HTMLAnchorElement).href).toBe(`${SITE}papers/c.html`);
		expect(removeButton('a').ariaLabel).toBe('Remove: On lamps');
	});

	test('says so of a paper that is not in the collection any more', async () => {
		await start({ papers: ['gone'] });
		expect(textOf('[data-rows="own"] [data-facts]')).toBe('Not in this collection any more');
		expect(document.querySelector('[data-rows="own"] [data-mark]')).toBeNull();
		press('remove');
		expect(said()).toBe('Removed “gone”.');
	});

	test('goes on with a paper under its new slug', async () => {
		await start({ papers: ['b-old', 'b', 'a'], read: ['b-old'] }, `${ADDRESS}#papers=b-old`);
		expect(kept()).toMatchObject({ papers: ['b', 'a'], read: ['b'] });
		expect(slugs('sent')).toEqual(['b']);
	});

	test('follows another tab', async () => {
		await start({ papers: ['a'] });
		localStorage.setItem(KEY, '{"version":1,"papers":["c","a"]}');
		dispatchEvent(new StorageEvent('storage', { key: KEY }));
		expect(slugs()).toEqual(['c', 'a']);
	});

	test('does nothing where it is another page, or no link says where the list is', () => {
		openPage('<a href="reading-list.html" data-reading-list>Reading list</a><p data-reading-absent></p>');
		startReadingList(document);
		expect(document.querySelector('[data-reading-absent]')).not.toBeNull();
		openPage('<div data-reading-panel hidden></div>');
		startReadingList(document);
		expect(the('[data-reading-panel]').hidden).toBe(true);
	});

	test('does what it can where a part of it is not there', async () => {
		localStorage.setItem(KEY, '{"version":1,"papers":["a"]}');
		openPage(
			'<a href="reading-list.html" data-reading-list>List</a><div data-reading-panel hidden><p data-rows="own"></p><button data-do="link"></button><button data-do="clear"></button></div>',
			ADDRESS,
		);
		startReadingList(document);
		await until(() => expect(the('[data-reading-panel]').hidden).toBe(false));
		press('link');
		press('clear');
		expect(kept().papers).toEqual([]);
	});

	test.each([
		['link', '<template><article>A paper</article></template>'],
		['row', '<template></template>'],
	])('is at fault where its template has no %s', (_, template) => {
		localStorage.setItem(KEY, '{"version":1,"papers":["a"]}');
		openPage(
			`<a href="reading-list.html" data-reading-list>List</a><div data-reading-panel><p data-rows="own">${template}</p></div>`,
		);
		expect(() => startReadingList(document)).toThrow(/^The template of a row/);
	});

	test('passes by what it does not know', async () => {
		await start();
		press('dance');
		press('undo');
		document.querySelector('[data-reading-panel]')?.dispatchEvent(new Event('click'));
		expect(said()).toBe('');
	});
});

describe('what is removed', () => {
	beforeEach(async () => {
		files.set(DATA, COLLECTION);
		await start({ papers: ['a', 'b', 'c'], read: ['a'], tracksReading: true });
	});

	test('is named, can be brought back where it was, and has the focus then', () => {
		removeButton('b').click();
		expect(said()).toBe('Removed “On oil”.');
		expect(kept().papers).toEqual(['a', 'c']);
		expect(document.activeElement).toBe(the('[data-do="undo"]'));
		press('undo');
		expect(slugs()).toEqual(['a', 'b', 'c']);
		expect(said()).toBe('Brought back.');
		expect(document.activeElement?.textContent).toBe('On oil');
		expect(shown()).not.toContain('undo');
	});

	test('can be the whole list', () => {
		press('clear');
		expect(said()).toBe('Removed 3 papers.');
		expect(shown()).toContain('empty');
		press('undo');
		expect(slugs()).toEqual(['a', 'b', 'c']);
	});

	test('can be the marks for reading, while the papers stay', () => {
		press('forget');
		expect(said()).toBe('Removed 1 mark.');
		expect(kept()).toMatchObject({ papers: ['a', 'b', 'c'], read: [] });
		expect(shown()).not.toContain('read');
		press('undo');
		expect(kept().read).toEqual(['a']);
		// No row came back, so the focus is on the list's heading.
		expect(document.activeElement?.textContent).toBe('Papers you saved');
	});

	test('is not brought back once something else has changed', () => {
		removeButton('b').click();
		press('track');
		expect(kept().tracksReading).toBe(false);
		expect(shown()).not.toContain('undo');
	});

	test('stays, and is said to, where the store is refused or full', () => {
		fillStorage();
		press('track');
		expect(said()).toMatch(/no room left/);
		expect(the('[data-do="track"]', HTMLInputElement).checked).toBe(true);
		refuseStorage();
		removeButton('a').click();
		expect(said()).toMatch(/does not let the site keep anything/);
	});
});

test('a row that stays keeps the focus when others come and go', async () => {
	files.set(DATA, COLLECTION);
	await start({ papers: ['a', 'b'] });
	removeButton('b').focus();
	localStorage.setItem(KEY, '{"version":1,"papers":["c","b"]}');
	dispatchEvent(new StorageEvent('storage', { key: KEY }));
	expect(slugs()).toEqual(['c', 'b']);
	expect(document.activeElement).toBe(removeButton('b'));
});

describe('a list that someone sent', () => {
	beforeEach(() => void files.set(DATA, COLLECTION));

	test('is shown beside one’s own, and added when that is wanted', async () => {
		await start({ papers: ['c'] }, `${ADDRESS}#papers=a,c,gone`);
		expect(slugs('sent')).toEqual(['a', 'c', 'gone']);
		expect(slugs()).toEqual(['c']);
		press('add');
		expect(said()).toBe('Added 1 paper; 1 in your list already. Left out: 1 paper not in this collection any more.');
		expect(slugs()).toEqual(['a', 'c']);
	});

	test('may come while the page is open, and go again', async () => {
		await start({ papers: ['c'] });
		history.replaceState(null, '', `${ADDRESS}#papers=b`);
		dispatchEvent(new Event('hashchange'));
		expect(slugs('sent')).toEqual(['b']);
		press('add');
		expect(said()).toBe('Added 1 paper.');
		history.replaceState(null, '', ADDRESS);
		dispatchEvent(new Event('hashchange'));
		expect(shown()).not.toContain('sent');
	});

	test('is added as it is where the titles have not come', () => {
		vi.stubGlobal('sheafPapers', undefined);
		openPage(PAGE, `${ADDRESS}#papers=a,gone`);
		startReadingList(document);
		press('add');
		expect(said()).toBe('Added 2 papers.');
	});
});

describe('what is in the way is said when the page opens:', () => {
	test.each([
		['junk', /cannot be read as a reading list/],
		['{"version":2}', /newer edition/],
	])('%s', async (text, expected) => {
		localStorage.setItem(KEY, text);
		await start();
		expect(said()).toMatch(expected);
	});

	test('a refusal', async () => {
		refuseStorage();
		await start();
		expect(said()).toMatch(/nothing can be saved/);
	});
});
