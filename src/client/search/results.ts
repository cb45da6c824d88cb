import { dateInWords } from '../../model/date.ts';
import { inItsLanguage } from '../../model/script.ts';
import { siteRoot } from '../site-root.ts';
import type { Result } from './engine.ts';

/** One result: the title as the first link, alone, the date, and the words around what was found. */
export function resultItem(result: Result): HTMLLIElement {
	const item = document.createElement('li');
	item.dataset['result'] = '';
	item.className = 'max-w-measure';
	const excerpt = document.createElement('p');
	Object.assign(excerpt, inItsLanguage(result.excerpt.map(({ text }) => text).join('')));
	excerpt.append(
		...result.excerpt.map(({ text, isMarked }) => {
			if (!isMarked) return text;
			const mark = document.createElement('mark');
			mark.textContent = text;
			return mark;
		}),
	);
	item.append(titleLink(result), ...(result.date === undefined ? [] : [dateLine(result.date)]), excerpt);
	return item;
}

function titleLink({ address, title, words }: Result): HTMLAnchorElement {
	const link = document.createElement('a');
	const href = new URL(address, siteRoot()).href;
	link.href = href;
	link.textContent = title;
	link.className = 'paper-title';
	Object.assign(link, inItsLanguage(title));
	// The address is clean for whoever copies it; the words go along when the link is followed.
	const follow = (): void => {
		const marking = new URL(href);
		if (words.length > 0) marking.searchParams.set('mark', words.slice(0, MOST_MARKS).join(' '));
		link.href = marking.href;
		setTimeout(() => {
			link.href = href;
		});
	};
	link.addEventListener('click', (event) => {
		// The second half of a double click meant what stood here before, such as the button for more results.
		if (event.detail > 1) event.preventDefault();
		else follow();
	});
	link.addEventListener('auxclick', follow);
	return link;
}

const MOST_MARKS = 20;

function dateLine(date: string): HTMLElement {
	const line = document.createElement('p');
	line.className = 'facts';
	const time = document.createElement('time');
	time.dateTime = date;
	time.textContent = dateInWords(date);
	line.append(time);
	return line;
}

/** The titles of a list, in its order. */
export const titleLinks = (list: HTMLElement): HTMLAnchorElement[] => [
	...list.querySelectorAll<HTMLAnchorElement>('[data-result] a:first-of-type'),
];

/** Lets the arrow keys go from the box through the results and back; Escape goes back to the box. */
export function walkWithArrows(box: HTMLInputElement, list: HTMLElement): void {
	const move = (event: KeyboardEvent, by: number): void => {
		const all = titleLinks(list);
		const at = all.findIndex((link) => link === document.activeElement);
		const next = at + by;
		if (next >= all.length) return;
		event.preventDefault();
		(next < 0 ? box : all[next])?.focus();
	};
	box.addEventListener('keydown', (event) => {
		if (event.key === 'ArrowDown') move(event, 1);
	});
	list.addEventListener('keydown', (event) => {
		if (event.key === 'ArrowDown') move(event, 1);
		if (event.key === 'ArrowUp') move(event, -1);
		if (event.key === 'Escape') {
			event.preventDefault();
			event.stopPropagation();
			box.focus();
		}
	});
}
