import type { Capture, ListedPaper } from '../../../model/capture.ts';
import { readArxivId } from '../../../model/arxiv-id.ts';
import { type ProblemLog, type ProblemWords, quote } from '../../../model/problem.ts';
import { paperOf } from '../../reading/archive-record.ts';
import { childrenOf, textOf, textsOf, type XmlElement } from '../../reading/xml-element.ts';
import { dayOf, type XmlRecord, xmlRecordsOf } from '../../reading/xml-records.ts';
import type { Format } from '../format.ts';
import { authorsOf, classIn, saidIn, titleIn } from './texts.ts';

/**
 * What arXiv announces each day: RSS 2.0 and Atom since 2024, RSS 1.0 (RDF) before. Feeds of others whose items lead to
 * papers at arXiv are read as well.
 */
export const arxivRss: Format = {
	name: 'arxiv-rss',
	description: 'a feed of new papers at arXiv (RSS or Atom)',
	standing: 'archive',
	recognises: (text) => SIGNS.some((sign) => sign.test(text)) && ELEMENT.test(text),
	parse: parseFeed,
};

const ELEMENT = /<(?:\w{1,20}:)?(?:item|entry|channel|feed)[\s>]/;
const PAPER = String.raw`(?:(?:www\.|export\.)?arxiv\.org\/(?:abs|pdf)|(?:www\.)?alphaxiv\.org\/abs|huggingface\.co\/papers)\/`;
const SIGNS: readonly RegExp[] = [
	/<(?:guid|id|(?:dc:)?identifier)(?:\s[^<>]{0,200})?>\s*oai:arXiv\.org:/i,
	/<title(?:\s[^<>]{0,200})?>[^<]{0,500}updates on arXiv\.org\s*<\/title>/i,
	/<title(?:\s[^<>]{0,200})?>\s*Feed error for query: https?:\/\/rss\.arxiv\.org\//i,
	new RegExp(String.raw`<(?:link|guid)(?:\s[^<>]{0,200})?>\s*(?:<!\[CDATA\[\s*)?https?:\/\/${PAPER}`, 'i'),
	new RegExp(String.raw`<link\s[^<>]{0,200}href=["']https?:\/\/${PAPER}`, 'i'),
	/<item\s[^<>]{0,200}about=["']https?:\/\/arxiv\.org\/abs\//i,
];

function parseFeed(capture: Capture, log: ProblemLog) {
	const { listed, records, around } = xmlRecordsOf(capture, ['item', 'entry'], log);
	const papers = records.flatMap((record) => readItem(record, log) ?? []);
	return { listed, papers, ...dayOf(around, ['pubDate', 'updated', 'date', 'lastBuildDate']) };
}

function readItem(record: XmlRecord, log: ProblemLog): ListedPaper | undefined {
	const { place, position, element: item } = record;
	const arxiv = idOf(item);
	if (arxiv === undefined) {
		log.refuse(place, otherWords(item));
		return undefined;
	}
	const title = textOf(item, 'title');
	const description = textOf(item, 'description') || textOf(item, 'summary') || textOf(item, 'content');
	const { abstract, remarks, upvotes, ...named } = saidIn(description);
	const said = {
		...{ place, position, arxiv },
		title: titleIn(title),
		abstract,
		// Without a date: those of the feed are the announcement's, which may be that of a new version.
		...named,
		...authorsOf(item),
		doi: textOf(item, 'DOI'),
		journalReference: textOf(item, 'journal_reference'),
		comments: remarks,
		categories: [
			...classIn(title),
			...childrenOf(item, 'category').map(({ attributes, text }) => attributes['term'] ?? text.trim()),
		],
	};
	const paper = paperOf(said, log);
	return paper && { ...paper, ...(upvotes !== undefined && { upvotes }) };
}

/** Wherever the feed says it first. */
function idOf(item: XmlElement): string | undefined {
	const links = childrenOf(item, 'link').map(({ attributes }) => attributes['href'] ?? '');
	const named = /arXiv:\S{1,40}/i;
	const said = [
		...['guid', 'id', 'identifier', 'link'].flatMap((name) => textsOf(item, name)),
		...[...links, item.attributes['about'] ?? ''],
		...['title', 'description', 'summary'].map((name) => named.exec(textOf(item, name))?.[0] ?? ''),
	];
	return said.find((text) => readArxivId(text) !== undefined);
}

const otherWords = (item: XmlElement): ProblemWords => ({
	kind: 'no-paper',
	found: `an item that leads to no paper at arXiv, ${quote(textOf(item, 'title'))}`,
	expected: 'one with the identifier or the address of a paper',
	fix: 'Take it out of the file.',
});
