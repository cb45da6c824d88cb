import { codeVersion } from '../cache/code-version.ts';
import { titleToHtml, titleToText } from '../markdown/math.ts';
import { editorsHtml, markdownToHtml } from '../markdown/processor.ts';
import { escapeHtml } from '../model/escape.ts';
import { namesOfOrganization } from '../model/organization.ts';
import type { Paper } from '../model/paper.ts';
import type { SearchDocument, SearchDocuments } from '../model/search-document.ts';
import { allPapers } from './papers.ts';
import { once } from './once.ts';
import { organizationOf } from './organizations.ts';
import { paperUrl } from '../model/urls.ts';

/** What the search index is made from, so that it needs none of the papers' pages. */
export const searchDocuments = once((): SearchDocuments => ({
	edition: codeVersion(['markdown', 'model', 'queries', 'search', 'indexing']),
	documents: allPapers().map(documentOf),
}));

const documentOf = (paper: Paper): SearchDocument => ({
	slug: paper.slug,
	url: paperUrl(paper),
	date: paper.published ?? '',
	names: namesOf(paper),
	numbers: numbersOf(paper),
	source: JSON.stringify([paper.title, paper.abstract, paper.note, namesOf(paper), numbersOf(paper)]),
	html: () => htmlOf(paper),
});

const numbersOf = ({ arxiv, doi }: Paper): string[] => [arxiv, doi].flatMap((number) => number ?? []);

/** A paper of a great collaboration has thousands of authors, and every result would load them. */
const MOST_AUTHORS = 100;

function namesOf(paper: Paper): string[] {
	const organization = organizationOf(paper);
	return [...(paper.authors ?? []).slice(0, MOST_AUTHORS), ...(organization ? namesOfOrganization(organization) : [])];
}

/** Titles weigh as headings do, and the title that a result shows has no markup. */
function htmlOf({ title, abstract, note }: Paper): string {
	const heading = `<h1 data-title="${escapeHtml(titleToText(title))}" data-pagefind-meta="title[data-title]">${titleToHtml(title)}</h1>`;
	const text = abstract ? markdownToHtml(abstract) : '<p>No source gave an abstract.</p>';
	const aside = note ? `<aside>${editorsHtml(note)}</aside>` : '';
	return `<html lang="en"><body data-pagefind-body>${heading}<div>${text}</div>${aside}</body></html>`;
}
