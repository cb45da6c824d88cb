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

/** A line that a person or a tool has drawn between papers, alone between blank lines. */
const RULE = /(?<=^|\n *\n) *([-_=*~—])\1{2,} *(?=\n *\n|$)/g;
/** A list's bullet on a line of its own. */
const BULLET = /^ *[•◦▪] *$(?=\s*\d[\d,]* authors?$)/gm;
/** Other dots that fonts and translations have between who and when. */
const DOT = /^ *[•∙⋅・‧] *$/gm;

/** The words of a button, which a tool that looks for the text of a page has put against the first title. */
const BUTTON = /(?<=^ *Get trending papers in your email inbox!\s*)Subscribe(?=\S)/m;

/** A page of bare words without drawn lines, lone bullets and buttons, and with the usual dot. Nothing moves. */
export const withUsualSigns = (text: string): string =>
	text
		.replace(RULE, '')
		.replace(BULLET, '')
		.replace(DOT, '·')
		.replace(BUTTON, (words) => ' '.repeat(words.length));
