import { afterEach, beforeAll, beforeEach } from 'vitest';
import { files, openPage, the } from './page.ts';
import { placeSearch } from './collection.ts';
import { startShortcuts } from '../../src/client/shortcuts.ts';

export const SCRIPT = 'scripts/search.js';
const PAGE = `
	<main><a href="papers/a.html">A paper</a> <input id="name"> <textarea></textarea> <select></select> <input type="checkbox" id="box"></main>
	<button data-shortcuts>Keyboard shortcuts</button>`;
export const SEARCH = 'dialog[aria-label="Search papers"]';
export const LIST = 'dialog[aria-labelledby="shortcuts"]';

export const isOpen = (dialog: string): boolean => document.querySelector<HTMLDialogElement>(dialog)?.open ?? false;
export const box = (): HTMLInputElement => the(`${SEARCH} input[type="search"]`, HTMLInputElement);

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
