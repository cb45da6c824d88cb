import type { ListedPaper } from '../model/capture.ts';
import { nonEmpty, withoutAbsent } from '../model/absent.ts';
import { arxivUrl, readArxivId } from '../model/arxiv-id.ts';
import { readDoi } from '../model/doi.ts';
import type { PaperFields } from '../model/paper.ts';
import { type ProblemLog, quote } from '../model/problem.ts';
import { type Identifiers, identifiersOf } from './identify.ts';
import { kindOf } from './link-kind.ts';
import type { Link } from './links.ts';
import { originalAddress } from './original-address.ts';
import { repairName } from './repair/index.ts';
import { isInEitherOrder, readWrittenDate } from './written-date.ts';

type Facts = Pick<
	PaperFields,
	'published' | 'authors' | 'authorCount' | 'etAl' | 'arxiv' | 'doi' | 'venue' | 'categories' | 'links'
>;

/** What a source says of a paper beside its title and abstract, in our own terms. */
export function factsOf(listed: ListedPaper, log: ProblemLog): Facts {
	const links = listed.links?.map((link) => ({ ...link, url: originalAddress(link.url) }));
	const paper = withoutAbsent({ ...listed, links });
	const identifiers = identifiersOf(paper, log);
	const published = paper.date && publishedIn(paper, paper.date, log);
	const categories = (paper.categories ?? []).map((category) => category.trim()).filter(Boolean);
	return withoutAbsent({
		published,
		...authorsOf(paper),
		...identifiers,
		venue: paper.venue && venueOf(paper.venue),
		categories: nonEmpty([...new Set(categories)]),
		links: nonEmpty(linksOf(paper, identifiers, log)),
	});
}

/** Authors write the accents of a journal's name in TeX, too, and blanks that keep its words together. */
function venueOf({ name, publisher, ...parts }: NonNullable<ListedPaper['venue']>): Facts['venue'] {
	const plain = (words: string): string => words.replace(/\s+/g, ' ').trim();
	return withoutAbsent({ ...parts, name: plain(repairName(name)), publisher: publisher && plain(publisher) });
}

const OTHERS = /^(?:(?:and\s+)?others|et\.?\s*al\.?|…|\.{3})$/i;

/** A list that ends in "and others" is not whole; of any other, the number is known. */
function authorsOf({ authors: given = [], authorCount }: ListedPaper): Facts {
	const names = given.map((name) => plainName(repairName(name))).filter(Boolean);
	const authors = names.filter((name) => !OTHERS.test(name));
	const isOpen = authors.length < names.length;
	if (authors.length === 0) return authorCount === undefined ? {} : { authorCount };
	const count = Math.max(authorCount ?? 0, isOpen ? 0 : authors.length);
	if (isOpen && count <= authors.length) return { authors, etAl: true };
	return { authors, authorCount: count };
}

/**
 * arXiv puts a blank into initials that a hyphen joins: `C. -P. Invented`. DBLP numbers people of one name:
 * `Ada Invented 0002`.
 */
const plainName = (name: string): string =>
	name
		.normalize('NFC')
		.replace(/\s+/g, ' ')
		.replace(/(?<=\p{Lu}\.) -(?=\p{Lu}\.)/gu, '-')
		.trim()
		.replace(/(?<=\p{L}\.?) 0\d{3}$/u, '');

function publishedIn(
	{ place, title }: ListedPaper,
	{ text, place: datePlace = place }: NonNullable<ListedPaper['date']>,
	log: ProblemLog,
): string | undefined {
	const date = readWrittenDate(text);
	if (date === undefined) {
		log.warn(datePlace, {
			kind: 'bad-date',
			found: `${quote(text)} as the date of ${quote(title)}`,
			expected: 'a date such as 2025-10-29, 29 Oct 2025 or 2025',
			fix: 'Mend it in the file, or write the date into the entry; no date is taken from it.',
		});
	} else if (isInEitherOrder(text)) {
		log.note(datePlace, {
			kind: 'doubtful-date',
			found: `${quote(text)} as the date of ${quote(title)}, of which either number may be the month`,
			expected: `a date such as ${date}-10-29 or 29 Oct ${date}`,
			fix: 'Mend it in the file, or write the date into the entry; until then only the year is taken.',
		});
	}
	return date;
}

/** The addresses that the source gives; those that only repeat an identifier are left out. */
function linksOf({ place, title, links = [] }: ListedPaper, { arxiv, doi }: Identifiers, log: ProblemLog): Link[] {
	const isRepeated = (url: string): boolean =>
		(arxiv !== undefined && readArxivId(url) === arxiv) ||
		(doi !== undefined && url.includes('doi.org/') && readDoi(url)?.toLowerCase() === doi.toLowerCase());
	return links.flatMap(({ url, kind }) => {
		if (isRepeated(url)) return [];
		if (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)) {
			return [{ url, kind: kind ?? kindOf(new URL(url), { before: '', label: '', after: '' }) }];
		}
		log.warn(place, {
			kind: 'bad-address',
			found: `${quote(url)} as a link of ${quote(title)}`,
			expected: `an address such as ${arxivUrl('2512.01234')}`,
			fix: 'Mend it in the file, or add the link to the entry; it is left out.',
		});
		return [];
	});
}
