// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { browserWith, DISK, openPage, SITE, textOf, the, until } from './page.ts';
import { startCiting } from '../../src/client/cite.ts';
import { startSharing } from '../../src/client/share.ts';

const clipboard = (copied: string[]) => ({
	writeText: (text: string) => {
		copied.push(text);
		return Promise.resolve();
	},
});

describe('the address of a page', () => {
	const LINE = `<p data-share="${SITE}papers/a.html">
		<button data-copy-address hidden>Copy link</button><button data-share-address hidden>Share</button>
		<span role="status"></span></p>`;
	const said = (): string => textOf('[role="status"]');

	test('is copied, and that is said', async () => {
		const copied: string[] = [];
		browserWith({ clipboard: clipboard(copied) });
		openPage(LINE);
		startSharing(document);
		the('[data-copy-address]').click();
		await until(() => expect(said()).toBe('The link is copied.'));
		expect(copied).toEqual([`${SITE}papers/a.html`]);
		expect(the('[data-share-address]').hidden).toBe(true);
	});

	test('is the one that was opened where no lasting one is known, without what follows it', async () => {
		browserWith({});
		openPage(LINE.replace(/"https[^"]*"/, '""'), `${SITE}papers/a.html?mark=lamp#cite`);
		startSharing(document);
		the('[data-copy-address]').click();
		await until(() =>
			expect(said()).toBe(`This browser does not allow copying here. The link is ${SITE}papers/a.html`),
		);
	});

	test('is not offered from a disk, unless a lasting one is known', () => {
		browserWith({ clipboard: clipboard([]) });
		openPage(LINE, `${DISK}papers/a.html`);
		startSharing(document);
		expect(the('[data-share]').hidden).toBe(false);
		openPage(LINE.replace(/"https[^"]*"/, '""'), `${DISK}papers/a.html`);
		startSharing(document);
		expect(the('[data-share]').hidden).toBe(true);
	});

	test('is shared where the browser can, and who closes its dialog has met no fault', async () => {
		const shared: unknown[] = [];
		const share = (what: unknown): Promise<void> => {
			shared.push(what);
			return Promise.reject(new Error('closed'));
		};
		browserWith({ share, canShare: () => true });
		openPage(LINE);
		document.title = 'On lamps';
		startSharing(document);
		the('[data-share-address]').click();
		await until(() => expect(shared).toEqual([{ title: 'On lamps', url: `${SITE}papers/a.html` }]));
		expect(said()).toBe('');
	});

	test('is not offered for sharing where the browser cannot share it', () => {
		browserWith({ share: () => Promise.resolve(), canShare: () => false });
		openPage(LINE);
		startSharing(document);
		expect(the('[data-share-address]').hidden).toBe(true);
	});

	test('is not offered for sharing where the browser cannot say whether it can', () => {
		browserWith({ share: () => Promise.resolve() });
		openPage(LINE);
		startSharing(document);
		expect(the('[data-share-address]').hidden).toBe(true);
	});

	test('has no buttons on a page without them', () => {
		openPage('<p data-share="x"><span role="status"></span></p>');
		startSharing(document);
		openPage('');
		startSharing(document);
		expect(document.body.innerHTML).toBe('');
	});
});

describe('a citation', () => {
	const BOX = `<section data-cite><div data-copies hidden>
		<button value="@misc{a}" data-name="BibTeX">BibTeX</button></div>
		<p role="status"></p><textarea hidden></textarea></section>`;
	const field = (): HTMLTextAreaElement => the('textarea', HTMLTextAreaElement);

	test('is copied, and its name is said', async () => {
		const copied: string[] = [];
		browserWith({ clipboard: clipboard(copied) });
		openPage(BOX);
		startCiting(document);
		expect(the('[data-copies]').hidden).toBe(false);
		the('[data-name]').click();
		await until(() => expect(textOf('[role="status"]')).toBe('BibTeX is copied.'));
		expect(copied).toEqual(['@misc{a}']);
		expect(field().hidden).toBe(true);
		the('[data-name]').click();
		// What is said a second time is heard only when it was gone between.
		expect(textOf('[role="status"]')).toBe('');
		await until(() => expect(textOf('[role="status"]')).toBe('BibTeX is copied.'));
	});

	test('stands selected in a field where the browser does not allow copying', async () => {
		browserWith({ clipboard: { writeText: () => Promise.reject(new Error('no')) } });
		openPage(BOX);
		startCiting(document);
		the('[data-name]').click();
		await until(() => expect(textOf('[role="status"]')).toMatch(/Copy the BibTeX from the field\.$/));
		expect(field().hidden).toBe(false);
		expect(document.activeElement).toBe(field());
		expect(field().value.slice(field().selectionStart, field().selectionEnd)).toBe('@misc{a}');
		browserWith({ clipboard: clipboard([]) });
		the('[data-name]').click();
		await until(() => expect(field().hidden).toBe(true));
	});

	test('is not offered for copying on a page that has no place to say so', () => {
		openPage(BOX.replace('role="status"', ''));
		startCiting(document);
		expect(the('[data-copies]').hidden).toBe(true);
	});
});
