import { htmlToText } from './html-text.ts';

const TAG =
	/<(?=\/?(?:[\w-]{1,10}:)?(?:p|br|i|b|em|strong|sub|sup|inf|span|div|a|ul|ol|li|h\d|tt|u|sc|code|small|emphasis|italic|bold|title|sec|math|m[a-z]{1,10})(?:\s{1,20}[\w:-]{1,40}\s{0,9}=[^<>]{0,500})?\s{0,9}\/?>)/gi;
const ENTITY = /&(?=(?:[a-z]{2,20}\d{0,2}|#\d{1,7}|#x[\da-f]{1,6});)/gi;

/** Two signs that no text holds, for what is HTML while the rest is escaped. */
const [OPENING, REFERENCE] = ['\uFDD0', '\uFDD1'];

/**
 * Plain text in which some HTML has been left → plain text. A sign that begins neither a known tag nor an entity is
 * itself: in "p<0.05" and "a<b" nothing is lost.
 */
export function markedTextToPlain(text: string): string {
	if (!/[<&]/.test(text)) return text;
	const isMarked = new RegExp(`${TAG.source}|${ENTITY.source}`, 'i').test(text);
	if (!isMarked) return text;
	const escaped = text
		.replace(TAG, OPENING)
		.replace(ENTITY, REFERENCE)
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll(OPENING, '<')
		.replaceAll(REFERENCE, '&');
	return htmlToText(escaped.replace(/<(\/?)inf>/gi, '<$1sub>').replace(/<(\/?)emphasis\b/gi, '<$1em'));
}
