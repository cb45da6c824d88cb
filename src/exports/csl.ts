import type { CitedPaper } from '../model/cited-paper.ts';
import { oneLine } from '../model/one-line.ts';
import { houseOf, kindOf, pagesOf, type VenueKind } from '../model/venue.ts';
import { addressOf, authorsNote, type CitationOptions, keyOf } from './citation-facts.ts';
import { citedName } from './cited-name.ts';

/** Papers as a CSL-JSON file, in their order. What is not known is left out. */
export const cslOf = (papers: readonly CitedPaper[], options: CitationOptions): string =>
	cslFileOf(papers.map((paper) => cslItemOf(paper, options)));

/** A file of items that are written already. */
export const cslFileOf = (items: readonly string[]): string => `[\n${items.join(',\n')}\n]\n`;

/** A paper as an item of such a file. https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables */
export function cslItemOf(paper: CitedPaper, options: CitationOptions): string {
	const { title, authors, published, venue, doi } = paper;
	// What is undefined is not written.
	return JSON.stringify({
		id: keyOf(paper, options),
		type: TYPES[venue ? kindOf(venue) : 'other'],
		title: oneLine(title),
		author: authors?.map(citedName),
		issued: published && { 'date-parts': [published.split('-').map(Number)] },
		...venueOf(paper),
		DOI: doi,
		URL: addressOf(paper, options),
		note: authorsNote(paper),
	});
}

/** An `article` is to CSL what no journal has published, such as a preprint. */
const TYPES = {
	journal: 'article-journal',
	proceedings: 'paper-conference',
	chapter: 'chapter',
	thesis: 'thesis',
	report: 'report',
	book: 'book',
	other: 'article',
} as const satisfies Record<VenueKind, string>;

/** Every type that an item may have. https://docs.citationstyles.org/en/stable/specification.html#appendix-iii-types */
export const CSL_TYPES = Object.values(TYPES);

/** Where a paper came out, and who brought it out. */
function venueOf({ venue, arxiv }: CitedPaper): Record<string, string | undefined> {
	if (!venue) return arxiv ? { publisher: 'arXiv', number: `arXiv:${arxiv}` } : {};
	const { name, volume, issue, publisher } = venue;
	const whole = houseOf(venue);
	const named = whole
		? { publisher: whole.house, 'collection-title': whole.series }
		: { 'container-title': name, publisher };
	return { ...named, volume, issue, page: pagesOf(venue, '-') };
}
