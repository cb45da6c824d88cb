import { z } from 'zod';
import { linksOf } from '../../links.ts';
import { withdrawnWords } from '../../reading/archive-record.ts';
import { abstractParagraphs, isWithdrawalNotice } from '../../reading/arxiv-abstract.ts';
import { arxivMonth } from '../../reading/arxiv-month.ts';
import { authorsIn } from '../../reading/author-string.ts';
import { venueOf } from '../../reading/journal-reference.ts';
import { arxivNumber, listOf, maybe, words } from '../../reading/json-fields.ts';
import { fitted, type ReadRecord, type SaidOfPaper } from '../../reading/json-listing.ts';
import { nameInOrder } from '../../reading/names.ts';

const recordSchema = z.looseObject({
	id: arxivNumber,
	title: words,
	abstract: words,
	authors: maybe(z.union([z.string(), z.array(z.string())])),
	/** `[last, first, suffix, affiliation]` */
	authors_parsed: listOf(z.array(words)),
	comments: words,
	'journal-ref': words,
	doi: words,
	categories: listOf(z.string()),
	versions: listOf(z.union([z.string().transform(() => ({ created: undefined })), z.looseObject({ created: words })])),
});

type Entry = z.output<typeof recordSchema>;

/** Reads one record. One whose abstract only says that the paper has been withdrawn is none. */
export function readRecord(value: Record<string, unknown>): ReadRecord {
	const read = fitted(recordSchema, value, readEntry);
	const { title = '', abstract = '' } = read.paper ?? {};
	return isWithdrawalNotice(abstract) ? { problem: withdrawnWords({ title, abstract }) } : read;
}

const readEntry = (entry: Entry): SaidOfPaper => ({
	title: entry.title,
	abstract: abstractParagraphs(entry.abstract ?? ''),
	date: dateOf(entry),
	...authorsOf(entry),
	arxiv: entry.id,
	doi: entry.doi,
	...venueOf(entry['journal-ref'] ?? ''),
	categories: entry.categories?.flatMap((classes) => classes.split(/\s+/)),
	links: linksOf(entry.comments ?? '').map(({ url, kind }) => ({ url, kind })),
});

function dateOf({ versions, id = '' }: Entry): SaidOfPaper['date'] {
	const text = versions?.[0]?.created ?? arxivMonth(id);
	return text === undefined ? undefined : { text };
}

function authorsOf({ authors, authors_parsed: parsed = [] }: Entry): Pick<SaidOfPaper, 'authors' | 'authorCount'> {
	const names = parsed.map(([family, given, suffix]) => nameInOrder({ given, family, suffix })).filter(Boolean);
	if (names.length > 0) return { authors: names };
	return typeof authors === 'string' ? authorsIn(authors) : { authors };
}
