import { dateInWords } from '../model/date.ts';
import type { PagefindPage } from './pagefind-module.ts';

/** One result: the title as the first link, alone, and the words around what was found. */
export function resultItem({ raw_url, excerpt, meta }: PagefindPage): HTMLLIElement {
	const item = document.createElement('li');
	item.dataset['result'] = '';
	item.className = 'max-w-measure';
	const link = document.createElement('a');
	link.href = `.${raw_url}`;
	link.textContent = meta.title ?? '';
	link.className = 'text-lg font-semibold text-ink';
	const words = document.createElement('p');
	words.append(...markedText(excerpt), ' …');
	item.append(link, ...(meta.date === undefined ? [] : [dateLine(meta.date)]), words);
	return item;
}

function dateLine(date: string): HTMLElement {
	const line = document.createElement('p');
	line.className = 'facts';
	const time = document.createElement('time');
	time.dateTime = date;
	time.textContent = dateInWords(date);
	line.append(time);
	return line;
}

/** Pagefind's excerpt as text and marks, and as nothing else whatever it holds. */
function markedText(excerpt: string): (Text | HTMLElement)[] {
	const { body } = new DOMParser().parseFromString(excerpt, 'text/html');
	return [...body.childNodes].map((node) => {
		const text = node.textContent ?? '';
		if (node.nodeName !== 'MARK') return document.createTextNode(text);
		const mark = document.createElement('mark');
		mark.textContent = text;
		return mark;
	});
}
