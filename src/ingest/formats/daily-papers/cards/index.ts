import type { ListedPaper, Listing } from '../../../../model/capture.ts';
import type { ProblemLog } from '../../../../model/problem.ts';
import { noteParagraphs, refuseScrap, warnDate, warnNobody, warnRounded } from '../problems.ts';
import { targetOn } from './addresses.ts';
import { type CardLine, cardLinesOf } from './card-lines.ts';
import { markCutOff, withoutBareTitle } from './cut-off.ts';
import { isByline, readHeader } from './header.ts';
import { withLaterHeaders } from './later-headers.ts';
import type { PageLine } from './page-line.ts';
import { isPaperPage, refusePaperPage } from './paper-page.ts';
import { refuseNoPaper, refuseNoTitle } from './problems.ts';
import { readCard } from './read-card.ts';
import { isScrap } from './scraps.ts';
import { withoutSummaries } from './summaries.ts';
import { settleHandles } from './organization.ts';
import { type CardTitle, findTitles } from './titles.ts';

/** A title with the lines that belong to it. */
interface Card {
	title: CardTitle;
	/** Votes and who put it on the page, where these stand above the title. */
	above: CardLine[];
	below: CardLine[];
}

/** What is longer is a title that has run into its abstract. */
const LONGEST_TITLE = 250;

/** Reads a saved page from its lines: the header, then card by card. */
export function readPage(
	pageLines: readonly PageLine[],
	file: string,
	log: ProblemLog,
): Omit<Listing, 'capture' | 'format' | 'standing'> {
	const all = cardLinesOf(pageLines);
	if (!all.some(isByline) && pageLines.some(({ text }) => isPaperPage(text))) {
		refusePaperPage(pageLines, file, log);
		return { listed: 0, papers: [] };
	}
	const { length, day, captured, isTrending } = readHeader(all);
	const { lines, laterPages } = withLaterHeaders(all, length);
	const cards = cardsOf(lines, findTitles(lines, length), length);
	const papers: ListedPaper[] = [];
	for (const [index, card] of cards.entries()) {
		const paper = paperOf(card, index + 1, log);
		const pageDay = laterPages.findLast(({ start }) => start <= card.title.first)?.day;
		const isOther = pageDay && (pageDay.month !== day?.month || pageDay.day !== day.day);
		if (paper) papers.push({ ...paper, ...(isOther && { pageDay }) });
	}
	const titled = withoutBareTitle(papers, cards.at(-1)?.below.length === 0, log);
	const marked = markCutOff(titled, log);
	const kept = isTrending ? withoutSummaries(marked, file, log) : marked;
	// Where names are links, these tell the handles.
	const settled = pageLines.some((line) => targetOn(line, 'organization')) ? kept : settleHandles(kept);
	return { listed: cards.length, papers: settled, ...(day && { day }), ...(captured !== undefined && { captured }) };
}

/**
 * Whether a page of bare words shows its papers as cards: with votes, or with the name of who put each on the page, or
 * with who and when on one line or with blank lines between them, or without a blank line between title and abstract.
 * Several pages in one file are read as cards as well.
 */
export function hasCards(pageLines: readonly PageLine[]): boolean {
	const lines = cardLinesOf(pageLines);
	const { length, isTrending } = readHeader(lines);
	const list = lines.slice(length);
	// Below the last paper stand the numbers of the pages.
	const last = list.findLastIndex(({ kind }) => kind === 'authors' || kind === 'divider' || kind === 'date');
	const hasNumbers = list.slice(0, Math.max(last, 0)).some(({ kind }) => isNumber(kind));
	const isMarked = list.some((card) => card.kind === 'submitter' || card.kind === 'vote-word' || isByline(card));
	const isBlockParted = list.some(({ line, kind }) => kind === 'divider' && line.isAfterGap);
	if (isTrending || hasNumbers || isMarked || isBlockParted || pageLines.length < lines.length) return true;
	return last !== -1 && list.length > 3 && list.slice(1).every(({ line }) => !line.isAfterGap);
}

function paperOf({ title, above, below }: Card, position: number, log: ProblemLog): ListedPaper | undefined {
	const { place } = title;
	const { unreadable, nobody, rounded = [], ...facts } = readCard(above, below);
	if (title.isLost || title.text.length > LONGEST_TITLE) {
		refuseNoTitle(title, log);
		return undefined;
	}
	if (title.isDoubtful && Object.keys(readCard([], below)).length === 0) {
		refuseNoPaper(title, log);
		return undefined;
	}
	if (title.isBare && isScrap([...above, ...below], facts.abstract)) {
		refuseScrap(title.text, below.map(({ line }) => line.text).join(' '), place, log);
		return undefined;
	}
	if (unreadable) warnDate(unreadable, title.text, place.file, log);
	if (nobody) warnNobody(nobody, title.text, place.file, log);
	for (const number of rounded) warnRounded(number, title.text, place.file, log);
	const paragraphs = facts.abstract?.split('\n\n').length ?? 0;
	if (paragraphs > 1) noteParagraphs(title.text, paragraphs, place, log);
	const arxiv = title.arxiv ?? facts.arxiv;
	return { place, position, title: title.text, ...facts, ...(arxiv !== undefined && { arxiv }) };
}

/** Between two titles stands the end of one card, then the beginning of the next. */
function cardsOf(lines: readonly CardLine[], titles: readonly CardTitle[], start: number): Card[] {
	const firsts = titles.map((title, index) => beginningOf(lines, title, titles[index - 1]?.end ?? start));
	const isVotedAbove = areVotesAbove(lines, titles, firsts);
	const starts = titles.map((title, index) => {
		const own = firsts[index] ?? title.first;
		return isVotedAbove ? own : own + lines.slice(own, title.first).findLastIndex(({ kind }) => VOTES.has(kind)) + 1;
	});
	return titles.map((title, index) => ({
		title,
		above: lines.slice(starts[index], title.first),
		below: lines.slice(title.end, starts[index + 1] ?? lines.length),
	}));
}

/**
 * The first paper tells, above which no comments stand; where its votes are damaged, the others do: every paper has
 * votes or a dash, and some have no comments.
 */
function areVotesAbove(lines: readonly CardLine[], titles: readonly CardTitle[], firsts: readonly number[]): boolean {
	const isAbove = titles.map(({ first }, index) =>
		lines.slice(firsts[index], first).some(({ kind }) => VOTES.has(kind)),
	);
	const isBelow = titles.map(({ end }) => isNumber(lines[end]?.kind ?? 'text'));
	if (isAbove[0] === true || lines.some(({ kind }) => kind === 'vote-word')) return isAbove[0] === true;
	const shareOf = (signs: readonly boolean[]): number => signs.filter(Boolean).length / titles.length;
	return shareOf(isAbove) >= LEAST_VOTED && shareOf(isBelow) <= 0.5;
}

/** Of the papers on a page with votes, where some are damaged. */
const LEAST_VOTED = 0.75;

const isNumber = (kind: CardLine['kind']): boolean => kind === 'number' || kind === 'votes';

const VOTES: ReadonlySet<CardLine['kind']> = new Set(['votes', 'number', 'vote-word']);

/** Whether a link to vote is for that paper, as far as both say for which. */
function isOf({ line }: CardLine, { arxiv }: CardTitle): boolean {
	const voted = targetOn(line, 'votes')?.arxiv;
	return voted === undefined || arxiv === undefined || voted === arxiv;
}

/** Goes up from a title over its votes, one number at most, and over who put it on the page. */
function beginningOf(lines: readonly CardLine[], title: CardTitle, end: number): number {
	let first = title.first;
	let hasVotes = false;
	while (first > end) {
		const above = lines[first - 1];
		const kind = above?.kind;
		const isVotes = above !== undefined && VOTES.has(above.kind) && isOf(above, title);
		if (kind !== 'submitter' && kind !== 'picture' && !(isVotes && !hasVotes)) break;
		hasVotes ||= isVotes;
		first -= 1;
	}
	return first;
}
