import type { CitedPaper } from '../model/cited-paper.ts';
import { yearOf } from '../model/date.ts';
import { oneLine } from '../model/one-line.ts';
import { houseOf, kindOf, pageRange, type VenueKind } from '../model/venue.ts';
import { citedName } from './cited-name.ts';
import { addressOf, authorsNote, type CitationOptions, keyOf } from './citation-facts.ts';

/** Papers as a RIS file, in their order. What is not known is left out. */
export const risOf = (papers: readonly CitedPaper[], options: CitationOptions): string =>
	papers.map((paper) => recordOf(paper, options)).join('\n');

type Line = [tag: string, value: string | undefined];

/** A record begins with its type and ends with `ER`. */
function recordOf(paper: CitedPaper, options: CitationOptions): string {
	const { title, authors = [], published, venue, arxiv, doi } = paper;
	const whole = venue && houseOf(venue);
	const pages = venue && pageRange(venue);
	const lines: Line[] = [
		['TY', typeOf(paper)],
		['ID', keyOf(paper, options)],
		...authors.map((name): Line => ['AU', nameOf(name)]),
		['TI', title],
		['T2', whole ? whole.series : venue?.name],
		['PY', published && yearOf(published)],
		['DA', published && dateOf(published)],
		['VL', venue?.volume],
		['IS', venue?.issue],
		['SP', pages?.first],
		['EP', pages?.last],
		['PB', whole?.house ?? venue?.publisher],
		['DB', arxiv && 'arXiv'],
		['AN', arxiv && `arXiv:${arxiv}`],
		['DO', doi],
		['UR', addressOf(paper, options)],
		['N1', authorsNote(paper)],
	];
	const written = lines.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${oneLine(value)}\n`]));
	return `${written.join('')}ER  - \n`;
}

/** The family's name stands first. Programs part a name at its commas, so one that has no parts has none. */
function nameOf(name: string): string {
	const parts = citedName(name);
	if ('literal' in parts) return parts.literal.replaceAll(',', '');
	return [parts.family, parts.given, parts.suffix].filter(Boolean).join(', ');
}

/** A preprint is to RIS an unpublished work. */
function typeOf({ venue, arxiv }: CitedPaper): string {
	if (!venue) return arxiv === undefined ? 'GEN' : 'UNPB';
	return TYPES[kindOf(venue)];
}

const TYPES: Readonly<Record<VenueKind, string>> = {
	journal: 'JOUR',
	proceedings: 'CPAPER',
	chapter: 'CHAP',
	thesis: 'THES',
	report: 'RPRT',
	book: 'BOOK',
	other: 'GEN',
};

/** Year, month and day each end in a slash, also where they are not known. */
function dateOf(published: string): string {
	const [year = '', month = '', day = ''] = published.split('-');
	return `${year}/${month}/${day}`;
}
