const DEEPEST = 50;

/** The marks of quotations and lists that begin a line, each within the one before it. */
const MARKS = new RegExp(
	String.raw`^([ \t]*\d{0,9})(?=(?:[ \t]*(?:>|(?:[*+-]|\d{0,9}[.)])(?=[ \t]))){${DEEPEST}})`,
	'gm',
);

/**
 * Markdown in which quotations and lists are nested no deeper than anyone would read them: the line of one that is begins
 * with its marks as text. Its readers take ever longer for each that opens within another, and give up at thousands.
 */
export const unnested = (markdown: string): string => markdown.replace(MARKS, '$1\\');
