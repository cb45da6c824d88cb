import { addressOf } from '../exports/citation-facts.ts';
import { citationKeys } from '../exports/citation-keys.ts';
import { citationPartsOf } from '../exports/citation-text.ts';
import { citationWriter } from '../exports/citations.ts';
import { markdownLineOf } from '../exports/markdown.ts';
import { type PaperSurroundings, paperMarkdownOf } from '../exports/paper-markdown.ts';
import { titleToText } from '../markdown/math.ts';
import { CITATION_FORMATS, type CitationFormat, type CitationUrls } from '../model/citation-format.ts';
import { papersOfIssue } from '../model/digest.ts';
import type { Citation } from '../model/page-parts.ts';
import type { Paper } from '../model/paper.ts';
import { allIssues } from './digests.ts';
import { once } from './once.ts';
import { allOrganizations, organizationOf } from './organizations.ts';
import { allPapers } from './papers.ts';
import { absoluteUrl, siteAddress } from './site.ts';
import { papersOfPeriod, periodsOfKind } from './timeline.ts';
import { allTopics, papersOfTopic, topicsOf } from './topics.ts';
import {
	citationUrlsBeside,
	digestUrl,
	organizationUrl,
	paperFileUrls,
	papersUrl,
	paperUrl,
	periodUrl,
	topicUrl,
} from './urls.ts';

/** A file for citing, its text not made yet. */
export interface CitationFile {
	/** From the root of the site. */
	url: string;
	format: CitationFormat | 'markdown';
	/** In their order. */
	papers: readonly Paper[];
}

/** Every file for citing: of each paper, of each list that has one, and of the whole collection. */
export const citationFiles = once((): CitationFile[] => [
	...allPapers().flatMap((paper) => filesOf(paperFileUrls(paper), [paper])),
	...allPapers().map((paper) => ({
		url: paperFileUrls(paper).markdown,
		format: 'markdown' as const,
		papers: [paper],
	})),
	...citedLists().flatMap(({ url, papers }) => filesOf(citationUrlsBeside(url), papers)),
]);

function filesOf(urls: CitationUrls, papers: readonly Paper[]): CitationFile[] {
	return CITATION_FORMATS.map((format) => ({ url: urls[format], format, papers }));
}

/** The lists beside which there are files for citing, by the addresses of their pages. One without papers has none. */
const citedLists = once((): { url: string; papers: readonly Paper[] }[] =>
	[
		{ url: papersUrl, papers: allPapers() },
		...allTopics().map((topic) => ({ url: topicUrl(topic), papers: papersOfTopic(topic) })),
		...allIssues().map((issue) => ({ url: digestUrl(issue), papers: [...new Set(papersOfIssue(issue))] })),
		...allOrganizations().map((organization) => ({ url: organizationUrl(organization), papers: organization.papers })),
		...periodsOfKind('month').map((month) => ({ url: periodUrl(month), papers: papersOfPeriod(month) })),
	].filter(({ papers }) => papers.length > 0),
);

const citedUrls = once(() => new Set(citedLists().map(({ url }) => url)));

/** The files for citing all that a page lists; none where there are none. */
export const citationUrlsOf = (url: string): CitationUrls | undefined =>
	citedUrls().has(url) ? citationUrlsBeside(url) : undefined;

/** The text of a file for citing. */
export function citationTextOfFile({ format, papers }: CitationFile): string {
	if (format !== 'markdown') return writer()(papers, format);
	return papers.map((paper) => paperMarkdownOf(paper, surroundingsOf(paper))).join('\n');
}

/** A paper as its page lets people cite it. */
export function citationOf(paper: Paper): Citation {
	const listed = { ...paper, plainTitle: titleToText(paper.title) };
	const parts = citationPartsOf(listed, { pageOf });
	return {
		parts,
		copies: [
			{ name: 'BibTeX', text: writer()([paper], 'bibtex') },
			{ name: 'RIS', text: writer()([paper], 'ris') },
			{ name: 'Markdown', text: markdownLineOf(listed, pageOf) },
			{ name: 'Plain text', text: parts.join(' ') },
		],
		urls: paperFileUrls(paper),
	};
}

/** Where a paper is, or else its page; nothing where neither is known. */
export const citedAddress = (paper: Paper): string | undefined => addressOf(paper, { pageOf });

const keys = once(() => citationKeys(allPapers()));
const writer = once(() => citationWriter({ keys: keys(), pageOf }));

/** The name by which a paper is cited. */
export const citationKeyOf = ({ slug }: Paper): string | undefined => keys().get(slug);

/** Nothing is said to be at an address that is not known. */
const pageOf = (paper: { slug: string }): string | undefined =>
	siteAddress().isKnown ? absoluteUrl(paperUrl(paper)) : undefined;

const surroundingsOf = (paper: Paper): PaperSurroundings => ({
	organization: organizationOf(paper)?.name,
	topics: topicsOf(paper).map(({ name }) => name),
	page: pageOf(paper),
});
