import { z } from 'zod';
import { readDoi } from '../../../model/doi.ts';
import { isArxivsName } from '../../reading/arxiv-words.ts';
import { cslDate, cslNames, venueWith } from '../../reading/csl-parts.ts';
import { listOf, maybe, words } from '../../reading/json-fields.ts';
import { fitted, type ReadRecord, type SaidOfPaper } from '../../reading/json-listing.ts';
import { markedTextToPlain } from '../../reading/marked-text.ts';
import { pagesOf } from '../../reading/pages.ts';
import { kindOfRecordsAddress } from '../../reading/record-address.ts';
import { arxivOf } from './arxiv.ts';

/** Text with some HTML in it; the answers of publishers put it into a list. */
const marked = listOf(z.union([z.string(), z.number().transform(String)])).transform((texts) => {
	const text = texts?.[0] === undefined ? '' : markedTextToPlain(texts[0]).trim();
	return text === '' ? undefined : text;
});

const itemSchema = z.looseObject({
	type: words,
	title: marked,
	author: cslNames,
	abstract: words,
	issued: cslDate,
	submitted: cslDate,
	'original-date': cslDate,
	'container-title': marked,
	'collection-title': marked,
	'event-title': marked,
	event: maybe(z.unknown()),
	publisher: marked,
	archive: words,
	archive_location: words,
	number: words,
	note: words,
	volume: words,
	issue: words,
	page: words,
	'article-number': words,
	DOI: words,
	URL: words,
});

export type Item = z.output<typeof itemSchema>;

/** Reads one item of a library. Whatever has a title is listed: what belongs into a library is for its owner to say. */
export const readItem = (value: Record<string, unknown>): ReadRecord =>
	fitted(itemSchema, value, (item) => {
		const date = item.issued ?? item.submitted ?? item['original-date'];
		const arxiv = arxivOf(item);
		return {
			title: item.title,
			abstract: item.abstract && withoutHeading(markedTextToPlain(item.abstract)),
			date: date === undefined ? undefined : { text: date },
			authors: item.author?.map(markedTextToPlain),
			arxiv,
			doi: item.DOI ?? doiIn(item.note),
			venue: venueOf(item, arxiv !== undefined),
			links: linksOf(item),
		};
	});

const withoutHeading = (abstract: string): string => abstract.replace(/^abstract[.:]?\s*\n+/i, '');

/** Fields that a program has no place for stand in the note, a line each. */
const doiIn = (note = ''): string | undefined => readDoi(/^\s*DOI:.{0,200}/im.exec(note)?.[0] ?? '');

const TYPES: ReadonlyMap<string, string> = new Map([
	['article-journal', 'journal'],
	['article-magazine', 'journal'],
	['journal-article', 'journal'],
	['paper-conference', 'conference'],
	['proceedings-article', 'conference'],
]);

/** Where it came out; of a paper at arXiv, arXiv itself is left out. What else is unknown, the publisher stands for. */
function venueOf(item: Item, isAtArxiv: boolean): SaidOfPaper['venue'] {
	const { type = 'document', volume, issue, page, publisher } = item;
	const event = typeof item.event === 'string' ? item.event : undefined;
	const names = [item['container-title'], item['event-title'] ?? event, item['collection-title'], publisher];
	const name = names.find((text) => text !== undefined && !(isAtArxiv && isArxivsName(text)));
	const pages = pagesOf(page) ?? item['article-number'] ?? (TYPES.has(type) && !isAtArxiv ? item.number : undefined);
	return venueWith((name !== publisher && TYPES.get(type)) || type, name, { volume, issue, pages, publisher });
}

const NO_PAPERS = /^(?:webpage|post|post-weblog|software|dataset|broadcast|motion_picture|song|graphic|figure|map)$/;

/** Some write several addresses into one field. */
function linksOf({ type = '', URL: written = '' }: Item): SaidOfPaper['links'] {
	const addresses = written.split(/[\s;]+(?=https?:)/).filter((text) => text !== '');
	return addresses.map((url) => ({ url, ...(!NO_PAPERS.test(type) && kindOfRecordsAddress(url)) }));
}
