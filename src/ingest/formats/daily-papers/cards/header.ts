import type { PrintedDate } from '../../../../model/capture.ts';
import { isoDate } from '../../../../model/date.ts';
import { readWrittenDate } from '../../../written-date.ts';
import type { CardLine } from './card-lines.ts';
import { readCardDate } from './line-kinds.ts';
import { targetOn } from './addresses.ts';
import { SHORTEST_ABSTRACT } from '../records.ts';

/** What the page and the tool that saved it say above the list. */
export interface PageHeader {
	/** How many of the lines it takes, the capture's own remarks included. */
	length: number;
	/** The page's own day. */
	day?: PrintedDate;
	/** As an ISO date, where a remark about the capture says the year. */
	captured?: string;
	/** The page of trending papers, which shows a model's summary where it has no room for the abstract. */
	isTrending: boolean;
}

const BYLINE = /^(?:by\b.*)?\band the research community$/i;
const TRENDING =
	/^(?:trending papers$|(?:#\s*)?(?:page )?title:.*trending papers|.*\burl\b.*huggingface\.co\/papers\/trending)/i;
const TABS = /^(?:daily|weekly|monthly|trending papers)$/i;
/** How far below the byline the day may stand. */
const REACH = 16;
/** How far a remark about the capture may reach into the file. */
const REMARKS = 40;
const LONGEST_REMARK = 300;

/** Reads what stands above the first paper. */
export function readHeader(cards: readonly CardLine[]): PageHeader {
	const byline = bylineOf(cards);
	const above = cards.slice(0, byline === -1 ? REMARKS : byline);
	const isTrending =
		titleOfPage(above) ||
		above.some(({ line }) => TRENDING.test(line.text.slice(0, LONGEST_REMARK)) && line.text !== 'Trending Papers');
	if (byline === -1) return { length: 0, isTrending, ...capturedOf(cards, undefined) };
	const reach = cards.slice(byline + 1, byline + 1 + REACH);
	const paper = reach.findIndex(isOfPaper);
	const near = paper === -1 ? reach : reach.slice(0, paper);
	const dayAt = isTrending ? -1 : near.findIndex(({ line, kind }) => kind === 'date' && line.heading === undefined);
	const tabs = near.findLastIndex(({ line }) => TABS.test(line.text));
	const day = readCardDate(near[dayAt]?.line ?? EMPTY)?.printed;
	const length = byline + 2 + Math.max(dayAt, tabs);
	return { length, isTrending, ...(day && { day }), ...capturedOf(cards, day) };
}

/** Where it is damaged, the title of the page above it. */
function bylineOf(cards: readonly CardLine[]): number {
	const near = cards.slice(0, 400);
	const byline = near.findIndex(isByline);
	if (byline !== -1) return byline;
	const paper = near.findIndex(
		(card) => isOfPaper(card) && !PAGE_TITLE.test(card.line.text) && card.line.heading !== 2,
	);
	return near.slice(0, Math.max(paper, 0)).findLastIndex(({ line }) => PAGE_TITLE.test(line.text));
}

/** `by AK and the research community`, or the end of it. */
export const isByline = (card: CardLine | undefined): boolean =>
	card !== undefined && BYLINE.test(card.line.text.replace(/^by(?=\S)/i, 'by '));

const PAGE_TITLE = /^(?:daily|trending) papers$/i;

/** What no header has. */
const isOfPaper = ({ line, kind }: CardLine): boolean =>
	line.heading !== undefined ||
	/^(?:votes|number|authors|divider|comments)$/.test(kind) ||
	targetOn(line, 'paper') !== undefined ||
	line.text.length >= SHORTEST_ABSTRACT;

const EMPTY = { text: '', place: { file: '', line: 1, column: 1 }, isAfterGap: false, links: [] };

/** The daily page has a tab for the trending papers; on their own page, its title does not stand above the byline. */
const titleOfPage = (above: readonly CardLine[]): boolean =>
	above.findLast(({ line }) => PAGE_TITLE.test(line.text))?.line.text.toLowerCase() === 'trending papers';

const REMARK =
	/^[-*#>\s]*"?(?:captured|retrieved|accessed|saved|scraped|fetched|crawled|clipped|exported|created|published time|timestamp|date)\b[^:]{0,30}:[\s*"']*(.{4,60})$/i;

/** The day of the capture: the page's own one in the year that a remark tells, else the remark's. */
function capturedOf(cards: readonly CardLine[], day: PrintedDate | undefined): { captured?: string } {
	const remarks = cards
		.slice(0, REMARKS)
		.flatMap(({ line }) => REMARK.exec(line.text.slice(0, LONGEST_REMARK))?.[1] ?? []);
	const said = remarks
		.map((words) => readWrittenDate(words.replace(/["'*]+$/, '')))
		.find((date) => date?.length === 10);
	if (said === undefined) return {};
	if (!day) return { captured: said };
	// Exported later than it was saved, or written down where it was already tomorrow.
	const year = Number(said.slice(0, 4));
	const inYear = isoDate(year, day.month, day.day);
	const isAhead = inYear > said && !isNextDay(said, inYear);
	return { captured: isAhead ? isoDate(year - 1, day.month, day.day) : inYear };
}

const isNextDay = (date: string, next: string): boolean => Date.parse(next) - Date.parse(date) <= 86_400_000;
