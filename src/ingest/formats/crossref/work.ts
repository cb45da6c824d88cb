import { z } from 'zod';
import { readArxivId } from '../../../model/arxiv-id.ts';
import { cslDate, cslNames, venueWith } from '../../reading/csl-parts.ts';
import { listOf, maybe, words } from '../../reading/json-fields.ts';
import { fitted, type ReadRecord, type SaidOfPaper } from '../../reading/json-listing.ts';
import { markedTextToPlain } from '../../reading/marked-text.ts';
import { pagesOf } from '../../reading/pages.ts';
import { abstractOf } from './abstract.ts';

const named = z.looseObject({ name: words });
const related = z.looseObject({ id: words });

const workSchema = z.looseObject({
	DOI: words,
	type: words,
	title: listOf(z.string()),
	subtitle: listOf(z.string()),
	author: cslNames,
	abstract: words,
	issued: cslDate,
	published: cslDate,
	'published-online': cslDate,
	'published-print': cslDate,
	'published-other': cslDate,
	posted: cslDate,
	'container-title': listOf(z.string()),
	event: maybe(z.union([named, z.string().transform((name) => ({ name }))])),
	institution: listOf(named),
	'group-title': words,
	publisher: words,
	volume: words,
	issue: words,
	page: words,
	'article-number': words,
	relation: maybe(z.record(z.string(), listOf(related))),
});

type Work = z.output<typeof workSchema>;

/** Reads one work. */
export const readWork = (value: Record<string, unknown>): ReadRecord =>
	fitted(workSchema, value, (work) => ({
		title: titleOf(work),
		abstract: work.abstract === undefined ? undefined : abstractOf(work.abstract),
		date: dateOf(work),
		authors: work.author?.map(markedTextToPlain),
		arxiv: arxivOf(work),
		doi: work.DOI,
		venue: venueOf(work),
	}));

function titleOf({ title: [title = ''] = [], subtitle: [subtitle = ''] = [] }: Work): string {
	const [main, rest] = [title, subtitle].map((text) => markedTextToPlain(text).trim());
	if (!main || !rest || main.toLowerCase().includes(rest.toLowerCase())) return main ?? '';
	return `${main}${/[:?!.]$/.test(main) ? '' : ':'} ${rest}`;
}

/** The day on which it could first be read. Of dates that agree as far as they go, the most precise is taken. */
function dateOf(work: Work): SaidOfPaper['date'] {
	const dates = [
		work['published-online'],
		work['published-print'],
		work['published-other'],
		...[work.posted, work.published, work.issued],
	].flatMap((date) => date ?? []);
	const [text] = dates.sort((a, b) => (a.startsWith(b) || b.startsWith(a) ? b.length - a.length : a < b ? -1 : 1));
	return text === undefined ? undefined : { text };
}

/** Publishers say which preprint a paper had. */
function arxivOf({ DOI: doi = '', relation = {} }: Work): string | undefined {
	const sames = Object.entries(relation).filter(([kind]) => /preprint|same|identical|version/.test(kind));
	const ids = sames.flatMap(([, others]) => others ?? []).flatMap(({ id }) => id ?? []);
	return [doi, ...ids].find((id) => readArxivId(id) !== undefined);
}

const TYPES: ReadonlyMap<string, string> = new Map([
	['journal-article', 'journal'],
	['proceedings-article', 'conference'],
]);

/**
 * Of a series and a book in it, the book is named last. A preprint has neither; its archive is an institution. Where only
 * the publisher is known, it is no journal.
 */
function venueOf(work: Work): SaidOfPaper['venue'] {
	const { type = 'work', publisher, volume, issue, page } = work;
	const name = work['container-title']?.at(-1) ?? work.event?.name ?? work.institution?.[0]?.name;
	const pages = pagesOf(page) ?? work['article-number'];
	return venueWith((name && TYPES.get(type)) ?? type, markedTextToPlain(name ?? publisher ?? ''), {
		...{ volume, issue, pages, publisher },
	});
}
