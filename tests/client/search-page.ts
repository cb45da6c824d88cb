import { beforeEach, expect, vi } from 'vitest';
import { openPage, SITE, textOf, textsOf, the, until } from './page.ts';
import { placeSearch, type SmallPaper } from './collection.ts';
import type * as SearchPage from '../../src/client/search/page.ts';

export const ADDRESS = `${SITE}search.html`;
const filter = (name: string, value: string, text: string): string => `
	<li data-filter="${name}" data-value="${value}" data-name="${text}">
		<input type="checkbox"><span data-count></span><button aria-pressed="false">not</button></li>`;
export const PAGE = `
	<form data-search>
		<input type="search" name="q">
		<p data-search-absent>Searching needs JavaScript.</p>
		<select name="sort"><option value="relevance"><option value="date"><option value="comments"></select>
		<input name="from"><input name="to">
	</form>
	<details data-search-filters><summary>Filters</summary>
		${filter('topic', 'light', 'Light')} ${filter('topic', 'heat', 'Heat')} ${filter('year', '2031', '2031')}
		<li data-filter="colour" data-value="red"><input type="checkbox"><button></button><span data-count></span></li>
	</details>
	<ul data-chips></ul>
	<ul data-offers></ul>
	<p role="status" data-search-status></p>
	<p data-correction hidden></p>
	<ol data-results></ol>
	<button data-search-more hidden>Show more</button>`;

const LAMPS = Array.from({ length: 12 }, (_, at): SmallPaper => {
	const month = String(at + 1).padStart(2, '0');
	return {
		slug: `lamp-${month}`,
		title: `Lamps of month ${month}`,
		text: 'They glow.',
		date: `2030-${month}-01`,
		topics: ['light'],
	};
});
export const PAPERS: SmallPaper[] = [
	{ slug: 'undated', title: 'Warmth', text: 'Nobody knows when, or by which stovepipe.' },
	...LAMPS,
	{
		slug: 'stoves',
		title: 'Stoves',
		text: 'Warmth in lamps and stoves.',
		date: '2031-02-03',
		comments: 7,
		topics: ['heat'],
	},
];

/** Time passes only as the test lets it. */
export const wait = (milliseconds: number): Promise<unknown> => vi.advanceTimersByTimeAsync(milliseconds);
export const answered = (match: string): Promise<void> =>
	until(() => expect(the('[data-results]').dataset['match']).toBe(match));
export const titles = (): string[] => textsOf('[data-result] a');
export const status = (): string => textOf('[data-search-status]');
export const chips = (): string[] => textsOf('[data-chips] button');
export const offers = (): string[] => textsOf('[data-offers] button');
export const wanted = (value: string): HTMLInputElement => the(`[data-value="${value}"] input`, HTMLInputElement);
export const leftOut = (value: string): HTMLElement => the(`[data-value="${value}"] button`);
export const query = (): string => decodeURIComponent(location.search);
export const send = (): boolean => the('form').dispatchEvent(new Event('submit', { cancelable: true }));

export function choose(name: string, value: string): void {
	const field = the('form', HTMLFormElement).elements.namedItem(name) as HTMLInputElement | HTMLSelectElement;
	field.value = value;
	field.dispatchEvent(new Event('change', { bubbles: true }));
}

let { startSearchPage }: Partial<typeof SearchPage> = {};

export function open(search = '', isWide = false, page = PAGE): void {
	openPage(page, ADDRESS + search);
	vi.stubGlobal('matchMedia', () => ({ matches: isWide }));
	startSearchPage?.();
}

export async function ask(search: string, match = 'all'): Promise<void> {
	open(search);
	await answered(match);
}

/** What Back and Forward do. */
export function goTo(search: string): void {
	history.replaceState(null, '', ADDRESS + search);
	dispatchEvent(new PopStateEvent('popstate'));
}

beforeEach(async () => {
	placeSearch(PAPERS);
	// A page opened anew has nothing loaded.
	vi.resetModules();
	({ startSearchPage } = await import('../../src/client/search/page.ts'));
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
