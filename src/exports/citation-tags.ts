import type { PaperSubject } from '../model/page-subject.ts';
import type { Paper } from '../model/paper.ts';
import { houseOf, kindOf, pageRange, type VenueKind } from '../model/venue.ts';
import type { MetaTag } from './sharing-tags.ts';

/**
 * What reference managers and scholarly search engines read in the page of a paper: the tags of Highwire Press, which
 * Google Scholar, Zotero and Mendeley share. What is not known is left out.
 *
 * Dublin Core says nearly all of it a second time, and who reads both may join the two, so it stands only where
 * the other has no word that is widely read, for the id at arXiv.
 *
 * @param page The page's address, where it is known.
 * @see https://scholar.google.com/intl/en/scholar/inclusion.html#indexing
 */
export function citationTags({ paper, title, abstract, topics, address }: PaperSubject, page?: string): MetaTag[] {
	const { published, authors = [], arxiv, doi } = paper;
	return [
		...named({ citation_title: title }),
		...authors.flatMap((author) => named({ citation_author: author })),
		...named({
			citation_publication_date: published?.replaceAll('-', '/'),
			...venueFields(paper),
			citation_doi: doi,
			citation_arxiv_id: arxiv,
			'DC.identifier': arxiv && `arXiv:${arxiv}`,
			citation_abstract: abstract.replace(/\s+/g, ' '),
			citation_abstract_html_url: page,
			citation_public_url: address ?? page,
			citation_pdf_url: pdfOf(paper),
			citation_keywords: topics.join('; '),
			'z:itemType': zoteroType(paper),
		}),
	];
}

const named = (said: Record<string, string | undefined>): MetaTag[] =>
	Object.entries(said).flatMap(([name, content]) => (content ? [{ name, content }] : []));

/** A venue of another type has no tag of its own. */
function venueFields({ venue }: Paper): Record<string, string | undefined> {
	if (!venue) return {};
	const { name, volume, issue, publisher } = venue;
	const { first, last } = pageRange(venue);
	const kind = kindOf(venue);
	const number = kind === 'report' ? 'citation_technical_report_number' : 'citation_issue';
	return {
		...(NAMES[kind] && { [NAMES[kind]]: houseOf(venue)?.house ?? name }),
		citation_volume: volume,
		[number]: issue,
		citation_firstpage: first,
		citation_lastpage: last,
		citation_publisher: kind === 'book' ? houseOf(venue)?.house : publisher,
	};
}

const NAMES: Partial<Record<VenueKind, string>> = {
	journal: 'citation_journal_title',
	proceedings: 'citation_conference_title',
	chapter: 'citation_inbook_title',
	thesis: 'citation_dissertation_institution',
	report: 'citation_technical_report_institution',
};

/** The PDF of the paper itself, where a link to the paper leads to one. */
const pdfOf = ({ links = [] }: Paper): string | undefined =>
	links.find(({ url, kind }) => kind === 'paper' && /\.pdf$|^\/pdf\//i.test(new URL(url).pathname))?.url;

/**
 * Zotero takes everything for a journal's article that has a title and no venue, unless it is told in its own word.
 * A paper that no source places in a journal or at a conference is to readers what arXiv calls one.
 */
function zoteroType({ venue }: Paper): string {
	if (!venue) return 'preprint';
	return ZOTERO_TYPES[kindOf(venue)];
}

const ZOTERO_TYPES: Readonly<Record<VenueKind, string>> = {
	journal: 'journalArticle',
	proceedings: 'conferencePaper',
	chapter: 'bookSection',
	thesis: 'thesis',
	report: 'report',
	book: 'book',
	other: 'preprint',
};
