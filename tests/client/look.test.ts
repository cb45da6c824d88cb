// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import { openPage, refuseStorage, SITE, the } from './page.ts';
import { startLookChooser } from '../../src/client/look/chooser.ts';
import { keptLook, LOOK_KEY } from '../../src/client/look/look.ts';

describe('the look', () => {
	const CHOOSER = `<fieldset data-look-chooser>${['system', 'light', 'dark'].map((look) => `<input type="radio" name="look" value="${look}">`).join('')}</fieldset>`;
	const METAS = `<meta name="color-scheme" content="light dark">
		<meta name="theme-color" data-scheme="light"><meta name="theme-color" data-scheme="dark"><meta name="theme-color">`;
	const shown = (): string | undefined => document.documentElement.dataset['look'];
	const chosen = (): string => the('input:checked', HTMLInputElement).value;
	const choose = (look: string): void => the(`[value="${look}"]`).click();
	const colours = (): string[] =>
		[...document.querySelectorAll<HTMLMetaElement>('[name="theme-color"]')].map(({ media }) => media);

	beforeEach(() => {
		openPage(CHOOSER);
		document.head.insertAdjacentHTML('beforeend', METAS);
	});

	test('is the system’s until one is chosen, and what is chosen is kept', () => {
		startLookChooser(document);
		expect(chosen()).toBe('system');
		choose('dark');
		expect(shown()).toBe('dark');
		expect(keptLook()).toBe('dark');
		expect(the('[name="color-scheme"]', HTMLMetaElement).content).toBe('dark');
		expect(colours()).toEqual(['not all', 'all', 'not all']);
		choose('system');
		expect(the('[name="color-scheme"]', HTMLMetaElement).content).toBe('light dark');
		expect(colours().slice(0, 2)).toEqual(['(prefers-color-scheme: light)', '(prefers-color-scheme: dark)']);
	});

	test('holds as long as the page is open where nothing can be kept', () => {
		refuseStorage();
		startLookChooser(document);
		choose('light');
		expect(shown()).toBe('light');
		expect(keptLook()).toBe('system');
	});

	test.each([
		['another tab', () => dispatchEvent(new StorageEvent('storage', { key: LOOK_KEY }))],
		['a store that is emptied', () => dispatchEvent(new StorageEvent('storage', { key: null }))],
		['a page that Back brings up', () => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))],
	])('follows %s', (_, tell) => {
		startLookChooser(document);
		localStorage.setItem(LOOK_KEY, 'dark');
		tell();
		expect([shown(), chosen()]).toEqual(['dark', 'dark']);
	});

	test.each([
		['another key', () => dispatchEvent(new StorageEvent('storage', { key: 'other' }))],
		['a page that is new', () => dispatchEvent(new PageTransitionEvent('pageshow'))],
		['what is no choice', () => the('fieldset').dispatchEvent(new Event('change'))],
	])('does not change by %s', (_, tell) => {
		startLookChooser(document);
		localStorage.setItem(LOOK_KEY, 'dark');
		tell();
		expect(chosen()).toBe('system');
	});

	test('is shown before anything else, and a page without a choice of it shows it too', async () => {
		openPage('', `${SITE}search.html?q=lamp`);
		localStorage.setItem(LOOK_KEY, 'puce');
		await import('../../src/client/look/first.ts');
		expect(shown()).toBe('system');
		expect(document.documentElement.hasAttribute('data-asked')).toBe(true);
		startLookChooser(document);
	});
});
