import type { Capture, ListedPaper, PrintedDate } from '../../../model/capture.ts';
import type { Place, ProblemLog } from '../../../model/problem.ts';
import type { Format } from '../format.ts';
import { markCutOff } from './cards/cut-off.ts';
import { hasCards, readPage } from './cards/index.ts';
import { settleHandles } from './cards/organization.ts';
import { isFurniture } from './cards/line-kinds.ts';
import { plainLines } from './cards/page-line.ts';
import { isUnparted, partLines } from './cards/unparted-lines.ts';
import { isMetadata, readDate, readMetadata } from './metadata.ts';
import { type Paragraph, paragraphsOf, textOf } from './paragraphs.ts';
import { noteParagraphs, refuseAbstract, refuseScrap, refuseTitle, warnDate, warnNobody } from './problems.ts';
import { groupRecords, LONGEST_TITLE, type RawRecord, SHORTEST_ABSTRACT } from './records.ts';
import { seenText, withUsualSigns } from './seen-text.ts';

/**
 * A "Daily Papers" page of Hugging Face, saved as plain text: a header with the page's day, then for each paper its
 * title, its abstract and, mostly, a block with the authors or the organisation, the date and the comments. Newer pages
 * have votes and names around these: they are read card by card.
 */
export const dailyPapers: Format = {
	name: 'daily-papers',
	description: 'a "Daily Papers" page saved as plain text',
	standing: 'page',
	recognises,
	parse: parseDailyPapers,
};

const BYLINE = /^[^\S\n]*by.*research community[^\S\n]*$/m;
/** Browsers put the name of the page's editor on a line of its own. */
const END_OF_BYLINE = /^[^\S\n]*and the research community[^\S\n]*$/m;

/** Where the byline is damaged, the page's title and what stands below an abstract show the page too. */
const PAGE_TITLE = /^[^\S\n]*(?:Daily|Trending) Papers[^\S\n]*$/m;
const BLOCK = /^[^\S\n]*(?:[-*•·][^\S\n]*)?\d+ authors[^\S\n]*$/m;
/** A tool that looks for the text of a page may leave nothing else above the list. */
const INVITATION = /^[^\S\n]*Get trending papers in your email inbox!$/m;

/** The same page saved as HTML or Markdown is another format: its lines begin with tags, headings and links. */
const MARKUP_LINE = /^[^\S\n]*(<\/?[a-z!][^>\n]*>|#{1,6} |[*-] \[|!?\[[^\]\n]*\](\(|\[\d))/gim;
const MOST_MARKUP_LINES = 5;

function recognises(text: string): boolean {
	if ((text.match(MARKUP_LINE)?.length ?? 0) > MOST_MARKUP_LINES) return false;
	if (BYLINE.test(text) || END_OF_BYLINE.test(text) || INVITATION.test(text)) return true;
	if (PAGE_TITLE.test(text) && BLOCK.test(text)) return true;
	return paragraphsOf(text).filter(isMetadata).length > 1;
}

function parseDailyPapers(capture: Capture, log: ProblemLog): ReturnType<Format['parse']> {
	const text = withUsualSigns(seenText(capture.text));
	const lines = plainLines(text, capture.path);
	const apart = isUnparted(lines) ? partLines(lines) : undefined;
	const ofLines = apart?.map(({ text: line, place }) => ({ lines: [line], line: place.line, column: place.column }));
	// Where no block ends a paper, only what is long tells a title from an abstract.
	if (ofLines?.some(isMetadata) || hasCards(lines)) return readPage(apart ?? lines, capture.path, log);
	const paragraphs = withPartedHeader(ofLines ?? paragraphsOf(text));
	const { day, length } = readHeader(paragraphs, capture.path);
	const records = groupRecords(paragraphs.slice(length));
	const papers = records.flatMap((record, index) => readRecord(record, index + 1, capture.path, log) ?? []);
	const isLastRead = papers.at(-1)?.position === records.length && !records.at(-1)?.metadata;
	const marked = isLastRead ? markCutOff(papers, log) : papers;
	return { listed: records.length, papers: settleHandles(marked), ...(day && { day }) };
}

/** Where the first paper stands against the header, each line of the header is a paragraph, and the paper another. */
function withPartedHeader(paragraphs: readonly Paragraph[]): Paragraph[] {
	const top = paragraphs.findIndex(({ lines }) => lines.some(isTopLine));
	if (top === -1) return [...paragraphs];
	const paper = paragraphs.findIndex(({ lines }, index) => index >= top && lengthOfHeader(lines) < lines.length);
	return paragraphs.flatMap((part, index) => (index >= top && index <= paper ? partHeader(part) : part));
}

function partHeader({ lines, line, column }: Paragraph): Paragraph[] {
	const end = lengthOfHeader(lines);
	return [...lines.slice(0, end).map((text) => [text]), lines.slice(end)]
		.map((part, index) => ({ lines: part, line: line + index, column: index === 0 ? column : 1 }))
		.filter((part) => part.lines.length > 0);
}

function lengthOfHeader(lines: readonly string[]): number {
	const top = lines.findLastIndex(isTopLine) + 1;
	const length = lines.slice(top).findIndex((line) => !isHeaderLine(line));
	return length === -1 ? lines.length : top + length;
}

/** The page's title, or its byline. */
const isTopLine = (line: string): boolean => [BYLINE, END_OF_BYLINE, PAGE_TITLE].some((sign) => sign.test(line));
const isHeaderLine = (line: string): boolean =>
	isFurniture(line) || readDate(line, { file: '', line: 1, column: 1 }) !== undefined;

/** How far below the byline the page's day may stand: some pages have tabs, filters or the query in between. */
const HEADER_REACH = 12;

/** The header ends with the page's day, or with the byline where no day follows. */
function readHeader(paragraphs: readonly Paragraph[], file: string): { day?: PrintedDate; length: number } {
	const isOnIt = (sign: RegExp): number => paragraphs.findIndex(({ lines }) => lines.some((line) => sign.test(line)));
	const byline = [BYLINE, PAGE_TITLE, INVITATION].map(isOnIt).find((index) => index !== -1) ?? -1;
	if (byline === -1) return { length: 0 };
	for (const [offset, paragraph] of paragraphs.slice(byline + 1, byline + 1 + HEADER_REACH).entries()) {
		// The first abstract ends the header, with or without a day.
		if (isMetadata(paragraph) || textOf(paragraph).length >= SHORTEST_ABSTRACT) break;
		const day = readDate(textOf(paragraph), { file, line: paragraph.line, column: paragraph.column })?.printed;
		if (day) return { day, length: pastFurniture(paragraphs, byline + 2 + offset) };
	}
	return { length: pastFurniture(paragraphs, byline + 1) };
}

/** Tabs, arrows and filters stand below the day as well. */
function pastFurniture(paragraphs: readonly Paragraph[], start: number): number {
	const length = paragraphs.slice(start).findIndex(({ lines }) => !lines.every(isFurniture));
	return length === -1 ? paragraphs.length : start + length;
}

function readRecord(record: RawRecord, position: number, file: string, log: ProblemLog): ListedPaper | undefined {
	const place: Place = { file, line: record.title.line, column: record.title.column };
	const title = textOf(record.title);
	if (record.abstract.length === 0) {
		if (title.length > LONGEST_TITLE) refuseAbstract(title, place, log);
		else refuseTitle(title, place, log);
		return undefined;
	}
	if (!record.metadata && record.abstract.every((part) => textOf(part).length < SHORTEST_ABSTRACT)) {
		refuseScrap(title, record.abstract.map(textOf).join(' '), place, log);
		return undefined;
	}
	if (record.abstract.length > 1) noteParagraphs(title, record.abstract.length, place, log);
	const { unreadable, nobody, ...metadata } = record.metadata ? readMetadata(record.metadata, file) : {};
	if (unreadable) warnDate(unreadable, title, file, log);
	if (nobody) warnNobody(nobody, title, file, log);
	const [first] = record.abstract;
	const abstractPlace = { file, line: first?.line ?? place.line, column: first?.column ?? 1 };
	return { place, position, title, abstract: record.abstract.map(textOf).join('\n\n'), abstractPlace, ...metadata };
}
