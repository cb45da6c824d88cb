import type { Place } from '../../../model/problem.ts';
import { withoutMarkdown } from './markdown.ts';

/** A line of a page as its reader sees it. */
export interface PageLine {
	/** Trimmed, without what a mail or Markdown puts around the words; empty where nothing is to be seen. */
	text: string;
	/** The line as a mail has it, without the marks of quoting. Its indentation parts the paragraphs of an abstract. */
	mailed: string;
	/** Of the first character that is no space. */
	place: Place;
}

/** Wider than any program wraps lines to. */
const WIDEST = 130;

/** The width that all lines keep to, where a program has wrapped them. */
export function wrappedAt(lines: readonly PageLine[]): number | undefined {
	const prose = lines.filter(({ text }) => text.includes(' '));
	const width = prose.reduce((widest, { mailed }) => Math.max(widest, mailed.trimEnd().length), 0);
	return width > WIDEST ? undefined : width;
}

/** A text → its lines, the empty ones among them. */
export function pageLines(text: string, file: string): PageLine[] {
	const hasMarks = LINK_LIST.test(text);
	const raws = text.split('\n');
	return withoutMarkdown(text.replace(READERS_TITLE, ''))
		.split('\n')
		.flatMap((line, index) => {
			const mailed = line.replace(QUOTED, '').replace(/[^\S\n]/g, ' ');
			const place = { file, line: index + 1, column: Math.max(raws[index]?.search(/\S/) ?? 0, 0) + 1 };
			const words = withoutCells(hasMarks ? mailed.replace(LINK_MARK, '') : mailed);
			return partsOf(words.trim()).map((part, rank) => ({ text: part, mailed: rank === 0 ? mailed : part, place }));
		});
}

/** What a reader service says of a page before it gives its words. */
const READERS_TITLE = /^Title: .*(?=\s{0,4}\nURL Source: )/gm;

/** Before a line that a mail quotes, once or several times; also before a paragraph that Markdown sets in. */
const QUOTED = /^[^\S\n]{0,3}(?:> ?)+/;

/** Text browsers number the links of a page and list them below it: `[23]arXiv:2411.09642`. */
const LINK_MARK = /\[\d{1,4}\](?=[^\s[\]])/g;
const LINK_LIST = /^ {0,20}(?:References|Visible links)\s{1,200}(?:Visible links\s{1,200})?\d{1,4}\. (?:https?|file):/m;

/** A row of a table without the lines between its cells. */
function withoutCells(line: string): string {
	const row = line.trim();
	if (!row.startsWith('|')) return line;
	return /^[|\s:-]*$/.test(row) ? '' : row.replace(/\s*\|\s*/g, ' ');
}

/** The rows of a paper's table, where a tool has put all of them into one line. */
const ROW = '(?:Comments|Subjects|Cite as|Report number|MSC classes|ACM classes|Journal reference|Related DOI):';
const ROWS = new RegExp(`^${ROW}.*(?:Subjects|Cite as):`);
const BETWEEN_ROWS = new RegExp(`(?=(?<=.)${ROW})`);

const partsOf = (line: string): string[] =>
	ROWS.test(line) ? line.split(BETWEEN_ROWS).map((row) => row.trim()) : [line];
