import { nonEmpty, withoutAbsent } from '../../model/absent.ts';
import type { ListedPaper } from '../../model/capture.ts';
import { type Place, type ProblemLog, type ProblemWords, quote } from '../../model/problem.ts';
import { linksOf } from '../links.ts';
import { arxivMonth } from './arxiv-month.ts';
import { abstractParagraphs, isWithdrawalNotice } from './arxiv-abstract.ts';
import { venueOf } from './journal-reference.ts';

/** What an archive says of a paper, in its own words; empty where it says nothing. */
export interface ArchiveRecord extends Pick<ListedPaper, 'authors' | 'authorCount'> {
	place: Place;
	position: number;
	title: string;
	/** Wrapped as arXiv does it, or not. */
	abstract: string;
	/** Of the first version. */
	date?: string;
	arxiv: string;
	doi: string;
	/** `Phys. Rev. B 85, 115117 (2012)`. */
	journalReference: string;
	/** `8 pages, 3 figures. Code: https://…`: not shown, but the addresses in it are the paper's. */
	comments: string;
	/** The primary first; classes of other schemes may be among them. */
	categories: readonly string[];
}

/** arXiv's own classes; those of mathematics (`60J10`) and computing (`I.2.7`) stand beside them. */
const ARXIV_CLASS = /^[a-z]+(?:-[a-z]+)?(?:\.[A-Za-z-]{2,})?$/;

/** The paper that an archive's record describes. A record without a title, or one that says there is no paper, is refused. */
export function paperOf(record: ArchiveRecord, log: ProblemLog): ListedPaper | undefined {
	const { place, position, title, arxiv, doi, authorCount } = record;
	const abstract = abstractParagraphs(record.abstract);
	if (title === '' || isWithdrawalNotice(abstract)) {
		log.refuse(place, title === '' ? untitledWords(record) : withdrawnWords(record));
		return undefined;
	}
	// Where no date is given, the identifier tells the month.
	const date = record.date || arxivMonth(arxiv);
	// A colon behind a team's name comes as an author of its own.
	const authors = (record.authors ?? []).filter((name) => /\p{L}/u.test(name));
	const categories = record.categories.filter((category) => ARXIV_CLASS.test(category));
	const links = linksOf(record.comments).map(({ url, kind }) => ({ url, kind }));
	return withoutAbsent({
		...{ place, position, title },
		abstract: abstract || undefined,
		date: date === undefined ? undefined : { text: date },
		authors: nonEmpty(authors),
		authorCount,
		arxiv: arxiv || undefined,
		doi: doi || undefined,
		...venueOf(record.journalReference),
		categories: nonEmpty([...new Set(categories)]),
		links: nonEmpty(links),
	});
}

const untitledWords = ({ arxiv, abstract }: ArchiveRecord): ProblemWords => ({
	kind: 'missing-title',
	found: `a record without a title, ${quote(arxiv || abstract)}`,
	expected: 'a paper with its title',
	fix: 'Fetch the file again, or add the title.',
});

export const withdrawnWords = ({ title, abstract }: Pick<ArchiveRecord, 'title' | 'abstract'>): ProblemWords => ({
	kind: 'withdrawn',
	found: `${quote(title)} with nothing but the notice ${quote(abstract)}`,
	expected: 'a paper that can be read',
	fix: 'Take the record out of the file; its authors or arXiv have withdrawn the paper.',
});
