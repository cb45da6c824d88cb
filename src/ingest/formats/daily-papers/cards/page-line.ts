import type { Place } from '../../../../model/problem.ts';

/** A link of a saved page. One link may run over several lines, which then share the object. */
export interface PageLink {
	/** Absolute; empty where the file does not hold it. */
	url: string;
	/** What the page calls it, in one line. */
	words: string;
}

/** A line of a saved page as its reader sees it, whatever the tool wrote around the words. Blank lines are left out. */
export interface PageLine {
	/** Without markup, trimmed; empty where only a picture stood. */
	text: string;
	/** Of the first character of the text. */
	place: Place;
	/** Whether a blank line stands before it. */
	isAfterGap: boolean;
	/** Whether HTML sets it in by spaces that do not part, which it takes for indentation. */
	isSetIn?: boolean;
	/** 1 to 6. */
	heading?: number;
	/** Links with words on this line. */
	links: PageLink[];
}

/** A text without markup → its lines. */
export function plainLines(text: string, file: string): PageLine[] {
	let isAfterGap = true;
	return text.split('\n').flatMap((raw, index) => {
		const line = raw.trim();
		const found = { text: line, place: { file, line: index + 1, column: raw.search(/\S/) + 1 }, isAfterGap, links: [] };
		isAfterGap = line === '';
		return line === '' ? [] : [found];
	});
}

/** A list's bullet, a box to be ticked. */
const MARKS = /^(?:(?:[-*+•](?=\s)|\[[ x-]?\](?=\s|$))\s*)+/i;

/** The words of a line without bullets and boxes. */
export const bareText = ({ text }: PageLine): string => text.replace(MARKS, '').trim();
