import type { ListedPaper } from '../../../model/capture.ts';
import { BETWEEN_NAMES } from '../../reading/name-lists.ts';
import { VENUE } from './labels.ts';
import { dateIn, namesIn, venueIn, yearIn } from './words.ts';

/** What an entry says of a paper around its title. */
export interface Said extends Partial<
	Pick<
		ListedPaper,
		('abstract' | 'authors' | 'authorCount' | 'venue' | 'doi' | 'arxiv') | ('organization' | 'upvotes' | 'comments')
	>
> {
	date?: string;
	/** What the list says of the paper in its own words. */
	description?: string;
}

/** What a line says of a paper, where some of it may not be known. */
export type Guessed = { [Key in keyof Said]: Said[Key] | undefined };

/** Names, a venue, a year: what stands behind a title where no field says what it is. */
export function sayingOf(text: string, mayName: boolean, isItalic = false): Guessed {
	// A line of names may end where Markdown sees a blank.
	const found = mayName ? (namesIn(text) ?? namesIn(text.replace(/(?<![,;])\n/, '. '))) : undefined;
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
	const [, bracketed = ''] = /\(([^()]{6,20})\)/.exec(where) ?? [];
	const date = dateIn(where) ?? dateIn(bracketed) ?? (isShort ? yearIn(where) : undefined);
	const venue = isShort ? venueIn(where, names !== undefined && names.rest !== '') : undefined;
	return {
		authors,
		authorCount: authors && countOfAuthors(text),
		date,
		venue: venue ?? (JOURNAL_AND_YEAR.test(where) ? venueIn(where, true) : undefined),
		doi: cited,
	};
}

/** The name of a venue and a year take no more room. */
const LONGEST_PLACE = 40;

/** Whether a text is names with a venue or a year behind them, and nothing else. */
export function isCitation(text: string): boolean {
	const { authors = [], venue, date } = sayingOf(text, true);
	const isPlaced = venue !== undefined || date !== undefined;
	return authors.length > 1 && isPlaced && text.length < authors.join(', ').length + LONGEST_PLACE;
}

/** `Multimedia Tools and Applications 2018.` */
const JOURNAL_AND_YEAR = /^\p{Lu}[\p{L}\s&:-]{5,90}\s(?:19|20)\d{2}\.?$/u;

/** `Ada Lamp et al. (6 authors)`. */
export function countOfAuthors(text: string): number | undefined {
	const [, count] = /\((\d{1,4}) (?:authors?|(?:in )?total)\)/i.exec(text) ?? [];
	return count === undefined ? undefined : Number(count);
}

/** A venue and its year. */
export const venueAnd = (text: string, isWhole = false): Guessed => ({
	venue: venueIn(text, isWhole || VENUE.test(text)),
	date: yearIn(text),
});

/** Where the source says that these are the authors, all that it lists are names. */
export const authorsIn = (value: string): string[] | undefined => {
	const names = value
		.replace(/\bet\.? al\.?/i, ', others')
		.replace(/[*†‡§¶]+/g, '')
		.split(BETWEEN_NAMES);
	const authors = names
		.map((name) => name.replace(/\([^)]*\)/g, '').trim())
		.filter((name) => /\p{L}{2}/u.test(name) && name.length < 60);
	return authors.length > 0 ? authors : undefined;
};
