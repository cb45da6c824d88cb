import { titleToHtml } from '../markdown/math.ts';
import { editorsHtml, markdownToHtml } from '../markdown/processor.ts';
import { absoluteFrom } from '../model/absolute.ts';
import { arxivUrl } from '../model/arxiv-id.ts';
import { firstNames, hasUnnamed, withUnnamed } from '../model/byline.ts';
import { counted } from '../model/counted.ts';
import { dateInWords } from '../model/date.ts';
import { doiUrl } from '../model/doi.ts';
import { escapeHtml } from '../model/escape.ts';
import { gistBefore } from '../model/gist.ts';
import type { Organization } from '../model/organization.ts';
import { LINK_NAMES, type Paper } from '../model/paper.ts';
import { closed } from '../model/sentence.ts';
import { organizationUrl, paperUrl, topicUrl } from '../model/urls.ts';
import { venueInWords } from '../model/venue.ts';
import { listedDayOf } from './captured-days.ts';
import { organizationOf } from './organizations.ts';
import { pictureOf } from './own-pictures.ts';
import { absoluteUrl, siteAddress } from './site.ts';
import { topicsOf } from './topics.ts';

/** All that the site knows of a paper, as HTML that stands anywhere: every link in it has a host. */
export function feedHtml(paper: Paper): string {
	const { abstract, note } = paper;
	const gist = gistBefore(paper);
	const absolute = absoluteFrom(siteAddress().url, absoluteUrl(paperUrl(paper)));
	const parts = [
		gist && `<p><strong>${titleToHtml(gist)}</strong></p>`,
		markdownToHtml(abstract, absolute),
		note && `<blockquote>${editorsHtml(note, { pictureOf, addressOf: absolute })}</blockquote>`,
		`<p>${factsOf(paper).map(closed).join(' ')}</p>`,
		`<p>${[link(absoluteUrl(paperUrl(paper)), 'Read on the site'), ...linksAway(paper)].join(' · ')}</p>`,
	];
	return parts.filter(Boolean).join('\n');
}

function factsOf(paper: Paper): string[] {
	const { published, authors, authorCount, venue } = paper;
	const organization = organizationOf(paper);
	const listed = listedDayOf(paper);
	const topics = topicsOf(paper).map((topic) => link(absoluteUrl(topicUrl(topic)), topic.name));
	return [
		...(authors ? [`By ${titleToHtml(hasUnnamed(paper) ? withUnnamed(paper) : firstNames(authors))}`] : []),
		...(!authors && authorCount !== undefined ? [`${counted(authorCount, 'author')}, not named by the source`] : []),
		...(organization ? [organizationLink(organization)] : []),
		...(venue ? [titleToHtml(venueInWords(venue))] : []),
		published ? `Published ${dateInWords(published)}` : 'Undated',
		...(listed ? [`Listed ${dateInWords(listed)}`] : []),
		...(topics.length > 0 ? [`Filed under ${topics.join(', ')}`] : []),
	];
}

/** To the paper itself, its code and whatever else belongs to it. */
export const linksAway = (paper: Paper): string[] => [
	...paperAddresses(paper).map(({ url, name }) => link(url, name)),
	...(paper.links ?? []).filter(({ kind }) => kind !== 'paper').map(({ url, kind }) => link(url, LINK_NAMES[kind])),
];

/** Where the paper itself is, as far as that is known. */
export const paperAddresses = ({ arxiv, doi, links = [] }: Paper): { url: string; name: string }[] => [
	...(arxiv ? [{ url: arxivUrl(arxiv), name: 'arXiv' }] : []),
	...(doi ? [{ url: doiUrl(doi), name: 'DOI' }] : []),
	...links.filter(({ kind }) => kind === 'paper').map(({ url }) => ({ url, name: LINK_NAMES.paper })),
];

export const organizationLink = (organization: Organization): string =>
	link(absoluteUrl(organizationUrl(organization)), organization.name);

export const link = (url: string, text: string): string => `<a href="${escapeHtml(url)}">${titleToHtml(text)}</a>`;
