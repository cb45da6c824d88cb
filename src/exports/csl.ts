import type { CitedPaper } from '../model/cited-paper.ts';
import { pagesOf } from '../model/venue.ts';
import {
	addressOf,
	authorsNote,
	type CitationOptions,
	keyOf,
	kindOf,
	mayBeSeveral,
	oneLine,
} from './citation-facts.ts';

/** Papers as a CSL-JSON file, in their order. What is not known is left out. */
export const cslOf = (papers: readonly CitedPaper[], options: CitationOptions): string =>
	cslFileOf(papers.map((paper) => cslItemOf(paper, options)));

/** A file of items that are written already. */
export const cslFileOf = (items: readonly string[]): string => `[\n${items.join(',\n')}\n]\n`;

/** A paper as an item of such a file. https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables */
export function cslItemOf(paper: CitedPaper, options: CitationOptions): string {
	const { title, authors, published, venue, arxiv, doi } = paper;
	// What is undefined is not written.
	return JSON.stringify({
		id: keyOf(paper, options),
		type: typeOf(paper),
		title: oneLine(title),
		author: authors?.map(nameOf),
		issued: published && { 'date-parts': [published.split('-').map(Number)] },
		'container-title': venue?.name,
		volume: venue?.volume,
		issue: venue?.issue,
		page: venue && pagesOf(venue, '-'),
		publisher: venue?.publisher ?? (venue || !arxiv ? undefined : 'arXiv'),
		number: venue || !arxiv ? undefined : `arXiv:${arxiv}`,
		archive: arxiv && 'arXiv',
		archive_location: arxiv,
		DOI: doi,
		URL: addressOf(paper, options),
		note: authorsNote(paper),
	});
}

/** An `article` is to CSL what no journal has published, such as a preprint. */
function typeOf({ venue }: CitedPaper): string {
	return venue
		? { journal: 'article-journal', proceedings: 'paper-conference', other: 'article' }[kindOf(venue)]
		: 'article';
}

type CslName = { literal: string } | { family: string; given: string };

/**
 * The parts of a name as BibTeX tells them apart: the family name is the last word with the small words before it. What
 * may be no person's name, or is not written in Latin letters, stays whole.
 */
function nameOf(name: string): CslName {
	const [, given, family] = /^(\p{Lu}\S*(?: \p{Lu}\S*)*) ((?:\p{Ll}\S* )*\S+)$/u.exec(name) ?? [];
	const isPerson = /^[\p{Script=Latin}\p{M}\p{P} ]+$/u.test(name) && !mayBeSeveral(name);
	return isPerson && given !== undefined && family !== undefined ? { family, given } : { literal: name };
}
