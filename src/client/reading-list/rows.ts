import type { ReadingListPaper } from '../../model/cited-paper.ts';
import { dateInWords } from '../../model/date.ts';
import { inItsLanguage } from '../../model/script.ts';
import { paperUrl } from '../../model/urls.ts';
import type { Collection } from './papers.ts';

/** Shows papers in a list, made from the page's template. Rows that stay keep their elements, and with them the focus. */
export function drawRows(
	list: HTMLElement,
	slugs: readonly string[],
	collection: Collection | undefined,
	root: string,
): void {
	const template = list.querySelector('template');
	if (!template) return;
	const present = [...list.querySelectorAll<HTMLElement>('[data-paper]')];
	const before = new Map(present.map((row) => [row.dataset['paper'], row]));
	const rows = slugs.map((slug) => before.get(slug) ?? newRow(template, slug));
	if (collection) for (const row of rows) fill(row, collection.find(row.dataset['paper'] ?? ''), root);
	if (rows.length === present.length && rows.every((row, index) => row === present[index])) return;
	const focused = document.activeElement;
	list.replaceChildren(template, ...rows);
	if (focused instanceof HTMLElement && list.contains(focused)) focused.focus();
}

/** Until the titles are there, the slug stands for the title. */
function newRow(template: HTMLTemplateElement, slug: string): HTMLElement {
	const row = document.importNode(template.content, true).firstElementChild;
	if (!(row instanceof HTMLElement)) throw new Error('The template of a row is empty.');
	row.dataset['paper'] = slug;
	titleOf(row).textContent = slug;
	nameRemoval(row);
	return row;
}

function nameRemoval(row: HTMLElement): void {
	const button = row.querySelector('[data-do="remove"]');
	if (button) button.ariaLabel = `Remove: ${titleOf(row).textContent}`;
}

function fill(row: HTMLElement, paper: ReadingListPaper | undefined, root: string): void {
	const [title, facts] = [titleOf(row), row.querySelector('[data-facts]')];
	if (!facts || facts.childNodes.length > 0) return;
	if (!paper) {
		facts.textContent = 'Not in this collection any more';
		row.querySelector('[data-mark="papers"]')?.remove();
		row.querySelector('[data-marks]')?.removeAttribute('data-marks');
		return;
	}
	title.textContent = paper.plainTitle ?? paper.title;
	Object.assign(title, inItsLanguage(title.textContent));
	title.href = new URL(`.${paperUrl(paper)}`, root).href;
	nameRemoval(row);
	facts.append(paper.published === undefined ? 'Undated' : dateOf(paper.published));
}

function titleOf(row: HTMLElement): HTMLAnchorElement {
	const title = row.querySelector('a');
	if (!title) throw new Error('The template of a row has no link.');
	return title;
}

function dateOf(published: string): HTMLElement {
	const time = document.createElement('time');
	time.dateTime = published;
	time.textContent = dateInWords(published);
	return time;
}
