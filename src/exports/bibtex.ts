import { arxivUrl } from '../model/arxiv-id.ts';
import type { CitedPaper } from '../model/cited-paper.ts';
import { MONTHS, yearOf } from '../model/date.ts';
import { runsOf } from '../model/math-text.ts';
import { isConference, isJournal } from './venue.ts';

export interface BibtexOptions {
	/** By slug, made by `citationKeys` from the whole collection. */
	keys: ReadonlyMap<string, string>;
	/** The address of the paper's page, cited where the paper has none of its own; nothing where that is no web address. */
	pageOf: (paper: CitedPaper) => string | undefined;
}

/** Papers as a BibTeX file, in their order. What is not known is left out. */
export const bibtexOf = (papers: readonly CitedPaper[], options: BibtexOptions): string =>
	papers.map((paper) => entryOf(paper, options)).join('\n');

function entryOf(paper: CitedPaper, { keys, pageOf }: BibtexOptions): string {
	const { type, fields } = placeOf(paper);
	const all: Fields = {
		author: paper.authors && authorsField(paper),
		title: titleToTex(paper.title),
		...dateFields(paper),
		...fields,
		eprint: paper.arxiv,
		archivePrefix: paper.arxiv && 'arXiv',
		doi: paper.doi && verbatim(paper.doi),
		url: verbatim(urlOf(paper) ?? pageOf(paper) ?? '') || undefined,
		note: noteOf(paper),
	};
	const lines = Object.entries(all).flatMap(([name, value]) =>
		value ? [`  ${name} = ${braced(name, value)},\n`] : [],
	);
	return `@${type}{${keys.get(paper.slug) ?? paper.slug},\n${lines.join('')}}\n`;
}

type Fields = Record<string, string | undefined>;

/** The names of months are BibTeX's own and stand without braces. */
const braced = (name: string, value: string): string => (name === 'month' ? value : `{${value}}`);

function placeOf({ venue }: CitedPaper): { type: string; fields: Fields } {
	if (!venue) return { type: 'misc', fields: {} };
	const { volume, issue, pages, publisher } = venue;
	const details = { volume, number: issue, pages, publisher };
	const fields = Object.fromEntries(Object.entries(details).map(([key, value]) => [key, value && textToTex(value)]));
	const name = withCapitals(textToTex(venue.name));
	if (isJournal(venue)) return { type: 'article', fields: { journal: name, ...fields } };
	if (isConference(venue)) return { type: 'inproceedings', fields: { booktitle: name, ...fields } };
	return { type: 'misc', fields: { howpublished: name, ...fields } };
}

function dateFields({ published }: CitedPaper): Fields {
	if (published === undefined) return {};
	const month = MONTHS[Number(published.slice(5, 7)) - 1];
	return { date: published, year: yearOf(published), month: month?.slice(0, 3).toLowerCase() };
}

function authorsField({ authors = [], authorCount = 0 }: CitedPaper): string {
	const names = authors.map((name) => (/,|\band\b/i.test(name) ? `{${textToTex(name)}}` : textToTex(name)));
	return [...names, ...(authorCount > authors.length ? ['others'] : [])].join(' and ');
}

const noteOf = ({ authors, authorCount }: CitedPaper): string | undefined =>
	authors || authorCount === undefined
		? undefined
		: `${authorCount} ${authorCount === 1 ? 'author' : 'authors'}, not named by the source`;

/** Where the paper itself is, as far as that is known. */
const urlOf = ({ arxiv, doi, links = [] }: CitedPaper): string | undefined =>
	(arxiv && arxivUrl(arxiv)) ??
	(doi && `https://doi.org/${encodeURI(doi)}`) ??
	links.find(({ kind }) => kind === 'paper')?.url;

/** Addresses and DOIs are read as they stand, but for braces. */
const verbatim = (address: string): string => address.replace(/[{}\s]/g, encodeURIComponent);

/** A title as TeX, its mathematics as it is. In braces, word by word, capitals stay such in every style and program. */
const titleToTex = (title: string): string =>
	runsOf(title)
		.map(({ kind, value }) => {
			if (kind === 'text') return withCapitals(textToTex(value));
			return isBalanced(value) ? `{$${value}$}` : withCapitals(textToTex(`$${value}$`));
		})
		.join('');

/** No command of `textToTex` has a capital. */
const withCapitals = (tex: string): string =>
	tex.replace(/[\p{L}\p{N}][\p{L}\p{M}\p{N}’'-]*/gu, (word) => (/\p{Lu}/u.test(word) ? `{${word}}` : word));

/** BibTeX counts braces, also escaped ones, and a per cent sign alone would hide the rest of a line. */
function isBalanced(tex: string): boolean {
	let depth = 0;
	for (const brace of tex.match(/[{}]/g) ?? []) {
		depth += brace === '{' ? 1 : -1;
		if (depth < 0) return false;
	}
	return depth === 0 && !/(^|[^\\])%/.test(tex);
}

const ESCAPES: Record<string, string> = {
	'\\': '\\textbackslash{}',
	'{': '\\textbraceleft{}',
	'}': '\\textbraceright{}',
	'^': '\\textasciicircum{}',
	'~': '\\textasciitilde{}',
	'`': '\\textasciigrave{}',
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
