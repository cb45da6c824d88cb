import { readArxivId } from '../../../model/arxiv-id.ts';
import type { ListedPaper } from '../../../model/capture.ts';
import { LINK_KINDS } from '../../../model/paper.ts';
import { readWrittenDate } from '../../written-date.ts';
import { authorsOf } from './authors.ts';
import { classesOf, countOf, linksOf, proseOf, unrounded, wordsOf } from './cells.ts';
import type { ColumnName, Columns } from './columns.ts';

type Cell = (name: ColumnName) => string | undefined;

/** A row that has a title, as a paper; without its place and rank. */
export function readRow(
	fields: readonly string[],
	columns: Columns,
): Omit<ListedPaper, 'place' | 'position'> | undefined {
	const cell: Cell = (name) => {
		const index = columns.get(name);
		return index === undefined ? undefined : fields[index];
	};
	const title = proseOf(cell('title'));
	if (title === undefined) return undefined;
	const linked = markdownLink(title);
	const [abstract, doi, categories] = [proseOf(cell('abstract')), wordsOf(cell('doi')), wordsOf(cell('categories'))];
	const authors = wordsOf(cell('fullNames')) ?? wordsOf(cell('authors'));
	const [arxiv, organization] = [arxivOf(cell), wordsOf(cell('organization'))];
	const [date, venue] = [dateOf(cell), venueOf(cell)];
	const links = LINK_KINDS.flatMap((kind) => linksOf(cell(kind), kind));
	const counts = { upvotes: countOf(cell('upvotes')), comments: countOf(cell('comments')) };
	const all = [...(linked ? linksOf(linked.url, 'paper') : []), ...addressIn(cell('arxiv')), ...links];
	return {
		title: linked?.title ?? title,
		...(abstract !== undefined && { abstract }),
		...(date !== undefined && { date: { text: date } }),
		...(authors !== undefined && { authors: authorsOf(authors) }),
		...(organization !== undefined && { organization: { name: organization } }),
		...(counts.upvotes !== undefined && { upvotes: counts.upvotes }),
		...(counts.comments !== undefined && { comments: counts.comments }),
		...(arxiv !== undefined && { arxiv }),
		...(doi !== undefined && { doi }),
		...(venue && { venue }),
		...(categories !== undefined && { categories: classesOf(categories) }),
		...(all.length > 0 && { links: all }),
	};
}

const markdownLink = (title: string): { title: string; url: string } | undefined => {
	const [, text, url] = /^\[([^\]]+)\]\((https?:\/\/[^\s)]+)\)$/.exec(title) ?? [];
	return text !== undefined && url !== undefined ? { title: text, url } : undefined;
};

/** Any number may stand in a column of ids; in one of arXiv's, whatever is written is meant as such. */
function arxivOf(cell: Cell): string | undefined {
	const written = wordsOf(cell('arxiv'));
	if (written !== undefined && !/^https?:/.test(written)) return unrounded(written);
	return [written, wordsOf(cell('id'))].find((text) => text !== undefined && readArxivId(text) !== undefined);
}

/** An address that is not arXiv's in the column meant for it. */
const addressIn = (arxiv: string | undefined) =>
	arxiv !== undefined && readArxivId(arxiv) === undefined ? linksOf(arxiv, 'paper') : [];

/** The date, or the year where there is none or where it only makes sense with it: `MAR 15` of 2009. */
function dateOf(cell: Cell): string | undefined {
	const [date, year] = [wordsOf(cell('published')), wordsOf(cell('year'))?.replace(/\.0+$/, '')];
	const tries = [date, date && year ? `${date} ${year}` : undefined, year].filter((text) => text !== undefined);
	return tries.find((text) => readWrittenDate(text) !== undefined) ?? tries[0];
}

const VENUE_PARTS = ['volume', 'issue', 'pages', 'publisher'] as const;

function venueOf(cell: Cell): ListedPaper['venue'] {
	const name = wordsOf(cell('venue'));
	if (name === undefined || /^https?:/.test(name)) return undefined;
	const [first, last] = [wordsOf(cell('firstPage')), wordsOf(cell('lastPage'))];
	const pages = first && last && first !== last ? `${first}-${last}` : first;
	const written = Object.fromEntries(VENUE_PARTS.map((part) => [part, wordsOf(cell(part))]));
	const parts = Object.entries({ ...written, pages: written['pages'] ?? pages });
	return {
		type: typeOf(wordsOf(cell('type')) ?? '', name),
		name,
		...Object.fromEntries(parts.filter((part): part is [string, string] => part[1] !== undefined)),
	};
}

const CONFERENCE =
	/conference|proceedings|symposium|workshop|inproceedings|\bconf\b|\b(?:neurips|nips|icml|iclr|cvpr|iccv|eccv|acl|emnlp|naacl|aaai|ijcai|kdd|www|sigir|interspeech|icassp|icra|iros|corl|colm|tacl|coling)\b/i;

function typeOf(said: string, name: string): string {
	if (CONFERENCE.test(said)) return 'conference';
	if (/journal|article|review|letter/i.test(said)) return 'journal';
	if (/preprint|arxiv|thesis|book|report/i.test(`${said} ${name}`)) return said.toLowerCase() || 'preprint';
	return CONFERENCE.test(name) ? 'conference' : 'journal';
}
