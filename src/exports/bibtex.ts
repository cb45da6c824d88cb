import { hasUnnamed } from '../model/byline.ts';
import type { CitedPaper } from '../model/cited-paper.ts';
import { MONTHS, yearOf } from '../model/date.ts';
import { runsOf } from '../model/math-text.ts';
import { oneLine } from '../model/one-line.ts';
import { houseOf, kindOf, pagesOf, type VenueKind } from '../model/venue.ts';
import { addressOf, authorsNote, type CitationOptions, keyOf } from './citation-facts.ts';
import { citedName, isGroup, mayBeSeveral } from './cited-name.ts';
import { signsInMath } from './tex-signs.ts';
import { onlyDraws } from './tex-commands.ts';

/** Papers as a BibTeX file, in their order. What is not known is left out. */
export const bibtexOf = (papers: readonly CitedPaper[], options: CitationOptions): string =>
	papers.map((paper) => entryOf(paper, options)).join('\n');

function entryOf(paper: CitedPaper, options: CitationOptions): string {
	const { type, fields } = placeOf(paper);
	const all: Fields = {
		author: paper.authors && authorsField(paper),
		title: titleToTex(paper.title),
		...dateFields(paper),
		...fields,
		eprint: paper.arxiv,
		archivePrefix: paper.arxiv && 'arXiv',
		primaryClass: paper.arxiv && paper.categories?.[0] && textToTex(paper.categories[0]),
		doi: paper.doi && verbatim(paper.doi),
		url: verbatim(addressOf(paper, options) ?? '') || undefined,
		// Of authors that are named in part, “and others” tells.
		note: paper.authors ? undefined : authorsNote(paper),
	};
	const lines = Object.entries(all).flatMap(([name, value]) =>
		value ? [`  ${name} = ${braced(name, value)},\n`] : [],
	);
	return `@${type}{${keyOf(paper, options)},\n${lines.join('')}}\n`;
}

type Fields = Record<string, string | undefined>;

/** The names of months are BibTeX's own and stand without braces. */
const braced = (name: string, value: string): string => (name === 'month' ? value : `{${value}}`);

function placeOf({ venue }: CitedPaper): { type: string; fields: Fields } {
	if (!venue) return { type: 'misc', fields: {} };
	const { name, volume, issue, publisher } = venue;
	const whole = houseOf(venue);
	const details = { series: whole?.series, volume, number: issue, publisher: whole ? undefined : publisher };
	const fields: Fields = {
		...Object.fromEntries(Object.entries(details).map(([key, value]) => [key, value && textToTex(value)])),
		// The one place where two hyphens are meant.
		pages: textToTex(pagesOf(venue, '-') ?? '').replaceAll('-', '--'),
	};
	const { type, place } = PLACES[kindOf(venue)];
	const isMasters = type === 'phdthesis' && /master|\bmsc/i.test(venue.type);
	return { type: isMasters ? 'mastersthesis' : type, fields: { ...fields, [place]: wordsToTex(whole?.house ?? name) } };
}

/** The types of entries, and the field that each has for its venue. */
const PLACES: Readonly<Record<VenueKind, { type: string; place: string }>> = {
	journal: { type: 'article', place: 'journal' },
	proceedings: { type: 'inproceedings', place: 'booktitle' },
	chapter: { type: 'incollection', place: 'booktitle' },
	thesis: { type: 'phdthesis', place: 'school' },
	report: { type: 'techreport', place: 'institution' },
	book: { type: 'book', place: 'publisher' },
	other: { type: 'misc', place: 'howpublished' },
};

function dateFields({ published }: CitedPaper): Fields {
	if (published === undefined) return {};
	const month = MONTHS[Number(published.slice(5, 7)) - 1];
	return { date: published, year: yearOf(published), month: month?.slice(0, 3).toLowerCase() };
}

function authorsField(paper: CitedPaper): string {
	const names = (paper.authors ?? []).map(nameOf);
	return [...names, ...(hasUnnamed(paper) ? ['others'] : [])].join(' and ');
}

/**
 * In the order of reading, but for a name with a suffix, which BibTeX knows only between two commas, and one whose family
 * name has several words of which the first is written large: `Ramón y Cajal`.
 */
function nameOf(name: string): string {
	const parts = citedName(name);
	if ('suffix' in parts) return [parts.family, parts.suffix ?? '', parts.given].map(nameToTex).join(', ');
	if ('family' in parts && /^\p{Lu}.* /u.test(parts.family))
		return `${nameToTex(parts.family)}, ${nameToTex(parts.given)}`;
	return 'literal' in parts && (mayBeSeveral(name) || isGroup(name)) ? `{${textToTex(name)}}` : nameToTex(name);
}

/** In a name a hyphen parts words as a space does, and a small word begins the family name: `Wen-tau` takes braces. */
const nameToTex = (name: string): string => textToTex(name).replace(/(?<!\S)\S*-\p{Ll}\S*/gu, '{$&}');

/** Addresses and DOIs are read as they stand, but for braces, what may free one, and, by some, for what may begin mathematics. */
const verbatim = (address: string): string => address.replace(/[{}\\$\s]/g, encodeURIComponent);

/** A title as TeX, its mathematics as it is where it is no more than that. In braces, word by word, capitals stay such in every style and program. */
const titleToTex = (title: string): string =>
	runsOf(oneLine(title))
		.map(({ kind, value }) => {
			if (kind === 'text') return wordsToTex(value);
			const isSound = isWhole(value) && onlyDraws(value);
			return isSound ? `{$${value}$}` : wordsToTex(`$${value}$`);
		})
		.join('');

const wordsToTex = (text: string): string => signsInMath(withCapitals(textToTex(text)));

/** No command of `textToTex` has a capital. */
const withCapitals = (tex: string): string =>
	tex.replace(/[\p{L}\p{N}][\p{L}\p{M}\p{N}’']*/gu, (word) => (/\p{Lu}/u.test(word) ? `{${word}}` : word));

/**
 * Whether TeX ends where it should. BibTeX counts braces, also escaped ones; a per cent sign alone would hide the rest of
 * a line, and a backslash at the end the dollar sign. No command begins with a sign beyond ASCII.
 */
function isWhole(tex: string): boolean {
	let depth = 0;
	for (const brace of tex.match(/[{}]/g) ?? []) {
		depth += brace === '{' ? 1 : -1;
		if (depth < 0) return false;
	}
	return depth === 0 && !/(^|[^\\])%/.test(tex) && !/(^|[^\\])(\\\\)*\\(\P{ASCII}|$)/u.test(tex);
}

const ESCAPES: Record<string, string> = {
	'\\': '\\textbackslash{}',
	'{': '\\textbraceleft{}',
	'}': '\\textbraceright{}',
	'^': '\\textasciicircum{}',
	'~': '\\textasciitilde{}',
	// The command for it is read as another sign.
	'`': '{`}',
	'<': '\\textless{}',
	'>': '\\textgreater{}',
	'|': '\\textbar{}',
};

/** Text as TeX that is set as the same text; what TeX would join, such as `--` to a dash, is kept apart. */
const textToTex = (text: string): string =>
	text
		.replace(/[\\{}^~`<>|]/g, (sign) => ESCAPES[sign] ?? sign)
		.replace(/[$&%#_]/g, '\\$&')
		.replace(/([-'])(?=\1)/g, '$1{}');
