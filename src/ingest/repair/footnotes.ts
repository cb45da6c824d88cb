import type { Edit } from './repair.ts';
import { closingBrace } from './unwrap.ts';

const FOOTNOTE = /[ ~]*\\footnote\{/g;

/** A footnote follows the sentence at whose end it stands, and is in parentheses within one. */
export const footnotes = (text: string): Edit[] =>
	[...text.matchAll(FOOTNOTE)].map(({ index, 0: head }) => {
		const inside = index + head.length;
		const close = closingBrace(text, inside) ?? endOfParagraph(text, inside);
		const end = text[close] === '}' ? close + 1 : close;
		const note = plain(text.slice(inside, close));
		return note === '' ? { start: index, end, text: '' } : placed(text, index, end, note);
	});

function placed(text: string, start: number, end: number, note: string): Edit {
	const isAfterStop = /[.!?]$/.test(text.slice(0, start));
	const stopAfter = /^\s*[.!?](?=\s|$)/.exec(text.slice(end))?.[0];
	const isLast = text.slice(end).trim() === '';
	const isSentence = /^[A-Z].* /.test(note);
	if (isSentence && (isAfterStop || isLast || stopAfter !== undefined)) {
		const stop = stopAfter === undefined || !/[.!?]$/.test(note) ? '' : stopAfter;
		return { start, end: end + stop.length, text: `${isAfterStop ? '' : '.'} ${note}` };
	}
	// The full stop in the note is the sentence's own where a new one begins after it.
	const isEnd = !isAfterStop && note.endsWith('.') && /^ \p{Lu}/u.test(text.slice(end, end + 2));
	return { start, end, text: ` (${note.replace(/\.$/, '')})${isEnd ? '.' : ''}` };
}

/** Of a note the words and the address. */
const plain = (note: string): string =>
	note
		.replace(/\\url\{ ?([A-Za-z ]+(?=\})|[^\s{}]*) ?\}?/g, '$1')
		.replace(/\\(?:emph|text[a-z]{2})\{([^{}]*)\}/g, '$1')
		.trim();

function endOfParagraph(text: string, from: number): number {
	const at = text.indexOf('\n\n', from);
	return at < 0 ? text.length : at;
}
