import { honestText } from '../../../model/honest-text.ts';

/** The marks of direction at either end of a line, where they turn nothing. */
const MARKS_AT_ENDS = /^([^\S\n]*)[\u061c\u200e\u200f]+|[\u061c\u200e\u200f]+(?=[^\S\n]*$)/gm;

/**
 * A text as its reader sees it, line by line: what nobody sees must not make a blank line one with words, nor part a
 * number from its word. Copied text has such characters wherever the page had them for its layout.
 */
export const seenText = (text: string): string =>
	honestText(text)
		.replace(MARKS_AT_ENDS, '$1')
		.replace(/[^\S\n]/g, ' ');
