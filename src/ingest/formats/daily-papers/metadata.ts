import type { ListedPaper, PrintedDate } from '../../../model/capture.ts';
import { monthNumber } from '../../../model/date.ts';
import type { Paragraph } from './paragraphs.ts';
import type { Unread } from './problems.ts';

/** What the block under an abstract says. */
export type Metadata = Pick<ListedPaper, 'authorCount' | 'organization' | 'comments'> & {
	printed?: PrintedDate;
	/** The line where a date was expected, when it is none; its text is empty where the block ends before it. */
	unreadable?: Unread;
	/** The line where authors or an organisation were expected, when it is neither, as on a translated page. */
	nobody?: Unread;
};

const DATE = /^(?<name>[A-Z][a-z]{2}) (?<day>\d{1,2})(?:, (?<year>\d{4}))?(?: (?<comments>\d[\d,]*))?$/;
const AUTHORS = /^[•·*-]?\s*(?<count>\d[\d,]*) authors?$/;
/** `• 12`, `• 12 auth`: where a capture that was cut off may end. */
const CUT_AUTHORS = /^•\s*\d[\d,]*(?:\s+au?t?h?o?)?$/;
const DIVIDER = '·';

/** `• 5 auteurs`: what stands for the number of authors on a translated page, and is no organisation. */
export const isForeignCount = (text: string): boolean => /^[•·*+-]?\s*\d[\d,]*[^\w.-]/.test(text);

/**
 * Whether a paragraph is the block under an abstract: who, a dot, when. A capture that was cut off may hold its
 * beginning only.
 */
export function isMetadata({ lines }: Paragraph): boolean {
	if (lines.includes(DIVIDER)) return true;
	const [line = '', ...more] = lines;
	return more.length === 0 && (AUTHORS.test(line) || CUT_AUTHORS.test(line));
}

/**
 * Parts the block from text that stands against it without a blank line, so that nothing of an abstract or of the next
 * title is taken for a part of it.
 */
export function partBlock(paragraph: Paragraph): Paragraph[] {
	const { lines, line, column } = paragraph;
	const divider = lines.indexOf(DIVIDER);
	if (divider === -1) return [paragraph];
	const [start, end] = [Math.max(divider - 1, 0), divider + 2];
	const block = { lines: lines.slice(start, end), line: line + start, column: start === 0 ? column : 1 };
	const before = { lines: lines.slice(0, start), line, column };
	const after = { lines: lines.slice(end), line: line + end, column: 1 };
	return [before, block, after].filter((part) => part.lines.length > 0);
}

/** Reads the block: `• 5 authors` or `handle Display Name`, the dot, `Oct 29, 2024` with the number of comments. */
export function readMetadata(paragraph: Paragraph, file: string): Metadata {
	const divider = paragraph.lines.indexOf(DIVIDER);
	const who = divider === -1 ? paragraph.lines : paragraph.lines.slice(0, divider);
	const when = divider === -1 ? '' : (paragraph.lines[divider + 1] ?? '');
	const line = paragraph.line + paragraph.lines.length - 1;
	const printed = readDate(when, { file, line, column: 1 });
	const [text, known] = [who.join(' '), readWho(who.join(' '))];
	return {
		...(known ?? { nobody: { text, line: paragraph.line } }),
		...(printed ?? { unreadable: { text: when, line } }),
	};
}

/** `Oct 29`, `Published on Oct 29, 2024`, either with the number of comments after it. The day is not checked against a calendar. */
export function readDate(
	text: string,
	place: PrintedDate['place'],
): { printed: PrintedDate; comments?: number } | undefined {
	const words = text.replace(/^published on /i, '');
	const { name, day, year, comments } = DATE.exec(words)?.groups ?? {};
	const month = name === undefined ? undefined : monthNumber(name);
	if (month === undefined) return undefined;
	return {
		printed: {
			place,
			text: comments === undefined ? words : words.slice(0, -comments.length - 1),
			month,
			day: Number(day),
			...(year !== undefined && { year: Number(year) }),
		},
		...(comments !== undefined && { comments: Number(comments.replaceAll(',', '')) }),
	};
}

/**
 * An organisation's line begins with its handle, which never holds a space; a single word is handle and name at once.
 * Nothing where a line is the number of authors in another language.
 */
function readWho(text: string): Metadata | undefined {
	const count = AUTHORS.exec(text)?.groups?.['count']?.replaceAll(',', '');
	if (count !== undefined) return Number(count) > 0 ? { authorCount: Number(count) } : undefined;
	if (text === '') return {};
	const [, handle, name] = /^([\w.-]+)(?: (.+))?$/.exec(text) ?? [];
	if (isForeignCount(text)) return undefined;
	if (handle !== undefined) return { organization: { name: name ?? handle, handle } };
	return /\d/.test(text) ? undefined : { organization: { name: text } };
}
