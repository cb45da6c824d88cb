import { arxivUrl } from '../model/arxiv-id.ts';
import { hasUnnamed, withUnnamed } from '../model/byline.ts';
import { dateInWords } from '../model/date.ts';
import { doiUrl } from '../model/doi.ts';
import { gistBefore } from '../model/gist.ts';
import { runsOf } from '../model/math-text.ts';
import { oneLine } from '../model/one-line.ts';
import { LINK_NAMES, type Paper } from '../model/paper.ts';
import { escaped, link } from './markdown.ts';

/** What stands around a paper. */
export interface PaperSurroundings {
	organization?: string | undefined;
	/** The names of its topics, the primary first. */
	topics: readonly string[];
	/** Its page in the digest; absent where that has no web address. */
	page?: string | undefined;
}

/** A paper as a Markdown file to be read: title, facts, gist, abstract and links. What is not known is left out. */
export function paperMarkdownOf(paper: Paper, around: PaperSurroundings): string {
	const { title, abstract } = paper;
	const gist = gistBefore(paper);
	const blocks = [
		`# ${escapedText(title)}`,
		listOf(factsOf(paper, around)),
		gist && `> ${escapedText(gist)}`,
		abstract && `## Abstract\n\n${abstract.trim()}`,
		listOf(linksOf(paper, around), '## Links\n\n'),
	];
	return blocks.flatMap((block) => (block ? [`${block}\n`] : [])).join('\n');
}

const listOf = (lines: readonly string[], heading = ''): string | undefined =>
	lines.length === 0 ? undefined : heading + lines.map((line) => `- ${line}`).join('\n');

function factsOf(paper: Paper, { organization, topics }: PaperSurroundings): string[] {
	const { published, venue } = paper;
	const facts: [string, string | undefined][] = [
		['Published', published && dateInWords(published)],
		['Authors', authorsOf(paper)],
		['Organisation', organization],
		['Venue', venue?.name],
		['Topics', topics.join(', ')],
	];
	return facts.flatMap(([name, value]) => (value ? [`${name}: ${escaped(oneLine(value))}`] : []));
}

function authorsOf(paper: Paper): string {
	const { authors, authorCount } = paper;
	const named = authors ? withUnnamed(paper) : authorCount === undefined ? '' : String(authorCount);
	return hasUnnamed(paper) ? `${named}, not named by the source` : named;
}

function linksOf({ arxiv, doi, links = [] }: Paper, { page }: PaperSurroundings): string[] {
	return [
		...(arxiv ? [link(`arXiv:${arxiv}`, arxivUrl(arxiv))] : []),
		...(doi ? [link(`doi:${escaped(doi)}`, doiUrl(doi))] : []),
		...links.map(({ kind, url }) => link(LINK_NAMES[kind], url)),
		...(page === undefined ? [] : [link('In the digest', page)]),
	];
}

/** Words in which nothing is markup, and mathematics as it is. */
const escapedText = (text: string): string =>
	runsOf(oneLine(text))
		.map(({ kind, value }) => (kind === 'math' ? `$${value}$` : escaped(value)))
		.join('');
