import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { unnested } from '../../../markdown/unnested.ts';
import { isVenueLabel } from './labels.ts';

/** A run of text that looks alike: `**Title**`, `[paper](…)`. A line's end is a piece of its own. */
export interface Piece {
	text: string;
	isStrong?: boolean;
	isEmphasized?: boolean;
	url?: string;
	isBreak?: boolean;
}

export const BREAK: Piece = { text: '\n', isBreak: true };

const MARKUP = /[*_`[\]<>!&\\$~\n@]|https?:|www\.|^\s*(?:[#+=-]|\d+[.)])/i;
const processor = unified().use(remarkParse).use(remarkGfm).use(remarkMath);
/** Longer ones hold no list of papers, and Markdown is slow to read where nothing ends. */
const LONGEST = 20_000;

/** Nobody writes so many in a row, and Markdown looks for the partner of each among all others. */
const BRACKETS = /\[{40,}|\]{40,}/g;

/** These end a line wherever they stand, together with the line that ends behind them. */
const LINE_END = /<(?:br\s*\/?|\/?summary|\/?details(?:\s[^<>]{0,100})?)>(?:[^\S\n]*\n)?/gi;

/** The text of a block in pieces, without pictures. */
export function piecesOf(markdown: string): Piece[] {
	// Most cells hold a word or a number, and reading Markdown takes its time.
	if (!MARKUP.test(markdown)) return markdown.trim() === '' ? [] : [{ text: markdown.trim() }];
	const pieces: Piece[] = [];
	// A picture's words are of use where it is the label of a link.
	const text = unnested(markdown.slice(0, LONGEST).replace(BRACKETS, ''));
	collect(processor.parse(text.replace(LINE_END, ' \\\n').replace(/(?<![\s\\])[\s\\]+$/, '')), {}, pieces);
	return joined(pieces);
}

type Style = Omit<Piece, 'text' | 'isBreak'>;

function collect(node: Nodes, style: Style, pieces: Piece[]): Style {
	switch (node.type) {
		// Some set a venue before the title as code.
		case 'inlineCode':
			pieces.push({ ...style, text: isVenueLabel(node.value) ? `[${node.value}]` : node.value });
			return style;
		case 'text':
		case 'code':
			pieces.push({ ...style, text: node.value });
			return style;
		case 'inlineMath':
		case 'math':
			pieces.push({ ...style, text: `$${node.value}$` });
			return style;
		case 'break':
			// The words of a link are one title, however many lines they take.
			pieces.push(style.url === undefined ? BREAK : { ...style, text: ' ' });
			return style;
		case 'image':
			pieces.push({ ...style, text: style.url === undefined ? badgeIn(node.url) : (node.alt ?? '') });
			return style;
		case 'html':
			return afterHtml(node.value, style, pieces);
		default:
			collectChildren(node, style, pieces);
			return style;
	}
}

/** What a badge says of the time: `…/badge/ACL-2024-blue` is `[ACL 2024]`; nothing of any other picture. */
function badgeIn(url: string): string {
	const [, where = '', when] = /\/badge\/([\w%]+)-((?:19|20)\d{2}(?:\.\d{2})?)-\w+/.exec(url) ?? [];
	if (when === undefined) return '';
	return /^arxiv$/i.test(where) ? ` [${when}]` : ` [${where.replaceAll('_', ' ')} ${when}]`;
}

function collectChildren(node: Nodes, style: Style, pieces: Piece[]): void {
	if (!('children' in node)) return;
	let own: Style = {
		...style,
		...(node.type === 'strong' && { isStrong: true }),
		...(node.type === 'emphasis' && { isEmphasized: true }),
		...(node.type === 'link' && { url: node.url }),
	};
	const isBlock = node.type === 'paragraph' && pieces.length > 0;
	if (isBlock) pieces.push(BREAK);
	for (const child of node.children) own = collect(child, own, pieces);
}

/** `<a href="…">`, `<b>`, `<i>` and their ends are as good as Markdown; of blocks of HTML the text is kept. */
function afterHtml(html: string, style: Style, pieces: Piece[]): Style {
	let own = style;
	for (const [part, tag, attributes = ''] of html.matchAll(/<(\/?[a-z][\w-]*)((?:\s[^<>]{0,2000})?)>|[^<]+|</gi)) {
		if (tag === undefined) pieces.push({ ...own, text: part });
		else own = afterTag(tag.toLowerCase(), attributes, own);
	}
	return own;
}

/** What a tag says of the text within it. */
const STYLES: ReadonlyMap<string, keyof Style> = new Map([
	['a', 'url'],
	['b', 'isStrong'],
	['strong', 'isStrong'],
	['i', 'isEmphasized'],
	['em', 'isEmphasized'],
]);

function afterTag(tag: string, attributes: string, style: Style): Style {
	const said = STYLES.get(tag.replace('/', ''));
	if (said === undefined) return style;
	if (tag.startsWith('/')) return Object.fromEntries(Object.entries(style).filter(([name]) => name !== said));
	if (said !== 'url') return { ...style, [said]: true };
	const href = /href\s*=\s*["']?([^"'\s>]+)/i.exec(attributes)?.[1];
	return href === undefined ? style : { ...style, url: href };
}

/** Neighbours are one piece where they look alike, are parts of one link, or of a title that is bold in parts. */
function joined(pieces: readonly Piece[]): Piece[] {
	const runs: Piece[] = [];
	for (const piece of pieces) {
		const last = runs.at(-1);
		if (last && isOneWith(last, piece)) runs.splice(-1, 1, together(last, piece));
		else runs.push(piece);
	}
	return runs;
}

function isOneWith(last: Piece, next: Piece): boolean {
	if (last.isBreak || next.isBreak || last.url !== next.url) return false;
	const isAlike = last.isStrong === next.isStrong && last.isEmphasized === next.isEmphasized;
	return isAlike || last.url !== undefined || (last.isStrong === true && next.isStrong === true);
}

/** Bold or in italics where all of it is. */
function together({ isStrong, isEmphasized, text, ...rest }: Piece, next: Piece): Piece {
	return {
		...rest,
		text: text + next.text,
		...(isStrong && next.isStrong && { isStrong }),
		...(isEmphasized && next.isEmphasized && { isEmphasized }),
	};
}

/** The text of pieces, lines parted by line ends. */
export const textOf = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('');
