import type { Block } from './blocks.ts';
import { cleanTitle, wordCount } from './clean-title.ts';
import { type Entry, readEntry } from './entry.ts';
import { isPaperAddress, labelKind } from './labels.ts';
import { BREAK, type Piece, piecesOf, textOf } from './pieces.ts';
import { isRule, readRows } from './rows.ts';
import { isMention, valueBehind } from './title.ts';

/** A block that lists a paper. */
export interface Found {
	block: Block;
	entry: Entry;
}

/** The papers of a text, in their order. What only leads elsewhere, or is said about the list, is none. */
export function papersIn(blocks: readonly Block[]): Found[] {
	const found: Found[] = [];
	for (let at = 0; at < blocks.length;) {
		const { length, papers } = readAt(blocks, at);
		found.push(...papers);
		at += length;
	}
	return found;
}

function readAt(blocks: readonly Block[], at: number): { length: number; papers: Found[] } {
	const block = blocks[at];
	if (!block) return { length: 1, papers: [] };
	if (block.kind === 'row') {
		const rows = rowsFrom(blocks, at);
		return { length: rows.length, papers: readRows(rows) };
	}
	const ahead = blocks.slice(at + 1, at + 1 + MOST_BELOW);
	if (block.kind === 'heading' || isBoldAbove(block, ahead[0])) return readHeading(block, ahead);
	if (block.kind === 'item') return readItem(block, ahead);
	return readParagraph(block, ahead);
}

/** How many blocks may belong to an item or a heading above them. */
const MOST_BELOW = 30;

/** The rows of one table: the next begins with a header of its own. */
function rowsFrom(blocks: readonly Block[], at: number): Block[] {
	let end = at + 1;
	while (blocks[end]?.kind === 'row' && !(blocks[end]?.isApart && isRule(blocks[end + 1]))) end += 1;
	return blocks.slice(at, end);
}

/** Below an item, what is further in and no paper itself belongs to it. */
function readItem(block: Block, ahead: readonly Block[]): { length: number; papers: Found[] } {
	const own = piecesOf(block.markdown);
	const alone = readEntry(own);
	const below: Block[] = [];
	let length = 1;
	for (const next of ahead) {
		if (next.kind !== 'item' || next.indent <= block.indent || isPaper(readEntry(piecesOf(next.markdown)))) break;
		if (!TRIED_IN.test(next.markdown)) below.push(next);
		length += 1;
	}
	const details = below.flatMap(({ markdown }) => [BREAK, ...piecesOf(markdown)]);
	if (!alone.isPaper && !details.some(({ url }) => url !== undefined)) return { length: 1, papers: [] };
	const entry = readEntry([...own, ...details]);
	const isOwn =
		isPaper(alone) ||
		(entry.isPaper && entry.title !== undefined && textOf(own).trim() !== '' && entry.title === alone.title);
	if (isOwn) return { length, papers: [{ block, entry }] };
	return { length: 1, papers: alone.isPaper && !isMention(textOf(own)) ? [{ block, entry: alone }] : [] };
}

/** What a method was tried in is by others, and so is the code that is linked there. */
const TRIED_IN = /^\W*exp(?:env|eriment(?:al)? environment)s?\W*[:：]/i;

const isPaper = ({ isPaper: isSo, title }: Entry): boolean => isSo && title !== undefined;

const FIELDS = /^\W*(?:(?:authors?|abstract|submit ?date)\W*[:：]|abstract\W*$)/im;

/**
 * A heading is a title where authors, an abstract or a link to the paper stand below it, or the heading is that link. That
 * of a section may be a link, too, to a survey: papers follow at once.
 */
function readHeading(block: Block, ahead: readonly Block[]): { length: number; papers: Found[] } {
	const end = ahead.findIndex(
		(next, index) =>
			(next.kind === 'heading' && !isPart(next)) ||
			next.kind === 'row' ||
			isBoldAbove(next, ahead[index + 1]) ||
			(next.isBelowRule && block.kind === 'paragraph'),
	);
	const below = end === -1 ? ahead : ahead.slice(0, end);
	const title = piecesOf(block.markdown).map((piece) => ({ ...piece, isStrong: true }));
	// Items below that are papers themselves make the heading one of a section.
	const count = below.findIndex((next, index) => next.kind === 'item' && isItemOfPaper(next, below.slice(index + 1)));
	const taken = count === -1 ? below : below.slice(0, count);
	const own = taken.filter((next) => !isPart(next) || isAbstract(next)).map(({ markdown }) => piecesOf(markdown));
	const isTold = own.some((pieces) => FIELDS.test(textOf(pieces)));
	const isLinked = own.some(holdsPaper) || (below[0]?.kind === 'paragraph' && beginsWithLinks(own[0] ?? []));
	const isOfSection = count === 0 || (ahead[0]?.kind === 'row' && readRows(rowsFrom(ahead, 0)).length > 0);
	if (!isTold && !isLinked && (isOfSection || !isPaper(readEntry(title)))) return { length: 1, papers: [] };
	const entry = readEntry([...title, ...own.flatMap((pieces) => [BREAK, ...pieces])]);
	if (!isPaper(entry) && !(isTold && entry.title !== undefined)) return { length: 1, papers: [] };
	return { length: 1 + taken.length, papers: [{ block, entry }] };
}

/** A line in bold above a list is as good as a heading: `**1. Lamps at Noon**`. */
const isBoldAbove = ({ kind, markdown }: Block, next: Block | undefined): boolean =>
	kind === 'paragraph' && next?.kind === 'item' && BOLD.test(markdown) && wordCount(markdown) >= FEWEST_WORDS;
const BOLD = /^(\*\*|__)(?!\1)[^*_\n]+[^*_\n:：]\1$/;
/** Fewer name a part of what is said of the paper above. */
const FEWEST_WORDS = 3;

/** A heading below the title that names a part of what is said of the paper. */
const isPart = ({ kind, markdown }: Block): boolean =>
	kind === 'heading' &&
	/^\W*(?:abstract|summary|tl;?\s?dr)\W*$|^[^\p{L}]*(?:简要摘要|摘要|要約|초록|요약)$/iu.test(markdown);
const isAbstract = ({ markdown }: Block): boolean => /abstract/i.test(markdown);

const isItemOfPaper = (block: Block, ahead: readonly Block[]): boolean =>
	readItem(block, ahead).papers.some(({ entry }) => entry.title !== undefined);

/** Whether a field in bold holds the address of a paper, or a link that is called one. */
const holdsPaper = (pieces: readonly Piece[]): boolean =>
	pieces.some((_, index) => {
		const { text = '', url = '' } = valueBehind(pieces, index) ?? {};
		return isPaperAddress(url) && labelKind(text) !== undefined;
	});

/** Whether the text begins with links that are called paper, code and so on. */
function beginsWithLinks(pieces: readonly Piece[]): boolean {
	const first = pieces.find(({ text }) => /\p{L}/u.test(text));
	return first?.url !== undefined && labelKind(first.text) !== undefined && readEntry(pieces).isPaper;
}

/** Below a paragraph that is a title alone, what the next ones say belongs to it, up to another title or a rule. */
function readParagraph(block: Block, ahead: readonly Block[]): { length: number; papers: Found[] } {
	const own = piecesOf(block.markdown);
	const alone = readEntry(own);
	if (!alone.isPaper || !isEntryLike(block, alone)) return { length: 1, papers: [] };
	if (!isTitleAlone(own, alone)) return { length: 1, papers: [{ block, entry: alone }] };
	const end = ahead.findIndex((next) => next.kind !== 'paragraph' || next.isBelowRule || beginsPaper(next));
	const below = end === -1 ? ahead : ahead.slice(0, end);
	const entry = readEntry([...own, ...below.flatMap(({ markdown }) => [BREAK, ...piecesOf(markdown)])]);
	if (entry.title !== alone.title) return { length: 1, papers: [{ block, entry: alone }] };
	return { length: 1 + below.length, papers: [{ block, entry }] };
}

const isTitleAlone = (pieces: readonly Piece[], { title }: Entry): boolean => cleanTitle(textOf(pieces)) === title;

function beginsPaper(block: Block): boolean {
	const entry = readEntry(piecesOf(block.markdown));
	return entry.isPaper && isEntryLike(block, entry);
}

/** A line, and below it addresses alone. That of a chat tells the time, and who speaks to a person ends as a sentence. */
const ABOVE_LINKS = /^(?!.*(?:https?:|\d:\d\d))[^\n]*[^\s.!:,;]\n(?:<?https?:\/\/\S+(?:\s+|$))+$/;

/** A paragraph of a list begins with its title; prose only mentions papers. */
function isEntryLike({ markdown }: Block, { title, isMarked, isReference = false }: Entry): boolean {
	if (isReference) return true;
	const isAboveLinks = ABOVE_LINKS.test(markdown);
	if (title === undefined || !(isMarked || isAboveLinks)) return false;
	const start = markdown.replace(/^(?:[\s*_>[(\\]|\d{1,4}[.)]|\p{Extended_Pictographic}|\d{4}[-/.]\d{2}\])+/u, '');
	const rest = markdown.slice(markdown.indexOf(title.slice(0, 20)) + title.length);
	const isWhole = isAboveLinks || !/^[*_\]]*(?:\([^)]*\))?[*_]*[\s,]+\p{Ll}{2,}/u.test(rest);
	return isWhole && start.startsWith(title.slice(0, 10));
}
