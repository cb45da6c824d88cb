// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { browserWith, DISK, openPage, SITE, textOf, textsOf, the } from './page.ts';
import { fillSearch } from '../../src/client/lost-words.ts';
import { markWords } from '../../src/client/mark-words.ts';
import { spareData } from '../../src/client/prefetch.ts';
import { sayWhereSearchIsAbsent } from '../../src/client/say-absent.ts';
import { siteRoot } from '../../src/client/site-root.ts';

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
