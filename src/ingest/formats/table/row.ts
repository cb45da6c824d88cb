import { nonEmpty, withoutAbsent } from '../../../model/absent.ts';
import { readArxivId } from '../../../model/arxiv-id.ts';
import type { ListedPaper } from '../../../model/capture.ts';
import { LINK_KINDS } from '../../../model/paper.ts';
import { unrounded } from '../../reading/arxiv-number.ts';
import { arxivIdIn } from '../../reading/arxiv-words.ts';
import { monthAndDay } from '../../reading/month-and-day.ts';
import { doiInQuestion } from '../../reading/open-url.ts';
import { pagesOf } from '../../reading/pages.ts';
import { readWrittenDate } from '../../written-date.ts';
import { authorsOf } from './authors.ts';
import { classesOf, countOf, linksOf, proseOf, wordsOf } from './cells.ts';
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
	const doi = wordsOf(cell('doi')) ?? doiInQuestion(cell('openUrl') ?? '');
	const [date, authors] = [dateOf(cell), wordsOf(cell('fullNames')) ?? wordsOf(cell('authors'))];
	const [organization, categories] = [wordsOf(cell('organization')), wordsOf(cell('categories'))];
	return withoutAbsent({
		title: linked?.title ?? title,
		abstract: proseOf(cell('abstract')),
		date: date === undefined ? undefined : { text: date },
		authors: authors === undefined ? undefined : authorsOf(authors, isSpringers(doi ?? '') && !/[,;|]/.test(authors)),
		organization: organization === undefined ? undefined : { name: organization },
		upvotes: countOf(cell('upvotes')),
		comments: countOf(cell('comments')),
		arxiv: arxivOf(cell),
		doi,
		venue: venueOf(cell),
		categories: categories === undefined ? undefined : classesOf(categories),
		links: nonEmpty([...(linked ? linksOf(linked.url, 'paper') : []), ...linksIn(cell)]),
	});
}

/** What is in the columns of addresses, that of arXiv's first. */
const linksIn = (cell: Cell): NonNullable<ListedPaper['links']> => [
	...addressIn(cell('arxiv')),
	...LINK_KINDS.flatMap((kind) => linksOf(cell(kind), kind)),
	...(['secondPaper', 'thirdPaper'] as const).flatMap((name) => linksOf(cell(name), 'paper')),
];

/** Springer's tables join the names of authors without a sign. */
const isSpringers = (doi: string): boolean => /\b10\.1007\//.test(doi);

const markdownLink = (title: string): { title: string; url: string } | undefined => {
	const [, text, url] = /^\[([^\]]+)\]\((https?:\/\/[^\s)]+)\)$/.exec(title) ?? [];
	return text !== undefined && url !== undefined ? { title: text, url } : undefined;
};

/** Any number may stand in a column of ids; in one of arXiv's, whatever is written is meant as such. */
function arxivOf(cell: Cell): string | undefined {
	const written = wordsOf(cell('arxiv'));
	if (written !== undefined && !/^https?:/.test(written)) return unrounded(written);
	const known = [written, wordsOf(cell('id'))].find((text) => text !== undefined && readArxivId(text) !== undefined);
	return known ?? arxivIdIn(cell('extra') ?? '');
}

/** An address that is not arXiv's in the column meant for it. */
const addressIn = (arxiv: string | undefined) =>
	arxiv !== undefined && readArxivId(arxiv) === undefined ? linksOf(arxiv, 'paper') : [];

/** The date, or the year where there is none or where it only makes sense with it: `MAR 15` of 2009. */
function dateOf(cell: Cell): string | undefined {
	const year = wordsOf(cell('year'))?.replace(/\.0+$/, '');
	const date = wordsOf(cell('published')) ?? citedIn(cell)?.date;
	const month = monthAndDay(wordsOf(cell('month')) ?? '').month;
	const parts = year && month ? [year, month, ...(cell('day')?.match(/^\s*\d{1,2}\s*$/) ?? [])].join(' ') : undefined;
	const tries = [date, date && year ? `${date} ${year}` : undefined, parts, year, yearAmongWords(date ?? '')];
	return tries.find((text) => readWrittenDate(text ?? '') !== undefined) ?? tries.find((text) => text !== undefined);
}

/** Of `Spring 2009`; where there are other numbers, they tell a day that should be read or mended. */
const yearAmongWords = (date: string): string | undefined => /^\D*((?:1[5-9]|20)\d{2})\D*$/.exec(date)?.[1];

/** `Kettles (2014) 3:4 (12-34). Date of Publication: 25 Aug 2014` */
const EMBASE =
	/^(?<name>.{1,300}?) \((?:19|20)\d{2}\)(?: (?<volume>[^\s:().]+)(?::(?<issue>[^\s().]+))?)?[^()]{0,60}(?:\((?<pages>[^()]{1,40})\))?.{0,80}\bDate of Publication: (?<date>.{4,40})$/;
/** `Kettles. 2022 Mar 5;25(3):181-188. doi: …` */
const PUBMED =
	/\. (?<date>(?:19|20)\d{2}(?: [A-Z][a-z]{2}(?:-[A-Z][a-z]{2})?)?(?: \d{1,2})?)(?:;(?<volume>[^:();]{1,20})?(?:\((?<issue>[^()]{1,40})\))?)?:(?<pages>[^\s.;]{1,40})\./;

/** Embase writes all into one cell; PubMed has one for what is not the name. */
const citedIn = (cell: Cell): Partial<Record<'name' | 'volume' | 'issue' | 'pages' | 'date', string>> | undefined =>
	EMBASE.exec(cell('venue')?.trim() ?? '')?.groups ?? PUBMED.exec(cell('citation') ?? '')?.groups;

function venueOf(cell: Cell): ListedPaper['venue'] {
	const cited = citedIn(cell);
	const name = cited?.name ?? wordsOf(cell('venue'));
	if (name === undefined || /^https?:/.test(name)) return undefined;
	const [first, last] = [wordsOf(cell('firstPage')), wordsOf(cell('lastPage'))];
	const span = first && last && first !== last ? `${first}-${last}` : first;
	const said = (part: 'volume' | 'issue' | 'pages'): string | undefined => wordsOf(cell(part)) ?? cited?.[part];
	return withoutAbsent({
		type: typeOf(wordsOf(cell('type')) ?? '', name),
		name,
		volume: said('volume'),
		issue: said('issue'),
		pages: pagesOf(said('pages') ?? span ?? wordsOf(cell('articleNumber'))),
		publisher: wordsOf(cell('publisher')),
	});
}

const CONFERENCE =
	/conference|proceedings|symposium|workshop|inproceedings|\bconf\b|\b(?:neurips|nips|icml|iclr|cvpr|iccv|eccv|acl|emnlp|naacl|aaai|ijcai|kdd|www|sigir|interspeech|icassp|icra|iros|corl|colm|tacl|coling)\b/i;

function typeOf(said: string, name: string): string {
	if (CONFERENCE.test(said)) return 'conference';
	if (/journal|article|review|letter/i.test(said)) return 'journal';
	if (/preprint|arxiv|thesis|book|report/i.test(said) || /preprint|arxiv/i.test(name))
		return said.toLowerCase() || 'preprint';
	return CONFERENCE.test(name) ? 'conference' : 'journal';
}
