// @vitest-environment jsdom
import { beforeAll, beforeEach, afterEach, describe, expect, test, vi } from 'vitest';
import {
	asked,
	files,
	openPage,
	press,
	refuseStorage,
	SITE,
	textOf,
	textsOf,
	the,
	type,
	watchLeaving,
	until,
} from './page.ts';
import { placeSearch } from './collection.ts';
import { answerIn } from '../../src/client/search/dialog.ts';
import { openSearchDialog } from '../../src/client/search-dialog.ts';
import { startShortcuts } from '../../src/client/shortcuts.ts';

const SCRIPT = 'scripts/search.js';
const PAGE = `
	<main><a href="papers/a.html">A paper</a> <input id="name"> <textarea></textarea> <select></select> <input type="checkbox" id="box"></main>
	<button data-shortcuts>Keyboard shortcuts</button>`;
const SEARCH = 'dialog[aria-label="Search papers"]';
const LIST = 'dialog[aria-labelledby="shortcuts"]';

const isOpen = (dialog: string): boolean => document.querySelector<HTMLDialogElement>(dialog)?.open ?? false;
const box = (): HTMLInputElement => the(`${SEARCH} input[type="search"]`, HTMLInputElement);
const settle = (): Promise<unknown> => new Promise((done) => setTimeout(done, 5));

// One page for all, as a reader stays on one.
beforeAll(() => {
	openPage(PAGE);
	startShortcuts();
});

beforeEach(() => {
	files.set(SCRIPT, '// nobody answers');
	placeSearch(
		Array.from({ length: 9 }, (_, at) => ({ slug: `p${at}`, title: `Lamp ${at}`, text: 'They glow', date: '2031' })),
	);
	the('a').focus();
});

afterEach(() => {
	for (const dialog of document.querySelectorAll('dialog')) dialog.close();
	if (document.querySelector(SEARCH)) box().value = '';
	delete document.documentElement.dataset['singleKeys'];
});

describe('where the script of the search', () => {
	test('cannot be loaded, the search page is opened with what has been typed, to say so', async () => {
		const left = watchLeaving();
		files.delete(SCRIPT);
		openSearchDialog();
		expect(isOpen(SEARCH)).toBe(true);
		type(`${SEARCH} input`, 'lamp oil');
		await until(() => expect(left).toEqual([`${SITE}search.html?q=lamp+oil`]));
	});

	test('cannot be loaded and the search is closed by then, the reader stays here', async () => {
		const left = watchLeaving();
		files.delete(SCRIPT);
		openSearchDialog();
		the(SEARCH, HTMLDialogElement).close();
		await settle();
		expect(left).toEqual([]);
	});

	test('comes but does not answer, the same page is opened', async () => {
		const left = watchLeaving();
		openSearchDialog();
		await until(() => expect(left).toEqual([`${SITE}search.html`]));
		expect(asked).toEqual([SCRIPT]);
	});
});

describe('with its script', () => {
	beforeAll(() => import('../../src/client/search/index.ts'));

	beforeEach(() => {
		vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
	});

	const titles = (): string[] => textsOf(`${SEARCH} li a`);
	const open = async (): Promise<void> => {
		openSearchDialog();
		await vi.advanceTimersByTimeAsync(0);
	};
	const find = async (words: string): Promise<void> => {
		delete the(`${SEARCH} ol`).dataset['match'];
		type(`${SEARCH} input`, words);
		await until(() => expect(the(`${SEARCH} ol`).dataset['match']).toBe('all'));
	};

	test('the search answers what was typed before it came, and eight at most', async () => {
		openSearchDialog();
		box().value = 'lamp';
		await until(() => expect(textOf(`${SEARCH} [role="status"]`)).toBe('9 papers, the best match first'));
		expect(titles()).toHaveLength(8);
	});

	test('typing searches, a pause later, and leads to all results', async () => {
		await open();
		await find('lamp');
		type(`${SEARCH} input`, '3');
		await vi.advanceTimersByTimeAsync(100);
		type(`${SEARCH} input`, 'lamp 3');
		await until(() => expect(titles()[0]).toBe('Lamp 3'));
		expect(the(`${SEARCH} [data-all]`, HTMLAnchorElement).href).toBe(`${SITE}search.html?q=lamp+3`);
	});

	test('Enter leads to all results, and nowhere without words', async () => {
		const left = watchLeaving();
		await open();
		box().focus();
		expect(press('Enter')).toBe(false);
		expect(left).toEqual([]);
		type(`${SEARCH} input`, 'lamp');
		press('Enter', { isComposing: true });
		expect(left).toEqual([]);
		press('Enter');
		expect(left).toEqual([`${SITE}search.html?q=lamp`]);
		await find('lamp');
	});

	test('Escape goes back to the box, then closes', async () => {
		await open();
		await find('lamp');
		box().focus();
		press('ArrowDown');
		expect(document.activeElement?.textContent).toBe('Lamp 0');
		press('Escape');
		expect(document.activeElement).toBe(box());
		press('Escape', { isComposing: true });
		expect(isOpen(SEARCH)).toBe(true);
		press('Escape');
		expect(isOpen(SEARCH)).toBe(false);
	});

	test('it opens again with what was typed, selected, and only once', async () => {
		await open();
		await find('lamp');
		openSearchDialog();
		the(SEARCH, HTMLDialogElement).close();
		await open();
		expect(box().value.slice(box().selectionStart ?? 0, box().selectionEnd ?? 0)).toBe('lamp');
		expect(document.querySelectorAll(SEARCH)).toHaveLength(1);
	});

	test('half a dialog is left as it is', () => {
		const dialog = document.createElement('dialog');
		answerIn(dialog);
		expect(dialog.innerHTML).toBe('');
	});
});

describe('the search opens', () => {
	test.each([
		['Ctrl K', 'k', { ctrlKey: true }],
		['⌘ K', 'k', { metaKey: true }],
		['Ctrl K with the capitals locked', 'K', { ctrlKey: true }],
		['/', '/', {}],
		// Where a key must be held to write it.
		['/ on a keyboard that has it above', '/', { shiftKey: true }],
	])('by %s', (_, key, options) => {
		expect(press(key, options)).toBe(false);
		expect(isOpen(SEARCH)).toBe(true);
	});

	test.each([
		['K alone', 'k', {}],
		['Ctrl Alt K', 'k', { ctrlKey: true, altKey: true }],
		['Ctrl Shift K, which is the browser’s', 'k', { ctrlKey: true, shiftKey: true }],
		['Ctrl /', '/', { ctrlKey: true }],
		['⌘ /', '/', { metaKey: true }],
		['Alt /', '/', { altKey: true }],
		['a key that is held down', '/', { repeat: true }],
		['a letter being put together', '/', { isComposing: true }],
	])('not by %s', (_, key, options) => {
		expect(press(key, options)).toBe(true);
		expect(isOpen(SEARCH)).toBe(false);
	});

	test.each(['#name', 'textarea', 'select'])('not where one writes or chooses: %s', (selector) => {
		the(selector).focus();
		expect(press('/')).toBe(true);
		expect(press('k', { ctrlKey: true })).toBe(true);
		expect(isOpen(SEARCH)).toBe(false);
	});

	test('from a box to tick, which takes no letters', () => {
		the('#box').focus();
		press('/');
		expect(isOpen(SEARCH)).toBe(true);
	});

	test('from a button of a dialog that has closed, where the browser has not yet moved the focus', () => {
		openSearchDialog();
		const close = the(`${SEARCH} button`);
		the(SEARCH, HTMLDialogElement).close();
		press('k', { ctrlKey: true }, close);
		expect(isOpen(SEARCH)).toBe(true);
	});

	test('from a page that has nothing in focus', () => {
		press('/', {}, document.documentElement);
		expect(isOpen(SEARCH)).toBe(true);
	});
});

describe('the list of shortcuts', () => {
	const tick = (): HTMLInputElement => the(`${LIST} [data-switch] input`, HTMLInputElement);

	test('opens by ?, and by the button at the foot of the page', () => {
		press('?', { shiftKey: true });
		expect(isOpen(LIST)).toBe(true);
		the(LIST, HTMLDialogElement).close();
		the('[data-shortcuts]').click();
		the('[data-shortcuts]').click();
		expect(document.querySelectorAll(LIST)).toHaveLength(1);
		expect(textOf(LIST)).toContain('Ctrl K');
	});

	test('leaves the keys to a dialog that is open', () => {
		press('?');
		press('/', {}, the(`${LIST} button`));
		expect(isOpen(SEARCH)).toBe(false);
	});

	test.each(['kept', 'refused'])('switches off the keys that work alone, where that is %s', (storage) => {
		if (storage === 'refused') refuseStorage();
		press('?');
		expect(tick().checked).toBe(true);
		tick().click();
		the(LIST, HTMLDialogElement).close();
		press('/', {}, the('a'));
		expect(isOpen(SEARCH)).toBe(false);
		press('k', { ctrlKey: true }, the('a'));
		expect(isOpen(SEARCH)).toBe(true);
		the(`${SEARCH} [data-switch] input`, HTMLInputElement).click();
		the(SEARCH, HTMLDialogElement).close();
		press('/', {}, the('a'));
		expect(isOpen(SEARCH)).toBe(true);
	});

	test('is heeded on the next page', () => {
		localStorage.setItem('sheaf:single-keys', 'off');
		press('?');
		expect(isOpen(LIST)).toBe(false);
		the('[data-shortcuts]').click();
		expect(tick().checked).toBe(false);
	});

	test('is taken for on where nothing is kept and nothing can be', () => {
		refuseStorage();
		press('?');
		expect(isOpen(LIST)).toBe(true);
	});
});

test('on the search page the keys go to its own box', () => {
	const form = document.createElement('form');
	form.dataset['search'] = '';
	form.innerHTML = '<input type="search" value="lamp">';
	document.body.append(form);
	press('/');
	const own = the('[data-search] input', HTMLInputElement);
	expect(document.activeElement).toBe(own);
	expect(own.value.slice(own.selectionStart ?? 0, own.selectionEnd ?? 0)).toBe('lamp');
	expect(isOpen(SEARCH)).toBe(false);
	form.remove();
});
