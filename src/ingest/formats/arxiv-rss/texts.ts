import type { ListedPaper } from '../../../model/capture.ts';
import { authorsIn } from '../../reading/author-string.ts';
import { htmlToText } from '../../reading/html-text.ts';
import { childrenOf, textOf, textsOf, type XmlElement } from '../../reading/xml-element.ts';
import { type Labelled, labelledIn } from './labelled.ts';

/** Behind the title until 2024: `A title. (arXiv:2301.00001v1 [cs.LG] UPDATED)`. */
const BEHIND = /\.? ?\(arXiv:[^\s()]{1,40} ?(?:\[([\w.-]{1,30})\])?[^()]{0,30}\)$/;
/** Before it in other people's feeds: `[2301.00001] A title`. */
const BEFORE = /^\[?(?:arXiv:\s?)?\d{4}\.\d{4,5}(?:v\d+)?\]?:?\s+(?=\S)/i;

export const titleIn = (title: string): string => folded(title).replace(BEHIND, '').replace(BEFORE, '');

const folded = (title: string): string => title.replace(/\s+/g, ' ').trim();

/** The primary class, where the title names it. */
export const classIn = (title: string): string[] => {
	const primary = BEHIND.exec(folded(title))?.[1];
	return primary === undefined ? [] : [primary];
};

const ANNOUNCED = /^\s*arXiv:\S+\s+(?:Announce Type:\s*[\w-]+\s*)?/i;
const ABSTRACT = /^\s*Abstract:\s*/i;

/** A description → its abstract, and what else it says. It is HTML only where it closes an element: `$0<p<1$` opens none. */
export function saidIn(description: string): Labelled {
	const text = withoutHtml(description);
	return labelledIn(text) ?? { abstract: text.replace(ANNOUNCED, '').replace(ABSTRACT, ''), remarks: '' };
}

const HTML = /<\/(?:p|a|b|i|em|strong|sub|sup|span|div|ul|ol|li|tt|br)>|<br\s?\/?>/i;

const withoutHtml = (text: string): string => (HTML.test(text) ? htmlToText(text) : text);

/** All of them in one line, each in an element of its own, or as Atom has them. */
export function authorsOf(item: XmlElement): Pick<ListedPaper, 'authors' | 'authorCount'> {
	const creators = textsOf(item, 'creator');
	const named = childrenOf(item, 'author').map((author) => textOf(author, 'name') || author.text.trim());
	const [line = '', ...more] = (creators.length > 0 ? creators : named).filter(Boolean);
	if (more.length > 0) return { authors: [line, ...more] };
	// RSS 2.0 has `author` for an address to write to.
	return line.includes('@') ? {} : authorsIn(withoutHtml(line));
}
