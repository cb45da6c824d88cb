// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { DISK, fillStorage, openPage, refuseStorage, textOf, the } from './page.ts';
import { startMarks } from '../../src/client/reading-list/marks.ts';

const KEY = 'sheaf:/some/base/:reading-list';
const PAGE = `
	<a href="reading-list.html" data-reading-list="Lamps">Reading list<span></span></a>
	<article data-paper="a"><h2><a href="papers/a.html"> On lamps </a></h2><p data-marks><button data-mark="papers"></button></p></article>
	<article data-paper="b"><h2><a href="papers/b.html">On oil</a></h2><p data-marks><button data-mark="papers"></button></p></article>
	<button data-mark="papers" id="stray"></button>`;

const button = (slug: string, mark = 'papers'): HTMLElement => the(`[data-paper="${slug}"] [data-mark="${mark}"]`);
const kept = (): unknown => JSON.parse(localStorage.getItem(KEY) ?? 'null');
const start = (body = PAGE, address?: string): void => {
	openPage(body, address);
	startMarks(document);
};

describe('a paper that is put on the list', () => {
	beforeEach(() => start());

	test('is kept, its button says so, and the link to the list counts it', () => {
		expect(button('a').ariaPressed).toBe('false');
		button('a').click();
		expect(kept()).toMatchObject({ papers: ['a'] });
		expect(button('a').textContent).toBe('Saved');
		expect(button('a').ariaLabel).toBe('Saved: On lamps');
		expect(button('a').ariaPressed).toBe('true');
		expect(button('b').ariaLabel).toBe('Save: On oil');
		expect(textOf('[data-reading-list]')).toBe('Reading list (1)');
	});

	test('is taken off by the same button', () => {
		button('a').click();
		button('a').click();
		expect(kept()).toMatchObject({ papers: [] });
		expect(button('a').textContent).toBe('Save');
		expect(textOf('[data-reading-list]')).toBe('Reading list');
	});

	test('is there on the next page', () => {
		button('b').click();
		start();
		expect(button('b').textContent).toBe('Saved');
	});

	test('does not undo what another tab has saved meanwhile', () => {
		localStorage.setItem(KEY, '{"version":1,"papers":["b"]}');
		button('a').click();
		expect(kept()).toMatchObject({ papers: ['a', 'b'] });
		expect(textOf('[data-reading-list]')).toBe('Reading list (2)');
	});

	test.each([
		['what lies beside the papers', () => the('#stray').click()],
		['a paper that is no part of the list', () => the('[data-paper="a"] h2').click()],
		['the page itself', () => document.dispatchEvent(new Event('click'))],
	])('is none where %s is pressed', (_, pressed) => {
		pressed();
		expect(kept()).toBeNull();
	});
});

describe('what another tab changes', () => {
	const change = (text: string, key: string | null): void => {
		localStorage.setItem(KEY, text);
		dispatchEvent(new StorageEvent('storage', { key }));
	};
	beforeEach(() => start());

	test('is seen here too', () => {
		change('{"version":1,"papers":["a"]}', KEY);
		expect(button('a').textContent).toBe('Saved');
	});

	test('is seen when all is removed, which names no key', () => {
		button('a').click();
		localStorage.clear();
		dispatchEvent(new StorageEvent('storage', { key: null }));
		expect(button('a').textContent).toBe('Save');
	});

	test('is no concern of this page where it is another site’s', () => {
		change('{"version":1,"papers":["a"]}', 'sheaf:/elsewhere/:reading-list');
		expect(button('a').textContent).toBe('Save');
	});

	test('is seen when Back brings the page up again', () => {
		localStorage.setItem(KEY, '{"version":1,"papers":["a"]}');
		dispatchEvent(new Event('pageshow'));
		expect(button('a').textContent).toBe('Saved');
	});
});

describe('marks for reading', () => {
	test('are offered only to who wants them, and kept apart from what is saved', () => {
		start();
		expect(document.querySelector('[data-mark="read"]')).toBeNull();
		localStorage.setItem(KEY, '{"version":1,"tracksReading":true}');
		dispatchEvent(new Event('pageshow'));
		button('a', 'read').click();
		expect(button('a', 'read').ariaLabel).toBe('Read: On lamps');
		expect(button('b', 'read').ariaLabel).toBe('Mark as read: On oil');
		expect(kept()).toMatchObject({ papers: [], read: ['a'] });
		localStorage.clear();
		dispatchEvent(new Event('pageshow'));
		expect(document.querySelector('[data-mark="read"]')).toBeNull();
	});
});

describe('where nothing can be kept, the page says so and nothing looks saved:', () => {
	const said = (): string => textOf('body > [role="status"]');

	test('a browser that refuses', () => {
		refuseStorage();
		start();
		expect(said()).toBe('');
		button('a').click();
		expect(said()).toMatch(/^This browser does not let the site keep anything/);
		expect(button('a').textContent).toBe('Save');
	});

	test('a browser that lets itself be read alone', () => {
		start();
		vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
			throw new DOMException('refused', 'SecurityError');
		});
		button('a').click();
		expect(said()).toMatch(/^This browser does not let the site keep anything/);
	});

	test('no room, until there is some again', () => {
		start();
		fillStorage();
		button('a').click();
		expect(said()).toBe('Not saved: this browser has no room left for this site.');
		expect(button('a').textContent).toBe('Save');
		localStorage.removeItem('fill');
		button('a').click();
		expect(said()).toBe('');
		expect(button('a').textContent).toBe('Saved');
	});

	test('a list of a newer edition, which is left as it is', () => {
		localStorage.setItem(KEY, '{"version":2,"shelves":[]}');
		start();
		button('a').click();
		expect(said()).toMatch(/newer edition/);
		expect(kept()).toEqual({ version: 2, shelves: [] });
	});
});

test('what is no list is replaced by the next paper that is saved', () => {
	localStorage.setItem(KEY, 'junk');
	start();
	button('a').click();
	expect(kept()).toMatchObject({ papers: ['a'] });
});

test('a page without a link to the list is left as it is', () => {
	start('<article data-paper="a"><button data-mark="papers">x</button></article>');
	button('a').click();
	expect(button('a').textContent).toBe('x');
});

test('a paper without a title can be saved all the same', () => {
	start(
		'<a href="reading-list.html" data-reading-list>Reading list</a><p data-paper="a"><button data-mark="papers"></button></p>',
	);
	expect(button('a').ariaLabel).toBe('Save: ');
	button('a').click();
	expect(kept()).toMatchObject({ papers: ['a'] });
});

describe('from a disk', () => {
	test('the list goes by the name of the site, since a copy may move', () => {
		start(PAGE, `${DISK}papers.html`);
		button('a').click();
		expect(localStorage.getItem('sheaf:Lamps:reading-list')).toContain('"a"');
		expect(the('[data-reading-list]', HTMLAnchorElement).hash).toBe('');
	});

	test('the link brings the papers along where the browser keeps a list for each page', () => {
		vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue('Mozilla/5.0 Firefox/140.0');
		start(PAGE, `${DISK}papers.html`);
		button('a').click();
		expect(the('[data-reading-list]', HTMLAnchorElement).href).toBe(`${DISK}reading-list.html#papers=a`);
	});
});
