import { withoutAbsent } from '../../../model/absent.ts';
import { LINK_KINDS, type LinkKind } from '../../../model/paper.ts';
import { BETWEEN_NAMES, withOpenEnd } from '../../reading/name-lists.ts';
import { type ColumnName, type Columns, columnsOf } from '../table/columns.ts';
import type { Block } from './blocks.ts';
import { cleanTitle } from './clean-title.ts';
import { type Entry, linksIn, readEntry } from './entry.ts';
import { isPaperAddress } from './labels.ts';
import { BREAK, type Piece, piecesOf, textOf } from './pieces.ts';
import { namesMore } from './title.ts';
import { dateIn, venueIn, yearIn } from './words.ts';

/** A row of a table that is of a paper. */
export interface RowEntry {
	block: Block;
	entry: Entry;
}

/** The papers of the rows of one table. Each row is read alone; of a table that lists something else, none. */
export function readRows(rows: readonly Block[]): RowEntry[] {
	const rule = rows.findIndex(isRule);
	const head = rows[rule === -1 ? 0 : rule - 1];
	const header = head ? cellsOf(head.markdown, 0).map((cell) => textOf(piecesOf(cell))) : [];
	const columns = columnsOf(header);
	const hasHeader = columns.has('title') && columns.size > 1;
	const body = hasHeader || rule !== -1 ? rows.slice(Math.max(rule, 0) + 1) : rows;
	const read = body
		.map((block) => ({ block, cells: cellsOf(block.markdown, header.length) }))
		.filter((row) => row.cells.some((cell) => cell.trim() !== '') && !/^[\s:|-]*$/.test(row.block.markdown))
		.map(({ block, cells: found }) => ({
			block,
			entry: hasHeader ? readColumns(found, columns) : readLoose(found),
		}));
	const isDated = columns.has('abstract') || columns.has('authors') || columns.has('published');
	const isOfPapers = hasHeader && (isDated || isMostly(read));
	const titled = read.filter(({ entry }) => entry.title !== undefined);
	// A table of data sets or models may have a column of papers; its rows are no papers themselves.
	if (titled.length < read.length / 2) return [];
	return read.filter(({ entry }) => entry.isPaper || (isOfPapers && entry.title !== undefined));
}

/** A row whose header says nothing. A name that leads to code or data is no title, whatever paper stands beside it. */
function readLoose(cells: readonly string[]): Entry {
	const pieces = cells.flatMap((cell) => [...piecesOf(cell), BREAK]);
	const entry = readEntry(pieces);
	const isOther = pieces.some(
		({ text, url }) => url !== undefined && cleanTitle(text) === entry.title && !isPaperAddress(url),
	);
	return isOther ? { links: [], isPaper: false, isMarked: false } : entry;
}

/** Most lead to papers, so that the rest are of the same kind. */
const isMostly = (read: readonly RowEntry[]): boolean =>
	read.filter(({ entry }) => entry.isPaper).length > read.length / 2;

/** The line of dashes below a table's header. */
export const isRule = (block: Block | undefined): boolean =>
	block?.kind === 'row' && /^\|?[\s:|-]*-[\s:|-]*$/.test(block.markdown);

/** The cells of a row. A bar within an abstract or a formula parts nothing, which shows in there being too many. */
function cellsOf(row: string, width: number): string[] {
	const inner = row.replace(/^\s*\|/, '').replace(/(?<!\\)\|\s*$/, '');
	const cells = inner.split(/(?<!\\)\|/).map((cell) => cell.replaceAll('\\|', '|'));
	if (width < 2 || cells.length <= width) return cells.map((cell) => cell.trim());
	const merged: string[] = [];
	for (const cell of cells) {
		const open = merged.at(-1);
		if (open !== undefined && isOpen(open)) merged[merged.length - 1] = `${open}|${cell}`;
		else merged.push(cell);
	}
	return merged.map((cell) => cell.trim());
}

const isOpen = (cell: string): boolean =>
	count(cell, '<details') > count(cell, '</details>') ||
	count(cell, '[') > count(cell, ']') ||
	(count(cell, '$') % 2 === 1 && !/\$\d/.test(cell));
const count = (text: string, part: string): number => text.split(part).length - 1;

function readColumns(cells: readonly string[], columns: Columns): Entry {
	const folded = hidden(cells[columns.get('abstract') ?? -1] ?? '');
	const isFolded = (index: number): boolean => folded !== undefined && index === columns.get('abstract');
	const read = cells.map((markdown, index) => (isFolded(index) ? [] : piecesOf(markdown)));
	const pieces = (name: ColumnName): Piece[] => read[columns.get(name) ?? -1] ?? [];
	const text = (name: ColumnName): string | undefined => plainText(pieces(name));
	const own = readEntry(pieces('title'));
	const links = read.flatMap((found, index) => linksIn(found, kindOfColumn(index, columns)));
	const named = own.title ?? wholeTitle(pieces('title'));
	// Beside a column of names, the title may be the words of the link.
	const linked = own.isPaper ? undefined : read.flat().find((piece) => namesMore(piece, { text: named ?? '' }));
	const title = linked ? cleanTitle(linked.text) : named;
	const when = text('published') ?? text('year');
	const where = text('venue');
	const date = (when && (dateIn(when) ?? when)) ?? (where && yearIn(where)) ?? own.date;
	const venue = where === undefined ? own.venue : venueIn(where, true);
	const abstract = folded ?? text('abstract') ?? own.abstract;
	const authors = text('authors');
	const count = (name: ColumnName): number | undefined => countOf(text(name));
	const names = authors?.split(BETWEEN_NAMES).filter(Boolean) ?? own.authors;
	return withoutAbsent({
		title,
		abstract,
		description: own.description,
		authors: names?.flatMap((name) => withOpenEnd(name.replace(/^et al\.?$/i, 'others'))),
		date,
		venue,
		doi: text('doi'),
		upvotes: count('upvotes'),
		comments: count('comments'),
		links,
		isMarked: own.isMarked,
		isPaper: own.isPaper || links.some(({ kind }) => kind === 'paper'),
	});
}

/** A column of comments may hold remarks instead. */
const countOf = (text = ''): number | undefined => (/^\d+$/.test(text) ? Number(text) : undefined);

function kindOfColumn(index: number, columns: Columns): LinkKind | undefined {
	const name = [...columns].find(([, at]) => at === index)?.[0];
	return LINK_KINDS.find((kind) => kind === name);
}

function plainText(pieces: readonly Piece[]): string | undefined {
	const text = textOf(pieces).replace(/\s+/g, ' ').trim();
	return /^(?:[-–—/.]*|n\/?a|none|tbd)$/i.test(text) ? undefined : text;
}

/** Text that a cell folds away: `<details><summary>Show</summary><p>…</p></details>`, where it is no Markdown. */
function hidden(cell: string): string | undefined {
	if (!cell.startsWith('<details')) return undefined;
	const text = cell.replace(/<summary>.*?<\/summary>/is, '').replace(/<\/?(?:details|p|br|div|span)\s*\/?>/gi, ' ');
	const plain = text
		.replace(/&lt;/g, '<')
		.replace(/&gt;/g, '>')
		.replace(/&quot;/g, '"')
		.replace(/&#39;/g, "'")
		.replace(/&amp;/g, '&');
	return plain.trim() || undefined;
}

/** In a column of titles, whatever stands there in words of its own is one. */
function wholeTitle(pieces: readonly Piece[]): string | undefined {
	const words = pieces.filter(({ url, text }) => url === undefined || text.length > 20);
	const title = cleanTitle(textOf(words).split('\n')[0] ?? '');
	return /\p{L}{2}/u.test(title) && title.length <= 180 ? title : undefined;
}
