import { linkedBy } from './definitions.ts';

/** A stretch of a Markdown text that stands for itself, so that damage in one leaves the others alone. */
export interface Block {
	kind: 'heading' | 'item' | 'row' | 'paragraph';
	/** Offset of its first letter in the text. */
	start: number;
	/** Without the marks of a heading or an item; its further lines without their indentation. */
	markdown: string;
	/** Columns before an item's mark; 0 for any other. */
	indent: number;
	/** Whether a blank line stands before it. */
	isApart: boolean;
	/** Whether a rule parts it from the block before. */
	isBelowRule: boolean;
}

const HEADING = /^ {0,3}#{1,6}\s+(.*?)[\s#]*$/;
const ITEM = /^(\s*)(?:(?:[-*+•●○◦■▪]|\(?\d{1,4}[.)]|\[\d{1,4}\](?!\())\s+|<li>\s*)(?=\S)(?:\[[ xX]\]\s+)?/;
const ROW = /^\s*\|/;
const RULE = /^\s*(?:[-*_=]\s*){3,}$/;

/** The blocks of a text in their order. Every heading, item and row begins one; so does a paragraph after a blank line. */
export function blocksOf(text: string): Block[] {
	const blocks: Block[] = [];
	let open: Block | undefined;
	let wasBlank = true;
	let isBelowRule = false;
	for (const { line, start } of linesOf(withoutComments(text))) {
		const isBlank = line.trim() === '';
		const isRule = RULE.test(line);
		const begun = isBlank || isRule ? undefined : { ...beginBlock(line, start), isApart: wasBlank, isBelowRule };
		wasBlank = isBlank;
		isBelowRule = isRule || (isBlank && isBelowRule);
		if (begun && begun.kind !== 'paragraph') blocks.push((open = begun));
		else if (isBlank) open = open?.kind === 'item' ? open : undefined;
		else if (begun && open && isContinued(open, line, begun.isApart))
			open.markdown += `\n${line.trim()}${hardBreak(line)}`;
		else if (begun) blocks.push((open = begun));
	}
	const linked = linkedBy(text);
	return blocks.map((block) => ({ ...block, markdown: linked(block.markdown) }));
}

function beginBlock(line: string, start: number): Omit<Block, 'isApart' | 'isBelowRule'> {
	const heading = HEADING.exec(line);
	if (heading) return { kind: 'heading', start: start + line.indexOf('#'), markdown: heading[1] ?? '', indent: 0 };
	if (ROW.test(line)) return { kind: 'row', start: start + line.indexOf('|'), markdown: line.trim(), indent: 0 };
	const [marked, indent = ''] = ITEM.exec(line) ?? [];
	const letter = start + (line.length - line.trimStart().length);
	if (marked === undefined)
		return { kind: 'paragraph', start: letter, markdown: line.trim() + hardBreak(line), indent: 0 };
	// Programs that write text paste lists without their indentation.
	const level = /[■▪]/.test(marked) ? 2 : /[○◦]/.test(marked) ? 1 : 0;
	const width = indent.replace(/\t/g, '    ').length + 4 * level;
	return { kind: 'item', start: letter, markdown: line.slice(marked.length).trim() + hardBreak(line), indent: width };
}

/** A line goes on with its block; after a blank line, only what is indented belongs to an item. */
const isContinued = ({ kind }: Block, line: string, isApart: boolean): boolean =>
	kind === 'paragraph' || (kind === 'item' && (!isApart || /^\s/.test(line)));

const hardBreak = (line: string): string => (line.endsWith('  ') ? '  ' : '');

/** What a program that keeps notes says of one, above it: its tags, where it is from, what it is related to. */
const HEAD = /^\s*---[^\S\n]*\n(?=[\w-]+:)[^]{0,10000}?\n---[^\S\n]*(?=\n)/;

const QUOTED = /^[^\S\n]*(?:>[^\S\n]?)+/gm;

/** Spaces in place of the marks of a mail that was sent on, where much of the text is. */
function withoutQuoteMarks(text: string, blank: (found: string) => string): string {
	const quoted = text.match(QUOTED)?.length ?? 0;
	return quoted * 3 > (text.match(/^.*\S/gm)?.length ?? 0) ? text.replace(QUOTED, blank) : text;
}

/** Spaces in place of the note's head, of comments, of marks of quotation, and of fenced code that is closed again. */
function withoutComments(text: string): string {
	const blank = (found: string): string => found.replace(/[^\n]/g, ' ');
	const unquoted = withoutQuoteMarks(text.replace(HEAD, blank), blank);
	const uncommented = cutBetween(unquoted, '<!--', '-->', blank);
	return cutFences(uncommented, blank);
}

function cutBetween(text: string, opener: string, closer: string, blank: (found: string) => string): string {
	const parts: string[] = [];
	let at = 0;
	for (let from = text.indexOf(opener); from !== -1; from = text.indexOf(opener, at)) {
		const to = text.indexOf(closer, from);
		if (to === -1) break;
		parts.push(text.slice(at, from), blank(text.slice(from, to + closer.length)));
		at = to + closer.length;
	}
	return parts.join('') + text.slice(at);
}

/** No listing is longer; a fence that nobody closes must not hide the rest of the list. */
const LONGEST_FENCE = 80;

function cutFences(text: string, blank: (found: string) => string): string {
	const lines = text.split('\n');
	for (let open = 0; open < lines.length; open += 1) {
		const [, fence] = /^\s*(```+|~~~+)[^`]*$/.exec(lines[open]?.slice(0, 200) ?? '') ?? [];
		if (fence === undefined) continue;
		const length = lines.slice(open + 1, open + 1 + LONGEST_FENCE).findIndex((line) => line.trim().startsWith(fence));
		if (length === -1) continue;
		for (let at = open; at <= open + 1 + length; at += 1) lines[at] = blank(lines[at] ?? '');
		open += 1 + length;
	}
	return lines.join('\n');
}

function* linesOf(text: string): Generator<{ line: string; start: number }> {
	for (let start = 0; start <= text.length;) {
		const end = text.indexOf('\n', start);
		const stop = end === -1 ? text.length : end;
		yield { line: text.slice(start, stop), start };
		start = stop + 1;
	}
}
