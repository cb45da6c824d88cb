import type { Capture, ListedPaper } from '../../../model/capture.ts';
import { type ProblemLog, type ProblemWords, quote } from '../../../model/problem.ts';
import { paperOf } from '../../reading/archive-record.ts';
import { childrenOf, textOf, type XmlElement } from '../../reading/xml-element.ts';
import { dayOf, type XmlRecord, xmlRecordsOf } from '../../reading/xml-records.ts';
import type { Format } from '../format.ts';

/** What arXiv's API answers to a question: an Atom feed with an entry for each paper. */
export const arxivAtom: Format = {
	name: 'arxiv-atom',
	description: "an answer of arXiv's API (Atom)",
	standing: 'archive',
	recognises: (text) => OWN_ID.test(text),
	parse: parseAnswer,
};

/** Of an entry, or of the feed, which is all that an answer without papers has. */
const OWN_ID = /<(?:\w{1,20}:)?id(?:\s[^<>]{0,200})?>\s*https?:\/\/(?:export\.|www\.)?arxiv\.org\/(?:abs|api)\//i;

function parseAnswer(capture: Capture, log: ProblemLog) {
	const { listed, records, around } = xmlRecordsOf(capture, ['entry'], log);
	const papers = records.flatMap((record) => readEntry(record, log) ?? []);
	return { listed, papers, ...dayOf(around, ['updated']) };
}

function readEntry(record: XmlRecord, log: ProblemLog): ListedPaper | undefined {
	const { place, position, element: entry } = record;
	if (isError(entry)) {
		log.refuse(place, errorWords(entry));
		return undefined;
	}
	const paper = {
		...{ place, position },
		title: textOf(entry, 'title'),
		abstract: textOf(entry, 'summary'),
		date: textOf(entry, 'published'),
		authors: authorsOf(entry),
		arxiv: textOf(entry, 'id'),
		doi: textOf(entry, 'doi') || linkTo(entry, 'doi'),
		journalReference: textOf(entry, 'journal_ref'),
		comments: textOf(entry, 'comment'),
		categories: [...childrenOf(entry, 'primary_category'), ...childrenOf(entry, 'category')].map(
			({ attributes }) => attributes['term'] ?? '',
		),
	};
	return paperOf(paper, log);
}

const authorsOf = (entry: XmlElement): string[] => childrenOf(entry, 'author').map((author) => textOf(author, 'name'));

const linkTo = (entry: XmlElement, title: string): string =>
	childrenOf(entry, 'link').find(({ attributes }) => attributes['title'] === title)?.attributes['href'] ?? '';

const isError = (entry: XmlElement): boolean =>
	textOf(entry, 'id').includes('/api/errors') ||
	(textOf(entry, 'title') === 'Error' && authorsOf(entry).some((name) => name.toLowerCase() === 'arxiv api core'));

const errorWords = (entry: XmlElement): ProblemWords => ({
	kind: 'no-paper',
	found: `an error in place of papers: arXiv says ${quote(textOf(entry, 'summary'))}`,
	expected: 'the entry of a paper',
	fix: 'Mend the identifier or the question, and fetch the answer again.',
});
