import type { CitedPaper } from '../model/cited-paper.ts';
import { yearOf } from '../model/date.ts';
import { addressOf, authorsNote, type CitationOptions, keyOf, kindOf, oneLine } from './citation-facts.ts';

/** Papers as a RIS file, in their order. What is not known is left out. */
export const risOf = (papers: readonly CitedPaper[], options: CitationOptions): string =>
	papers.map((paper) => recordOf(paper, options)).join('\n');

type Line = [tag: string, value: string | undefined];

/** A record begins with its type and ends with `ER`. */
function recordOf(paper: CitedPaper, options: CitationOptions): string {
	const { title, authors = [], published, venue, arxiv, doi } = paper;
	const lines: Line[] = [
		['TY', typeOf(paper)],
		['ID', keyOf(paper, options)],
		...authors.map((name): Line => ['AU', name]),
		['TI', title],
		['T2', venue?.name],
		['PY', published && yearOf(published)],
		['DA', published && dateOf(published)],
		['VL', venue?.volume],
		['IS', venue?.issue],
		...pageLines(venue?.pages),
		['PB', venue?.publisher],
		['DB', arxiv && 'arXiv'],
		['AN', arxiv && `arXiv:${arxiv}`],
		['DO', doi],
		['UR', addressOf(paper, options)],
		['N1', authorsNote(paper)],
	];
	const written = lines.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${oneLine(value)}\n`]));
	return `${written.join('')}ER  - \n`;
}

/** A preprint is to RIS an unpublished work. */
function typeOf({ venue, arxiv }: CitedPaper): string {
	if (!venue) return arxiv === undefined ? 'GEN' : 'UNPB';
	return { journal: 'JOUR', proceedings: 'CPAPER', other: 'GEN' }[kindOf(venue)];
}

/** Year, month and day each end in a slash, also where they are not known. */
function dateOf(published: string): string {
	const [year = '', month = '', day = ''] = published.split('-');
	return `${year}/${month}/${day}`;
}

function pageLines(pages: string | undefined): Line[] {
	const [, first, last] = /^(\S+?)\s*[-–—]+\s*(\S+)$/.exec(pages ?? '') ?? [];
	return [
		['SP', first ?? pages],
		['EP', last],
	];
}
