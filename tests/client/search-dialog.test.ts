// @vitest-environment jsdom
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { asked, files, press, SITE, textOf, textsOf, the, type, until, watchLeaving } from './page.ts';
import { box, isOpen, SCRIPT, SEARCH } from './search-dialog.ts';
import { answerIn } from '../../src/client/search/dialog.ts';
import { openSearchDialog } from '../../src/client/search-dialog.ts';

const settle = (): Promise<unknown> => new Promise((done) => setTimeout(done, 5));

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
