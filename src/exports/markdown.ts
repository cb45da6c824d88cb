import { arxivUrl } from '../model/arxiv-id.ts';
import { firstNames, hasUnnamed } from '../model/byline.ts';
import type { CitedPaper, TitledPaper } from '../model/cited-paper.ts';
import { counted } from '../model/counted.ts';
import { dateInWords } from '../model/date.ts';
import { doiUrl } from '../model/doi.ts';

/** Papers as a Markdown list of links to their pages, in their order, each with what is known of it. */
export const markdownOf = (papers: readonly TitledPaper[], pageOf: (paper: CitedPaper) => string | undefined): string =>
	papers.map((paper) => `- ${markdownLineOf(paper, pageOf)}\n`).join('');

/** A paper as one line of Markdown. */
export const markdownLineOf = (paper: TitledPaper, pageOf: (paper: CitedPaper) => string | undefined): string =>
	[titleOf(paper, pageOf(paper)), ...factsOf(paper)].join(', ');

function titleOf(paper: TitledPaper, page: string | undefined): string {
	const title = escaped(paper.plainTitle ?? paper.title);
	const address = page ?? ownAddresses(paper)[0]?.address;
	return address === undefined ? title : link(title, address);
}

function factsOf(paper: CitedPaper): string[] {
	const { published, authors, authorCount } = paper;
	return [
		...(authors ? [firstNames(authors.map(escaped))] : []),
		...(!authors && authorCount !== undefined ? [counted(authorCount, 'author')] : []),
		...(authors && hasUnnamed(paper) ? ['and others'] : []),
		...(published === undefined ? [] : [dateInWords(published)]),
		...ownAddresses(paper).map(({ name, address }) => link(name, address)),
	];
}

/** Where the paper and its code are, each once. */
function ownAddresses({ arxiv, doi, links = [] }: CitedPaper): { name: string; address: string }[] {
	const ofKind = (kind: 'paper' | 'code', name: string) => {
		const found = links.find((candidate) => candidate.kind === kind);
		return found ? [{ name, address: found.url }] : [];
	};
	return [
		...(arxiv ? [{ name: 'arXiv', address: arxivUrl(arxiv) }] : []),
		...(doi ? [{ name: 'DOI', address: doiUrl(doi) }] : []),
		...ofKind('paper', 'paper'),
		...ofKind('code', 'code'),
	];
}

/** In angle brackets an address may hold round ones. */
export const link = (text: string, address: string): string =>
	`[${text}](<${address.replace(/[<>\s\\]/g, encodeURIComponent)}>)`;

/** Text in which nothing is read as Markdown, as HTML or as mathematics. */
export const escaped = (text: string): string => text.replace(/[\\`*_{}[\]<>#|~$]|&(?=[#a-z])/gi, '\\$&');
