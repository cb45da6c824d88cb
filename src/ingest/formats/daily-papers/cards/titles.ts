import { targetOn } from './addresses.ts';
import type { Place } from '../../../../model/problem.ts';
import { SHORTEST_ABSTRACT } from '../records.ts';
import { isBetweenAbstracts } from './between-abstracts.ts';
import type { CardLine } from './card-lines.ts';
import type { LineKind } from './line-kinds.ts';
import type { PageLine } from './page-line.ts';

/** Where a paper's title stands. */
export interface CardTitle {
	/** Index of its first line. */
	first: number;
	/** One past its last line. */
	end: number;
	text: string;
	place: Place;
	/** Of the paper that its link leads to. */
	arxiv?: string;
	/** The words are those of another part of a card: the title itself is lost. */
	isLost: boolean;
	/** Nothing but its heading says that it is a paper. */
	isDoubtful: boolean;
	/** Nothing but what stands around it says that it is a title. */
	isBare: boolean;
}

/** Finds the titles of a page by the best sign it has: headings, links to papers, or what stands around a title. */
export function findTitles(cards: readonly CardLine[], start: number): CardTitle[] {
	const headings = headingTitles(cards, start);
	if (headings.some(({ arxiv }) => arxiv !== undefined)) return headings;
	const linked = linkedTitles(cards, start);
	if (linked.length > headings.length) return linked;
	return headings.length > 0 ? headings : surroundedTitles(cards, start);
}

/** The headings of the level that the papers have. */
function headingTitles(cards: readonly CardLine[], start: number): CardTitle[] {
	const isHeading = ({ line, kind }: CardLine): boolean =>
		line.heading !== undefined && kind !== 'furniture' && kind !== 'header';
	const linked = cards.filter((card, index) => index >= start && isHeading(card) && targetOn(card.line, 'paper'));
	const levels = new Set(linked.map(({ line }) => line.heading));
	const headings = cards.filter((card, index) => index >= start && isHeading(card));
	if (levels.size === 0 && headings.length > 0) levels.add(commonest(headings.map(({ line }) => line.heading ?? 1)));
	const titles: CardTitle[] = [];
	for (let index = start; index < cards.length; index += 1) {
		const card = cards[index];
		if (!card || !isHeading(card) || !levels.has(card.line.heading)) continue;
		const end = endOfTitle(cards, index);
		const isDoubtful = linked.length > 0 && targetOn(card.line, 'paper') === undefined;
		titles.push({ ...titleOf(cards, index, end), isDoubtful });
		index = end - 1;
	}
	return titles;
}

/** Of levels that are as common, the deepest. */
function commonest(levels: readonly number[]): number {
	const counts = Map.groupBy(levels, (level) => level);
	return [...counts].sort(([a, one], [b, other]) => other.length - one.length || b - a)[0]?.[0] ?? 1;
}

/** The first words that link to another paper, or to the same one again after all that belongs to a paper. */
function linkedTitles(cards: readonly CardLine[], start: number): CardTitle[] {
	const titles: CardTitle[] = [];
	let current: { arxiv: string; text: string } | undefined;
	for (let index = start; index < cards.length; index += 1) {
		const card = cards[index];
		const arxiv = card?.kind === 'text' ? targetOn(card.line, 'paper')?.arxiv : undefined;
		if (arxiv === undefined) continue;
		const end = endOfTitle(cards, index);
		const title = titleOf(cards, index, end);
		if (arxiv !== current?.arxiv || title.text === current.text) {
			titles.push(title);
			current = { arxiv, text: title.text };
		}
		index = end - 1;
	}
	return titles;
}

/** A title that is wrapped goes on in the same link, in another heading, or on a line set in. */
function endOfTitle(cards: readonly CardLine[], first: number): number {
	const title = cards[first]?.line;
	let end = first + 1;
	while (title && continues(title, cards[end]?.line)) end += 1;
	return end;
}

function continues(title: PageLine, next: PageLine | undefined): boolean {
	if (!next || next.isAfterGap) return false;
	const link = title.links.at(-1);
	if (link && next.links[0] === link) return true;
	if (title.heading === undefined || title.links.length > 0) return false;
	return next.heading === title.heading || (next.heading === undefined && next.place.column > 2);
}

/** A page of bare words: a title is the first text below the header, below what ends a paper, or between two abstracts. */
function surroundedTitles(cards: readonly CardLine[], start: number): CardTitle[] {
	const titles: CardTitle[] = [];
	const isTight = !cards.slice(start + 1).some(({ line }) => line.isAfterGap);
	let isBelowEnd = true;
	for (let index = beginningOfList(cards, start); index < cards.length; index += 1) {
		const kind = cards[index]?.kind;
		if (kind === 'picture' || kind === 'furniture') continue;
		if (kind === 'text' && (isBelowEnd || isBetweenAbstracts(cards, index, isTight, titles.at(-1)?.first))) {
			const end = endOfParagraph(cards, index);
			titles.push({ ...titleOf(cards, index, end), isBare: true });
			index = end - 1;
		}
		isBelowEnd = kind !== 'text' && kind !== 'organization';
	}
	return titles;
}

/** What the header has below its day, such as the number of the week, stands above the first votes or submitter. */
export function beginningOfList(cards: readonly CardLine[], start: number): number {
	// Of a header that is in another language, nothing is taken off yet.
	const near = cards.slice(start, start + (start === 0 ? 16 : 6));
	const isOfPaper = ({ line, kind }: CardLine): boolean =>
		OTHER_PARTS.has(kind) || line.heading !== undefined || line.text.length >= SHORTEST_ABSTRACT;
	const paper = near.findIndex((card) => isOfPaper(card) || targetOn(card.line, 'paper'));
	const first = near.findIndex(({ kind }) => kind === 'votes' || kind === 'number' || kind === 'submitter');
	return first !== -1 && (paper === -1 || first <= paper) ? start + first : start;
}

/** A title is wrapped where its abstract is a paragraph of its own; else its abstract begins on the next line. */
function endOfParagraph(cards: readonly CardLine[], first: number): number {
	let end = first + 1;
	// A last word such as "Models" looks like a part of the page.
	const isWord = (kind: LineKind | undefined): boolean => kind === 'text' || kind === 'furniture' || kind === 'links';
	while (isWord(cards[end]?.kind) && cards[end]?.line.isAfterGap === false) end += 1;
	return cards[end]?.kind === 'text' ? end : first + 1;
}

const OTHER_PARTS: ReadonlySet<LineKind> = new Set(['authors', 'date', 'divider', 'number', 'votes', 'comments']);

function titleOf(cards: readonly CardLine[], first: number, end: number): CardTitle {
	const text = cards.slice(first, end).map(({ line }) => line.text);
	const isLost = text.join('') === '' || OTHER_PARTS.has(cards[first]?.kind ?? 'text');
	const place = cards[first]?.line.place ?? { file: '', line: 1, column: 1 };
	const arxiv = cards[first] && targetOn(cards[first].line, 'paper')?.arxiv;
	const words = text.join(' ').replace(/\s+/g, ' ').trim();
	const title = { first, end, text: words, place, isDoubtful: false, isBare: false, isLost };
	return { ...title, ...(arxiv !== undefined && { arxiv }) };
}
