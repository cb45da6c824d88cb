import { readArxivId } from '../../../model/arxiv-id.ts';
import { readDoi } from '../../../model/doi.ts';
import { authorsOf } from '../table/authors.ts';
import { cleanTitle } from './clean-title.ts';
import { type Piece, textOf } from './pieces.ts';
import type { Said } from './saying.ts';
import { namesIn, venueIn } from './words.ts';

/** A reference as papers and programs that manage them write it, taken apart. */
interface Reference {
	title: string;
	/** What stands around the title. */
	told: Said;
}

/** Longer ones are running text. */
const LONGEST = 2000;

const YEAR = String.raw`(?:19|20)\d{2}`;
const FAMILY = String.raw`(?:(?:van|von|de|der|den|di|da|du|la|le|el|al|ter|ten) ){0,3}\p{Lu}[\p{L}\p{M}'’ -]{1,40}`;
/** `Lamp, A. B., & Wick, C. (2022). Burning low. Journal of Light, 3(2).` */
const YEAR_BEHIND_NAMES = new RegExp(
	String.raw`^((?:${FAMILY}, (?:\p{Lu}\.[ -]?){1,4}(?:, ?)?(?:& |and |et al\.,? ?)?)+)\((${YEAR})[^()]{0,20}\)\. (.*)$`,
	'u',
);
/** A title ends with a sentence, unless the next word begins small. */
const SENTENCE = /^(.{8,250}?[.?!])\s+(?=[\p{Lu}\p{N}(“"]|arXiv)(.*)$/u;
/** What stands in brackets behind a title and is no part of it: `(arXiv:2212.08073)`, `(No. 7)`. */
const ASIDE = /\s\([^()]*\d[^()]*\)(?=\.\s)/;
/** `Lamp, Ada, and Ben Wick.`, `Lamp, Ada, et al.` */
const FIRST_TURNED = new RegExp(String.raw`^(${FAMILY}), (\p{Lu}[\p{L}. ]{0,30}), (?=and |et al\.)`, 'u');

const inOrder = (names: string): string => names.replace(FIRST_TURNED, '$2 $1, ');

/** The reference that a text is from its beginning to its first link; nothing of any other text. */
export function referenceIn(pieces: readonly Piece[]): Reference | undefined {
	const end = pieces.findIndex(({ url, isBreak }) => url !== undefined || isBreak === true);
	const run = textOf(end === -1 ? pieces : pieces.slice(0, end))
		.replace(/\s+/g, ' ')
		.trim();
	return run.length > LONGEST ? undefined : (afterYear(run) ?? afterNames(inOrder(run)));
}

function afterYear(run: string): Reference | undefined {
	const [, names = '', year = '', rest = ''] = YEAR_BEHIND_NAMES.exec(run) ?? [];
	const [, title, where = ''] = SENTENCE.exec(rest.replace(ASIDE, '')) ?? [];
	return title === undefined ? undefined : referenceOf(title, names, where, year, rest);
}

/** `Ada Lamp, Ben Wick, et al. Burning low. In Light, 2022.`, also with the year before the title. */
function afterNames(run: string): Reference | undefined {
	const { names = [], rest = '' } = namesIn(run) ?? {};
	const [, title = '', where = ''] =
		SENTENCE.exec(rest.replace(ASIDE, '').replace(new RegExp(`^${YEAR}\\. `), '')) ?? [];
	const year = yearOf(rest);
	const isReference = names.length > 1 && !/^[\s,]*[“"]/.test(rest) && title !== '' && year !== undefined;
	return isReference ? referenceOf(title, names.join(', '), where, year, rest) : undefined;
}

function referenceOf(title: string, names: string, where: string, year: string, rest: string): Reference {
	const venue = venueIn(where);
	const told = { authors: authorsOf(names), date: year, ...numbersIn(rest), ...(venue && { venue }) };
	return { title: cleanTitle(title), told };
}

/** A year that is no page, no volume and no part of a number. */
const yearOf = (text: string): string | undefined =>
	new RegExp(String.raw`(?<![\d.:/–-])${YEAR}(?![\d:–-])`).exec(text)?.[0];

function numbersIn(text: string): Said {
	const arxiv = readArxivId(/\barXiv:\s*\d{4}\.\d{4,5}/i.exec(text)?.[0] ?? '');
	const doi = readDoi(text);
	return arxiv ? { arxiv } : doi ? { doi } : {};
}

/** What stands around a title in quotation marks: `Lamp, Ada, and Ben Wick. “Burning low,” Light, vol. 3, May 2022.` */
export function toldAround(before: string, behind: string): Said | undefined {
	const date = yearOf(behind);
	if (date === undefined || !/\p{L}/u.test(before)) return undefined;
	const names = namesIn(inOrder(before.trim()))?.names;
	return { date, ...numbersIn(behind), ...(names && names.length > 1 && { authors: names }) };
}
