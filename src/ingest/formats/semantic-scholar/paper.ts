import { z } from 'zod';
import { isArxivsName } from '../../reading/arxiv-words.ts';
import { venueWith } from '../../reading/csl-parts.ts';
import { listOf, maybe, words } from '../../reading/json-fields.ts';
import { fitted, type ReadRecord, type SaidOfPaper } from '../../reading/json-listing.ts';
import { pagesOf } from '../../reading/pages.ts';
import { kindOfRecordsAddress } from '../../reading/record-address.ts';
import { markedTextToPlain } from '../../reading/marked-text.ts';

const externalIds = maybe(z.looseObject({ ArXiv: words, DOI: words }));
const author = z.union([z.string(), z.looseObject({ name: words }).transform(({ name }) => name ?? '')]);

const paperSchema = z.looseObject({
	title: words,
	abstract: words,
	externalIds,
	/** So written in the data sets. */
	externalids: externalIds,
	year: words,
	publicationDate: words,
	publicationdate: words,
	venue: words,
	publicationVenue: maybe(z.looseObject({ name: words, type: words })),
	publicationTypes: listOf(z.string()),
	journal: maybe(z.looseObject({ name: words, volume: words, pages: words })),
	authors: listOf(author),
	openAccessPdf: maybe(z.looseObject({ url: words })),
});

type Paper = z.output<typeof paperSchema>;

/** Reads one paper of an answer. */
export const readPaper = (value: Record<string, unknown>): ReadRecord =>
	fitted(paperSchema, value, (paper) => {
		const ids = paper.externalIds ?? paper.externalids;
		const date = paper.publicationDate ?? paper.publicationdate ?? paper.year;
		return {
			title: paper.title === undefined ? undefined : markedTextToPlain(paper.title),
			abstract: paper.abstract === undefined ? undefined : markedTextToPlain(paper.abstract),
			date: date === undefined ? undefined : { text: date },
			authors: paper.authors?.filter((name) => name !== ''),
			arxiv: ids?.ArXiv,
			doi: ids?.DOI,
			venue: venueOf(paper),
			links: linksOf(paper),
		};
	});

/** The copy that may be read by all; a repository's copy is as good as the publisher's. */
const linksOf = ({ openAccessPdf }: Paper): SaidOfPaper['links'] =>
	openAccessPdf?.url !== undefined && /^https?:/.test(openAccessPdf.url)
		? [{ url: openAccessPdf.url, ...kindOfRecordsAddress(openAccessPdf.url) }]
		: undefined;

/** Where it came out. arXiv is one of the venues here, and a number there one of the volumes. */
function venueOf({ venue, publicationVenue, publicationTypes = [], journal }: Paper): SaidOfPaper['venue'] {
	const name = [publicationVenue?.name, venue, journal?.name].find((text) => text && !isArxivsName(text));
	const isSame = journal?.name !== undefined && !isArxivsName(journal.name);
	return venueWith(typeOf(publicationVenue?.type, publicationTypes), name, {
		volume: isSame ? journal.volume : undefined,
		pages: isSame ? pagesOf(journal.pages?.replace(/\s+/g, ' ')) : undefined,
	});
}

function typeOf(type: string | undefined, types: readonly string[]): string {
	if (type === 'conference' || type === 'journal') return type;
	if (types.includes('Conference')) return 'conference';
	return types.includes('JournalArticle') ? 'journal' : (type ?? types[0] ?? 'publication');
}
