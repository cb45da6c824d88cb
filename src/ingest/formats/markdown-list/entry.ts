import type { ListedPaper } from '../../../model/capture.ts';
import type { LinkKind } from '../../../model/paper.ts';
import { authorsOf } from '../table/authors.ts';
import { isPaperAddress, isVenueLabel, labelKind, linkKind, VENUE } from './labels.ts';
import { type Piece, textOf } from './pieces.ts';
import { findTitle, withoutTags } from './title.ts';
import { dateIn, namesIn, venueIn, yearIn } from './words.ts';

type Link = NonNullable<ListedPaper['links']>[number];

/** What an item, a row or a paragraph says of a paper, if it is of one. */
export interface Entry extends Partial<
	Pick<ListedPaper, 'title' | 'abstract' | 'authors' | 'venue' | 'doi' | 'arxiv' | 'categories'>
> {
	date?: string;
	/** What the list says of the paper in its own words. */
	description?: string;
	links: Link[];
	/** Whether there is a link to a paper, or all else that tells one. */
	isPaper: boolean;
	/** Whether the title is set off from the text around it. */
	isMarked: boolean;
}

/** Reads an entry from the pieces of its text. */
export function readEntry(pieces: readonly Piece[]): Entry {
	const links = linksIn(pieces);
	const found = findTitle(pieces);
	const isLinked = links.some(({ kind, url }) => kind === 'paper' || isPaperAddress(url));
	if (!found) return { links, isPaper: isLinked, isMarked: false, ...tagsIn(pieces) };
	const said = readRest(found.before, found.after);
	const { title, isMarked } = found;
	// Without a link, a title in bold, its authors and where or when it appeared are as much as a list can say.
	const isCited =
		isMarked &&
		((said.authors !== undefined && (said.date ?? said.venue?.name) !== undefined) || said.abstract !== undefined);
	return { title, links, isMarked, isPaper: isLinked || isCited, ...said };
}

/** The links of a text; one that only names its own place in the list is none. */
export const linksIn = (pieces: readonly Piece[], column?: LinkKind): Link[] =>
	pieces.flatMap(({ text, url }) =>
		url !== undefined && /^https?:\/\/\S+$/i.test(url) && !IMAGE.test(url)
			? [{ url, kind: linkKind(text, url, column) }]
			: [],
	);

const IMAGE =
	/^https?:\/\/(?:img\.shields\.io|badgen\.net|badge\.|awesome\.re|[^?#]+\.(?:png|jpe?g|gif|svg|webp)(?:[?#]|$))/i;

type Said = Partial<
	Pick<Entry, 'abstract' | 'description' | 'authors' | 'venue' | 'date' | 'doi' | 'arxiv' | 'categories'>
>;

/** The same, where some of it may not be known. */
type Guessed = { [Key in keyof Said]: Said[Key] | undefined };

/** What lists put before a title: when and where it appeared. */
function tagsIn(pieces: readonly Piece[]): Said {
	// Where a list is still to be filled in, `[YYYY/MM]` stands for a date.
	const text = textOf(pieces)
		.replace(/\bYYYY(?:[-/]MM)?\b/g, '')
		.trim();
	const tags = [...text.matchAll(/[[(【]([^[\]()【】]{2,60})[\])】]|`([^`]{2,60})`/g)].map(
		([, tag, code]) => tag ?? code ?? '',
	);
	const words = [...tags, text.replace(/[,:;\s-]+$/, '')];
	const date =
		words.map(dateIn).find(Boolean) ?? words.map((word) => (word.length < 60 ? yearIn(word) : undefined)).find(Boolean);
	const venue = words.map((word) => (word.length < 60 ? venueIn(word) : undefined)).find(Boolean);
	return { ...(date !== undefined && { date }), ...(venue && { venue }) };
}

function readRest(before: readonly Piece[], after: readonly Piece[]): Said {
	const said: Said = { ...tagsIn(before) };
	const ahead = withoutTags(textOf(before))
		.slice(0, 1000)
		.replace(/[,:.\s]+$/, '');
	const names = /\p{Lu}\.,/u.test(ahead) ? authorsOf(`${ahead}.`) : namesIn(ahead)?.names;
	if (names && names.length > 0) said.authors = names;
	let isFirst = true;
	for (const line of linesOf(after)) {
		if (textOf(line).trim() === '') continue;
		readLine(line, isFirst, said);
		isFirst = false;
	}
	if (said.description !== undefined && said.description.length < SHORTEST) delete said.description;
	return said;
}

/** Fewer characters describe no paper. */
const SHORTEST = 30;

function linesOf(pieces: readonly Piece[]): Piece[][] {
	const lines: Piece[][] = [[]];
	for (const piece of pieces) {
		if (piece.isBreak) lines.push([]);
		else lines.at(-1)?.push(piece);
	}
	return lines;
}

/** A line of its own above the abstract. */
const ABSTRACT = /^\W*abstract\W*$/i;
const FIELD =
	/^[\s>*_-]*(authors?|abstract|summary|tl;?\s?dr|venue|conference|journal|published(?: in)?|date|submit ?date|submitted|publish(?:ed)? ?date|year|doi|arxiv(?: id)?|categor(?:y|ies)|subjects?|[A-Z][\p{L} ]{2,18})\s?[:：]\s*(.*)$/isu;

/** A line below or behind a title: a field of its own, names, a venue, a date, or what the list says of the paper. */
function readLine(line: readonly Piece[], isFirst: boolean, said: Said): void {
	for (const { text, url } of line) {
		if (url !== undefined && isVenueLabel(text)) take(said, { ...venueAnd(text) });
	}
	const words = line.filter(({ text, url }) => url === undefined || labelKind(text) === undefined);
	if (said.abstract === '' || ABSTRACT.test(textOf(words).slice(0, 40))) {
		said.abstract = said.abstract === '' ? textOf(words).trim() : '';
		return;
	}
	const [, name, value = ''] = FIELD.exec(textOf(words).slice(0, 20_000)) ?? [];
	if (name !== undefined && readField(name.toLowerCase(), value.trim(), said)) return;
	const italic = words.filter(({ isEmphasized }) => isEmphasized);
	for (const { text } of italic) take(said, sayingOf(text, true, true));
	const plain = textOf(words.filter(({ isEmphasized }) => !isEmphasized));
	const text = plain.replace(/[[\](){}|,\s]+$|^[\](){}|,.\s]+/g, '').trim();
	if (text === '') return;
	const isDescribed = /^\s*(?:[-–—:●•]|\s\s)/.test(textOf(line)) || (!isFirst && said.description !== undefined);
	if (isDescribed || text.length > 220) takeDescription(plain, said);
	else if (!take(said, sayingOf(text, said.authors === undefined))) takeDescription(plain, said);
}

/** Whether the field is one that is read, or one that holds nothing that is kept. */
function readField(name: string, value: string, said: Said): boolean {
	if (name.startsWith('author')) take(said, { authors: authorsIn(value) });
	else if (name === 'abstract') said.abstract = value;
	else if (/^(?:summary|tl)/.test(name)) takeDescription(value, said);
	else if (/^(?:venue|conference|journal|published in)/.test(name)) take(said, venueAnd(value, true));
	else if (/^(?:date|submit|publish|year)/.test(name))
		take(said, { date: dateIn(value) ?? dateIn(value.split(/\s{2,}|\s[|·]\s/)[0] ?? '') });
	else if (name === 'doi' && value !== '') take(said, { doi: value.split(/\s/)[0] });
	else if (name.startsWith('arxiv') && /\d/.test(value)) take(said, { arxiv: value.split(/\s/)[0] });
	else
		return /^(?:tasks?|datasets?|keywords?|tags?|code|github|paper|pdf|links?|url|project|note|comments?|source)/.test(
			name,
		);
	return true;
}

/** Where the source says that these are the authors, all that it lists are names. */
const authorsIn = (value: string): string[] | undefined => {
	const names = value
		.replace(/\bet\.? al\.?/i, ', others')
		.replace(/[*†‡§¶]+/g, '')
		.split(/\s*(?:[,;·]|\band\b|&)\s*/);
	const authors = names
		.map((name) => name.replace(/\([^)]*\)/g, '').trim())
		.filter((name) => /\p{L}{2}/u.test(name) && name.length < 60);
	return authors.length > 0 ? authors : undefined;
};

/** Names, a venue, a year: what stands behind a title where no field says what it is. */
function sayingOf(text: string, mayName: boolean, isItalic = false): Guessed {
	const found = mayName ? namesIn(text) : undefined;
	// Two capitals alone may be anything.
	const names = found && (isItalic || found.names.length > 1) ? found : undefined;
	const rest = names ? names.rest : text;
	const [, cited] = /\bdoi:?\s*(10\.\d{4,9}\/[^\s,;]*[^\s,;.])/i.exec(text) ?? [];
	const [head = '', ...tail] = text.split(/,\s+/).reverse();
	const listed = names || !mayName ? undefined : namesIn(tail.reverse().join(', '));
	const isListed = listed !== undefined && listed.names.length > 0 && (venueIn(head) ?? yearIn(head)) !== undefined;
	const authors = names?.names ?? (isListed ? listed.names : undefined);
	const where = isListed ? head : rest;
	const isShort = where.length < 200;
	const date = dateIn(where) ?? (isShort ? yearIn(where) : undefined);
	const venue = isShort ? venueIn(where, names !== undefined && names.rest !== '') : undefined;
	return {
		authors,
		date,
		venue: venue ?? (JOURNAL_AND_YEAR.test(where) ? venueIn(where, true) : undefined),
		doi: cited,
	};
}

/** `Multimedia Tools and Applications 2018.` */
const JOURNAL_AND_YEAR = /^\p{Lu}[\p{L}\s&:-]{5,90}\s(?:19|20)\d{2}\.?$/u;

const venueAnd = (text: string, isWhole = false): Guessed => ({
	venue: venueIn(text, isWhole || VENUE.test(text)),
	date: yearIn(text),
});

function takeDescription(text: string, said: Said): void {
	const words = text
		.replace(/\s+/g, ' ')
		.replace(/^(?:[\s\-–—:,.|>]|\uFE0F|\p{Extended_Pictographic})+|[\s[\](){}|,]+$/gu, '');
	if (!/^https?:\S+$/.test(words)) said.description = `${said.description ?? ''} ${words}`.trim();
}

/** Takes what is not known yet; whether there was anything. */
function take(said: Said, more: Guessed): boolean {
	const known = Object.entries(more).filter(([, value]) => value !== undefined);
	for (const [key, value] of known) {
		const isYear = key === 'date' && /^\d{4}$/.test(said.date ?? '') && typeof value === 'string' && value.length > 4;
		if (said[key as keyof Said] === undefined || isYear) Object.assign(said, { [key]: value });
	}
	return known.length > 0;
}
