import { arxivUrl } from '../model/arxiv-id.ts';
import { doiUrl } from '../model/doi.ts';
import type { Frame } from '../model/page-parts.ts';
import type { IssueSubject, ListSubject, NamedPlace, PageSubject, PaperSubject } from '../model/page-subject.ts';
import type { Paper } from '../model/paper.ts';
import { homeUrl, searchUrl } from '../model/urls.ts';
import { houseOf, kindOf, pagesOf } from '../model/venue.ts';
import { isGroup } from './cited-name.ts';

/** A page whose head is written. */
interface DescribedPage {
	title: string;
	description: string;
	frame: Frame;
}

type Thing = Record<string, unknown>;

/**
 * What search engines want to know of a page, each thing as the text of a script element of its own, which no text in
 * it can leave. What needs an address is left out where the site's is not known.
 *
 * @see https://schema.org
 */
export function jsonLd(page: DescribedPage): string[] {
	const { subject, trail = [] } = page.frame;
	const things = [...(subject ? [thingOf(subject, page)] : []), ...(trail.length > 0 ? breadcrumbs(trail, page) : [])];
	return things.map((thing) => scriptText({ '@context': 'https://schema.org', ...thing }));
}

/** In JSON a `<` may be written by its number, so that no end tag and no comment can begin. */
export const scriptText = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

function thingOf(subject: PageSubject, page: DescribedPage): Thing {
	switch (subject.kind) {
		case 'site':
			return webSite(page.frame);
		case 'paper':
			return scholarlyArticle(subject, page);
		case 'list':
			return collectionPage(subject, page);
		case 'issue':
			return publicationIssue(subject, page);
	}
}

function webSite({ site, canonical, address }: Frame): Thing {
	const { name, tagline, description, language } = site;
	const search = address && {
		'@type': 'SearchAction',
		target: { '@type': 'EntryPoint', urlTemplate: `${inFull(searchUrl, address)}?q={search_term_string}` },
		'query-input': 'required name=search_term_string',
	};
	const about = { name, alternateName: tagline, description, inLanguage: language };
	return { '@type': 'WebSite', ...about, url: canonical, potentialAction: search };
}

/** Authors are named as the sources name them, or not at all. */
function scholarlyArticle({ paper, title, abstract, topics, address }: PaperSubject, page: DescribedPage): Thing {
	const { published, authors, organization } = paper;
	const { canonical, picture } = page.frame;
	return {
		'@type': 'ScholarlyArticle',
		headline: title,
		name: title,
		author: authors?.map((name) => ({ '@type': isGroup(name) ? 'Organization' : 'Person', name })),
		datePublished: published,
		abstract: abstract || undefined,
		description: page.description || undefined,
		keywords: topics.length > 0 ? topics : undefined,
		sourceOrganization: organization && { '@type': 'Organization', name: organization.name },
		identifier: identifiersOf(paper),
		...venueOf(paper),
		pagination: paper.venue && pagesOf(paper.venue, '-'),
		url: canonical,
		mainEntityOfPage: canonical,
		sameAs: address,
		image: picture?.url,
	};
}

function identifiersOf({ arxiv, doi }: Paper): Thing[] | undefined {
	const known = [
		...(doi ? [{ propertyID: 'DOI', value: doi, url: doiUrl(doi) }] : []),
		...(arxiv ? [{ propertyID: 'arXiv', value: arxiv, url: arxivUrl(arxiv) }] : []),
	];
	return known.length > 0 ? known.map((value) => ({ '@type': 'PropertyValue', ...value })) : undefined;
}

/** A part of a journal is its issue, which is in its volume, as far as these are known. */
function venueOf({ venue }: Paper): Thing {
	if (!venue) return {};
	const { name, volume, issue, publisher: house } = venue;
	const kind = kindOf(venue);
	const whole = houseOf(venue);
	if (whole) return { publisher: { '@type': 'Organization', name: whole.house } };
	const publisher = house && { '@type': 'Organization', name: house };
	if (kind === 'chapter') return { isPartOf: { '@type': 'Book', name, publisher } };
	if (kind !== 'journal') {
		return { isPartOf: { '@type': 'PublicationVolume', name, volumeNumber: volume, publisher } };
	}
	const journal = { '@type': 'Periodical', name, publisher };
	const inVolume = volume ? { '@type': 'PublicationVolume', volumeNumber: volume, isPartOf: journal } : journal;
	return { isPartOf: issue ? { '@type': 'PublicationIssue', issueNumber: issue, isPartOf: inVolume } : inVolume };
}

function collectionPage({ items, first, total, description }: ListSubject, { title, frame }: DescribedPage): Thing {
	return {
		'@type': 'CollectionPage',
		name: title,
		description,
		inLanguage: frame.site.language,
		url: frame.canonical,
		mainEntity: {
			'@type': 'ItemList',
			numberOfItems: total,
			itemListElement: items.map((item, index) => listItem(item, first + index, frame)),
		},
	};
}

function publicationIssue(
	{ name, date, corrected, description, items }: IssueSubject,
	{ frame }: DescribedPage,
): Thing {
	const { site, canonical, address } = frame;
	const editor = site.editor ? { '@type': 'Person', name: site.editor } : undefined;
	return {
		'@type': 'PublicationIssue',
		name,
		datePublished: date,
		dateModified: corrected,
		description,
		inLanguage: site.language,
		editor,
		license: site.licence && (site.licence.url ?? site.licence.name),
		url: canonical,
		isPartOf: { '@type': 'Periodical', name: site.name, url: address },
		hasPart: items.map((item) => ({ '@type': 'ScholarlyArticle', name: item.name, url: inFull(item.url, address) })),
	};
}

/** A trail of names that lead nowhere is no trail. */
function breadcrumbs(trail: readonly NamedPlace[], { title, frame }: DescribedPage): Thing[] {
	const { address, canonical } = frame;
	if (!address) return [];
	const places = [
		...trail.map(({ name, url }) => ({ name, item: inFull(url, address) })),
		{ name: title, item: canonical },
	];
	const steps = places.map((place, index) => ({ '@type': 'ListItem', position: index + 1, ...place }));
	return [{ '@type': 'BreadcrumbList', itemListElement: steps }];
}

const listItem = ({ name, url }: NamedPlace, position: number, { address }: Frame): Thing => ({
	'@type': 'ListItem',
	position,
	name,
	url: inFull(url, address),
});

/** An address within the site, with the site's own before it; nothing where that is not known. */
function inFull(url: string, address: string | undefined): string | undefined {
	if (!address) return undefined;
	return url === homeUrl ? address : address + url.slice(1);
}
