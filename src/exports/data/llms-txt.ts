import type { DataFile } from '../../model/data-file.ts';
import { counted } from '../../model/counted.ts';
import { rightsNote, type TopicList } from '../../model/collection.ts';
import type { Site } from '../../model/site.ts';
import { aboutUrl, capturesUrl, dataUrl, papersUrl, timelineUrl } from '../../model/urls.ts';

interface Described {
	site: Site;
	/** How many there are. */
	papers: number;
	topics: TopicList['topics'];
	files: readonly DataFile[];
	/** The address of a page as it is to be written. */
	addressOf: (url: string) => string;
}

/**
 * What the site has, for language models.
 *
 * @see https://llmstxt.org
 */
export function llmsTxt({ site, papers, topics, files, addressOf }: Described): string {
	const link = (name: string, url: string, what: string): string =>
		`- [${plain(name)}](${addressOf(url)}): ${plain(what)}`;
	const filed = topics.length > 0 ? `, filed under ${counted(topics.length, 'topic')}` : '';
	const parts = [
		`# ${plain(site.name)}`,
		`> ${plain(site.description)}`,
		`${counted(papers, 'research paper')}${filed}, each on a page of its own. What is not known of a paper is left out, never guessed. ${rightsNote(site.licence)}`,
		'Beside the page of a paper, such as papers/name.html, stands the same as Markdown, papers/name.md, and for citing papers/name.bib, .ris and .json (CSL-JSON). Of the whole collection there are papers.bib, papers.ris and papers.csl.json.',
		'## Data',
		files.map(({ url, what }) => link(url.slice(1), url, what)).join('\n'),
		'## Pages',
		[
			link('All papers', papersUrl, 'The newest first.'),
			link('Timeline', timelineUrl, 'The same by year, month, week and day.'),
			link('Captures', capturesUrl, 'The saved lists that the papers come from.'),
			link('About', aboutUrl, 'How the papers are gathered and dated.'),
			link('Data', dataUrl, 'Every file for programs, with its size.'),
		].join('\n'),
		...(topics.length > 0
			? ['## Topics', topics.map(({ name, page, definition }) => link(name, `/${page}`, definition)).join('\n')]
			: []),
	];
	return `${parts.join('\n\n')}\n`;
}

/** One line in which nothing is read as a link. */
const plain = (text: string): string => text.replace(/\s+/g, ' ').replace(/[[\]\\]/g, '\\$&');
