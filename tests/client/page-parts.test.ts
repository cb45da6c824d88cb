// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { DISK, openPage, refuseStorage, SITE, textOf, textsOf, the, until } from './page.ts';
import { startCiting } from '../../src/client/cite.ts';
import { startLookChooser } from '../../src/client/look/chooser.ts';
import { keptLook, LOOK_KEY } from '../../src/client/look/look.ts';
import { fillSearch } from '../../src/client/lost-words.ts';
import { markWords } from '../../src/client/mark-words.ts';
import { spareData } from '../../src/client/prefetch.ts';
import { sayWhereSearchIsAbsent } from '../../src/client/say-absent.ts';
import { startSharing } from '../../src/client/share.ts';
import { siteRoot } from '../../src/client/site-root.ts';

/** A browser that can do what is given, and nothing else. */
const browserWith = (abilities: object): void => void vi.stubGlobal('navigator', abilities);
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

describe('words that were searched for', () => {
	const open = (query: string): void => {
		openPage(
			`<main><h1>Oil-lamps and Lamps</h1></main><p data-abstract>The lamp’s <b>oil</b> is <math><mi>oil</mi></math>, lamps are not.</p>`,
			`${SITE}papers/a.html${query}`,
		);
		markWords();
	};

	test('are marked in the title and the abstract, and the address is clean again', () => {
		open('?mark=LAMPS+oil&x=1#cite');
		expect(textsOf('mark')).toEqual(['Lamps', 'oil', 'lamps']);
		expect(document.querySelector('math mark')).toBeNull();
		expect(textOf('[data-abstract]')).toBe('The lamp’s oil is oil, lamps are not.');
		expect(location.href).toBe(`${SITE}papers/a.html?x=1#cite`);
	});

	test.each(['', '?mark=', '?mark=%F0%9F%A4%96+!!'])('are none in the address %j', (query) => {
		open(query);
		expect(textsOf('mark')).toEqual([]);
		expect(location.search).toBe(query);
	});
});

describe('a page that is not there', () => {
	const FORM = '<main><form role="search"><input type="search"></form></main>';

	test('is searched for by the words of its address, unless something is typed already', () => {
		openPage(FORM, `${SITE}papers/on-old-lamps.html`);
		fillSearch(document);
		expect(the('input', HTMLInputElement).value).toBe('on old lamps');
		the('input', HTMLInputElement).value = 'oil';
		fillSearch(document);
		expect(the('input', HTMLInputElement).value).toBe('oil');
		openPage('');
		fillSearch(document);
	});
});

describe('pages are fetched ahead', () => {
	const RULES = '<script type="speculationrules">{}</script>';
	test.each([
		['not for who saves data', { connection: { saveData: true } }, false],
		['for others', { connection: { saveData: false } }, true],
		['where the browser does not say', {}, true],
	])('%s', (_, abilities, isThere) => {
		browserWith(abilities);
		openPage(RULES);
		spareData(document);
		expect(document.querySelector('script') !== null).toBe(isThere);
	});

	test('nowhere where the page has no rules for it', () => {
		browserWith({ connection: { saveData: true } });
		openPage('');
		spareData(document);
		expect(document.body.innerHTML).toBe('');
	});
});

describe('a search page whose script did not run', () => {
	const PAGE =
		'<form><p class="unscripted" data-search-absent>Searching needs JavaScript.</p><p data-search-controls>x</p></form><ul data-chips></ul>';

	test.each([
		[`${SITE}search.html`, /^A part of the search could not be loaded \(scripts\/search\.js\)/],
		[`${DISK}search.html`, /^scripts\/search\.js is missing or damaged/],
	])('says so, with what helps, and has no dead buttons: %s', (address, expected) => {
		openPage(PAGE, address);
		sayWhereSearchIsAbsent();
		expect(textOf('form')).toMatch(expected);
		expect(the('[data-search-absent]').classList).not.toContain('unscripted');
		expect(document.querySelector('[data-chips]')).toBeNull();
	});

	test('is no concern of other pages', () => {
		openPage('<ul data-chips></ul>');
		sayWhereSearchIsAbsent();
		expect(document.querySelector('[data-chips]')).not.toBeNull();
	});
});

test('a page that does not say where its site begins is a fault that is named', () => {
	openPage('');
	document.head.innerHTML = '';
	expect(() => siteRoot()).toThrow('This page does not say where its site begins.');
});
