// @vitest-environment jsdom
import { beforeAll, describe, expect, test } from 'vitest';
import { press, refuseStorage, textOf, the } from './page.ts';
import { isOpen, LIST, SEARCH } from './search-dialog.ts';
import { openSearchDialog } from '../../src/client/search-dialog.ts';

beforeAll(() => import('../../src/client/search/index.ts'));

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
