import type { PaperFields } from './paper.ts';

type Venue = NonNullable<PaperFields['venue']>;

/** Where a paper came out, in words: `Journal of Lamps 7(2), 1–9`. */
export function venueInWords(venue: Venue): string {
	const { name, volume = '', issue } = venue;
	const number = volume + (issue === undefined ? '' : `(${issue})`);
	return [[name, number].filter(Boolean).join(' '), pagesOf(venue, '–')].filter(Boolean).join(', ');
}

/** A venue's pages with one sign between the first and the last, however the source parts them. */
export const pagesOf = ({ pages }: Venue, between: string): string | undefined =>
	pages?.split(/\s*[-–—]+\s*/).join(between);
