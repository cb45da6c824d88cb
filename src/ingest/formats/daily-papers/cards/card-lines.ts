import { kindOf, type LineKind, readAuthorCount, readCardDate } from './line-kinds.ts';
import { SHORTEST_ABSTRACT } from '../records.ts';
import type { PageLine } from './page-line.ts';

/** A line of the page with what it is for. */
export interface CardLine {
	line: PageLine;
	kind: LineKind;
}

/** Tells what each line is for, by itself and by its neighbours. */
export function cardLinesOf(lines: readonly PageLine[]): CardLine[] {
	const cards = lines.flatMap(partAtDots).map((line) => ({ line, kind: kindOf(line) }));
	const hasLinkedVotes = cards.some(({ kind }) => kind === 'votes');
	let before: LineKind | undefined;
	for (const [index, card] of cards.entries()) {
		if (isInText(cards, index)) card.kind = 'text';
		// Where votes are links, another dash is the bullet of an author's picture.
		if (hasLinkedVotes && card.kind === 'number' && card.line.text === '-') card.kind = 'picture';
		if (card.kind === 'number' && before === 'vote-word') card.kind = 'votes';
		// How many stars the code has.
		else if (card.kind === 'number' && before === 'links') card.kind = 'links';
		else if (before === 'submitter' && isName(card)) card.kind = 'submitter';
		else if (before === 'divider' && isForeignDate(card, cards[index + 1])) card.kind = 'date';
		if (card.kind !== 'picture') before = isOpen(card) ? card.kind : undefined;
	}
	return withoutFooter(withoutNextVotes(cards));
}

/** Where a list was cut off below the votes of the next paper, they are not the comments of the last. */
function withoutNextVotes(cards: CardLine[]): CardLine[] {
	const isInline = cards.some(({ line, kind }) => kind === 'date' && readCardDate(line)?.comments !== undefined);
	const end = cards.findLastIndex(({ kind }) => kind !== 'picture');
	return isInline && cards[end]?.kind === 'number' ? cards.slice(0, end) : cards;
}

/** A short line in the middle of a wrapped paragraph, such as a number that fell on a line of its own. */
function isInText(cards: readonly CardLine[], index: number): boolean {
	const [first, before, card, next] = cards.slice(Math.max(index - 2, 0), index + 2);
	if (index < 2 || card?.kind === 'votes' || card?.kind === 'text' || next?.kind !== 'text') return false;
	const isWrapped = [first, before].every((other) => other?.kind === 'text' && WRAPPED.has(other.line.text.length));
	return isWrapped && [before, card, next].every((other) => other?.line.isAfterGap === false);
}

/** Where tools wrap: no abstract that they do not wrap is as short. */
const WRAPPED = { has: (length: number): boolean => length >= 30 && length <= 130 };

/** A line whose other half may stand on the next one. */
function isOpen({ line: { text }, kind }: CardLine): boolean {
	if (kind === 'divider') return true;
	if (kind === 'submitter') return /\bby$/i.test(text);
	if (kind === 'links') return /(?:github|code)$/i.test(text);
	return kind === 'vote-word' && !/\d|-$/.test(text);
}

const isName = ({ line, kind }: CardLine): boolean =>
	(kind === 'text' || kind === 'organization') && line.text.length < 60 && line.heading === undefined;

/** `10 juin`, `gestern`: what stands against the dot, unless it is a title, with its abstract right below it. */
const isForeignDate = ({ line, kind }: CardLine, next: CardLine | undefined): boolean =>
	kind === 'text' && !line.isAfterGap && line.text.length < 40 && (/\d/.test(line.text) || !isAbstractBelow(next));

const isAbstractBelow = (next: CardLine | undefined): boolean =>
	next?.line.isAfterGap === false && next.line.text.length >= SHORTEST_ABSTRACT;

/** Parts `Microsoft · Mar 13 3` and `· 12 authors` at their dots; a sentence that holds a dot stays whole. */
function partAtDots(line: PageLine): PageLine[] {
	const { text } = line;
	if (line.heading !== undefined || !text.includes('·') || text === '·' || text.length > 200) return [line];
	const parts = text.split('·').map((part) => part.trim());
	const lines = parts.filter(Boolean).map((part, index) => ({
		...line,
		text: part,
		isAfterGap: index === 0 && line.isAfterGap,
		links: line.links.filter(({ words }) => part.includes(words) || words.includes(part)),
	}));
	const isBlock = lines.some((part) => readAuthorCount(part) !== undefined || readCardDate(part) !== undefined);
	return isBlock ? lines : [line];
}

const OF_A_PAPER: ReadonlySet<LineKind> = new Set(['authors', 'date', 'votes', 'vote-word', 'comments', 'divider']);

/** Cuts off what the page has below its list. */
function withoutFooter(cards: CardLine[]): CardLine[] {
	const last = cards.findLastIndex(({ kind }) => OF_A_PAPER.has(kind));
	const end = cards.findIndex(({ kind }, index) => index > last && kind === 'furniture');
	return last === -1 || end === -1 ? cards : cards.slice(0, end);
}
