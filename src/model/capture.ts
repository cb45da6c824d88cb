import { z } from 'zod';
import { isRealDate } from './date.ts';
import type { Place } from './problem.ts';
import { text, webAddress } from './schema-parts.ts';

/** What an editor says of a capture, in `NAME.yaml` beside it. */
export const sidecarSchema = z.strictObject({
	/** What the capture lists, in words a reader understands. */
	title: text.optional(),
	/** The day the page was saved. It settles the year of dates that are printed without one. */
	captured: z
		.string()
		.refine((date) => date.length === 10 && isRealDate(date), {
			error: 'expected a day such as "2025-12-09", in quotes',
		})
		.optional(),
	/** What was searched for. */
	query: text.optional(),
	/** Where the page was. */
	url: webAddress.optional(),
});

export type Sidecar = z.output<typeof sidecarSchema>;

/** A saved list of papers, as its editor saved it. */
export interface Capture extends Sidecar {
	/** File name in `content/captures/`. */
	file: string;
	/** The file name made fit for an address. */
	name: string;
	/** Path from the project's root, for problems. */
	path: string;
	/** The whole text, line ends as `\n`, without a byte order mark. */
	text: string;
	/** The sidecar that belongs to it, whether or not it exists yet. */
	sidecarPath: string;
	/** False where the sidecar is there and cannot be read: nothing may be written into it. */
	isSidecarSound: boolean;
}

/** A date as a page prints it; the year is left out where it is the capture's own. */
export interface PrintedDate {
	place: Place;
	text: string;
	year?: number;
	month: number;
	day: number;
}

/** A paper as a capture shows it. Only `normalise` turns it into a paper as we hold it. */
export interface ListedPaper {
	/** Of the title. */
	place: Place;
	/** Rank in the capture, from 1. */
	position: number;
	title: string;
	abstract?: string;
	/** Of the abstract's first character. */
	abstractPlace?: Place;
	printed?: PrintedDate;
	authors?: string[];
	authorCount?: number;
	organization?: { name: string; handle?: string };
	comments?: number;
	upvotes?: number;
}

/** All that a capture shows. */
export interface Listing {
	capture: Capture;
	/** Name of the format that read it. */
	format: string;
	/** The capture's own day as the page prints it. */
	day?: PrintedDate;
	/** How many records the capture lists, the refused ones included. */
	listed: number;
	papers: ListedPaper[];
}
