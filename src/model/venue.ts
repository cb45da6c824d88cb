import type { PaperFields } from './paper.ts';

type Venue = NonNullable<PaperFields['venue']>;

/** Where a paper came out, in words: `Journal of Lamps 7(2), 1–9`, `Lamp Works, vol. 3`. */
export function venueInWords(venue: Venue): string {
	const { name, volume, issue, publisher } = venue;
	const whole = houseOf(venue);
	const number = (volume ?? '') + (issue === undefined ? '' : `(${issue})`);
	const parts = whole
		? [
				whole.series ?? whole.house,
				volume && `vol. ${volume}`,
				issue && `no. ${issue}`,
				whole.series && whole.house,
				pagesOf(venue, '–'),
			]
		: [[name, number].filter(Boolean).join(' '), pagesOf(venue, '–'), kindOf(venue) === 'chapter' && publisher];
	return parts.filter(Boolean).join(', ');
}

/** A venue's pages with one sign between the first and the last, however the source parts them. */
export const pagesOf = ({ pages }: Venue, between: string): string | undefined =>
	pages?.split(/\s*[-–—]+\s*/).join(between);

/** The first and the last page of a run of pages; of pages that are none, all that is said of them as the first. */
export function pageRange({ pages }: Venue): { first?: string | undefined; last?: string | undefined } {
	const [, first = pages, last] = /^(\S+?)\s*[-–—]+\s*(\S+)$/.exec(pages ?? '') ?? [];
	return { first, last };
}

/** What a paper is by its venue, as far as formats for citing tell such apart. */
export type VenueKind = 'journal' | 'proceedings' | 'chapter' | 'thesis' | 'report' | 'book' | 'other';

/** In this order: `inbook` names a chapter, `book` the book. */
const KINDS: readonly (readonly [VenueKind, RegExp])[] = [
	['journal', /journal/i],
	['proceedings', /conference|proceedings|workshop/i],
	['chapter', /\bchap|inbook|incollection|inreference|book-?(?:section|part)|bookinbook|suppbook/i],
	['thesis', /(?<!syn|hypo)thes[ie]s|\bthes\b|dissertation/i],
	['report', /report|\brprt\b/i],
	['book', /\b(?:mv|ed|e)?book\b|monograph|\bcollection\b/i],
];

export const kindOf = ({ type }: Venue): VenueKind => KINDS.find(([, words]) => words.test(type))?.[0] ?? 'other';

/**
 * The house that has brought out a work which is part of no other: a school, an institution, a publisher. Where a book or
 * a report has a publisher, what is named as its venue is a series. Nothing for a part of a larger work.
 */
export function houseOf(venue: Venue): { house: string; series?: string } | undefined {
	const { name, publisher } = venue;
	const kind = kindOf(venue);
	if (kind === 'thesis') return { house: name };
	if (kind !== 'report' && kind !== 'book') return undefined;
	// Some sources name the house in both places.
	return publisher === undefined || publisher === name ? { house: name } : { house: publisher, series: name };
}
