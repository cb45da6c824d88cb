import type { ListedPaper, Listing } from '../../../../model/capture.ts';
import type { ProblemLog } from '../../../../model/problem.ts';
import { noteParagraphs, refuseScrap, warnDate, warnNobody, warnRounded } from '../problems.ts';
import { targetOn } from './addresses.ts';
import { cardLinesOf } from './card-lines.ts';
import { type Card, cardsOf, isNumber } from './card-parts.ts';
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
import { findTitles } from './titles.ts';

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
