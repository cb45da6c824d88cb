import { addressOf as addressOfPaper } from '../exports/citation-facts.ts';
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
import { addressOf } from '../model/permalinks.ts';
import {
	citationUrlsBeside,
	digestUrl,
	organizationUrl,
	paperFileUrls,
	papersUrl,
	paperUrl,
	periodUrl,
	topicUrl,
} from '../model/urls.ts';
import { allIssues } from './digests.ts';
import { movedAddresses } from './old-addresses.ts';
import { once } from './once.ts';
import { allOrganizations, organizationOf } from './organizations.ts';
import { aliasesOf, allPapers } from './papers.ts';
import { absoluteUrl, siteAddress } from './site.ts';
import { papersOfPeriod, periodsOfKind } from './timeline.ts';
import { allTopics, papersOfTopic, topicsOf } from './topics.ts';

/** A file for citing, its text not made yet. */
export interface CitationFile {
	/** From the root of the site. */
	url: string;
	format: CitationFormat | 'markdown';
	/** In their order. */
	papers: readonly Paper[];
}

/**
 * Every file for citing: of each paper, of each list that has one, and of the whole collection. Those whose page has
 * moved have them at its older addresses too, because a program that fetches a file follows no page.
 */
export const citationFiles = once((): CitationFile[] => [
	...allPapers().flatMap((paper) => [paper.slug, ...aliasesOf(paper)].flatMap((slug) => filesOfPaper(paper, slug))),
	...[...citedLists(), ...formerLists()].flatMap(({ url, papers }) => filesOf(citationUrlsBeside(url), papers)),
]);

function filesOfPaper(paper: Paper, slug: string): CitationFile[] {
	const urls = paperFileUrls({ slug });
	return [...filesOf(urls, [paper]), { url: urls.markdown, format: 'markdown', papers: [paper] }];
}

function filesOf(urls: CitationUrls, papers: readonly Paper[]): CitationFile[] {
	return CITATION_FORMATS.map((format) => ({ url: urls[format], format, papers }));
}

interface CitedList {
	/** The address of its page. */
	url: string;
	papers: readonly Paper[];
}

/** The lists beside which there are files for citing. One without papers has none. */
const citedLists = once((): CitedList[] =>
	[
		{ url: papersUrl, papers: allPapers() },
		...allTopics().map((topic) => ({ url: topicUrl(topic), papers: papersOfTopic(topic) })),
		...allIssues().map((issue) => ({ url: digestUrl(issue), papers: papersOfIssue(issue) })),
		...allOrganizations().map((organization) => ({ url: organizationUrl(organization), papers: organization.papers })),
		...periodsOfKind('month').map((month) => ({ url: periodUrl(month), papers: papersOfPeriod(month) })),
	].filter(({ papers }) => papers.length > 0),
);

/** The same lists, where their pages were before. */
const formerLists = (): CitedList[] =>
	movedAddresses().flatMap(({ to, ...address }) => {
		const list = citedLists().find(({ url }) => url === to.url);
		return list ? [{ ...list, url: `/${addressOf(address)}.html` }] : [];
	});

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
export const citedAddress = (paper: Paper): string | undefined => addressOfPaper(paper, { pageOf });

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
