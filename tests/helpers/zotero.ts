import type { CheerioAPI } from 'cheerio';

/** An item as Zotero saves it from a page. */
export interface ZoteroItem {
	itemType: string;
	title: string | undefined;
	date: string | undefined;
	authors: string[];
	abstract: string | undefined;
	url: string | undefined;
	publication: string | undefined;
	doi: string | undefined;
	pages: string | undefined;
	pdf: string | undefined;
}

/**
 * The rules by which Zotero reads the metadata that are embedded in a page, as far as they concern the tags in use here:
 * those of its translators "Embedded Metadata" and "RDF".
 *
 * @param location The address at which the page is looked at.
 */
export function zoteroItem($: CheerioAPI, location: string): ZoteroItem {
	const content = (name: string): string | undefined =>
		trimmed($(`head > meta[name$="${name}"]`).first().attr('content'));
	const property = (name: string): string | undefined =>
		trimmed($(`meta[name="${name}"], meta[property="${name}"]`).first().attr('content'));
	const first = content('citation_firstpage');
	const last = content('citation_lastpage');
	return {
		itemType: itemTypeOf($, property),
		title: content('citation_title') ?? property('og:title') ?? trimmed($('title').text()),
		date: content('citation_publication_date') ?? content('citation_online_date') ?? property('article:published_time'),
		authors: $('meta[name$="citation_author"]')
			.toArray()
			.map((element) => $(element).attr('content') ?? ''),
		abstract: content('citation_abstract') ?? property('og:description') ?? content('description'),
		url:
			content('citation_public_url') ??
			property('og:url') ??
			content('citation_abstract_html_url') ??
			$('head > link[rel="canonical"]').attr('href') ??
			location,
		publication: content('citation_journal_title') ?? content('citation_conference_title'),
		doi: content('citation_doi'),
		pages: first && (last ? `${first}-${last}` : first),
		pdf: content('citation_pdf_url'),
	};
}

/** A venue decides; then Zotero's own word, then Open Graph's, and a title alone is taken for an article. */
function itemTypeOf($: CheerioAPI, property: (name: string) => string | undefined): string {
	if (property('citation_journal_title')) return 'journalArticle';
	if (property('citation_conference_title')) return 'conferencePaper';
	const told = property('z:itemType');
	if (told) return told;
	if (property('og:type') === 'website') return 'webpage';
	return $('meta[name="citation_title"]').length > 0 ? 'journalArticle' : 'webpage';
}

const trimmed = (text: string | undefined): string | undefined => text?.replace(/\s+/g, ' ').trim() || undefined;
