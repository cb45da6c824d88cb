import { z } from 'zod';
import { isRealDay } from './date.ts';
import type { LinkKind, PaperFields } from './paper.ts';
import type { Place } from './problem.ts';
import { text, webAddress } from './schema-parts.ts';

/** What an editor says of a capture, in `NAME.yaml` beside it. */
export const sidecarSchema = z.strictObject({
	/** What the capture lists, in words a reader understands. */
	title: text.optional(),
	/** The day the page was saved. It settles the year of dates that are printed without one. */
	captured: z.string().refine(isRealDay, { error: 'expected a day such as "2025-12-09", in quotes' }).optional(),
	/** What was searched for. */
	query: text.optional(),
	/** Where the page was. */
	url: webAddress.optional(),
	/** Which column of a table holds what, where its header does not say so: `title: Name of the paper`. */
	columns: z.record(z.string(), text).optional(),
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
	/** The day on which a browser saved the page, as an ISO date, where the file that it made says so. */
	saved?: string;
	/** The day on which a mail was sent, which may be long after that of the list in it. */
	sent?: string;
	/** The sidecar that belongs to it, whether or not it exists yet. */
	sidecarPath: string;
	/** False where the sidecar is there and cannot be read: nothing may be written into it. */
	isSidecarSound: boolean;
}

/**
 * Whose word goes before whose where sources of one paper differ, the best first: arXiv and its mirrors have every name
 * and the mathematics, publishers the venue; an index copies these; a library was typed or imported by hand; a page
 * leaves signs out; a list names papers in its own words.
 */
export const STANDINGS = ['archive', 'publisher', 'index', 'library', 'page', 'list'] as const;
export type Standing = (typeof STANDINGS)[number];

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
	/** Whether the capture ends within the abstract. */
	isCutOff?: true;
	/** Whether the source shows but the beginning of the abstract, in whole sentences. */
	isBeginning?: true;
	/** Of the abstract's first character, where the capture holds title and abstract letter by letter in one line each. */
	abstractPlace?: Place;
	printed?: PrintedDate;
	/** The day of the page that shows it, where the file holds several pages and that day is not the first one's. */
	pageDay?: PrintedDate;
	/** When the paper came out, in the source's own words, its year among them: see `readWrittenDate`. */
	date?: { text: string; place?: Place };
	/** Every name in the order of reading (`Ada Invented`); a last one of `others` or `et al.` says that there are more. */
	authors?: string[];
	/** Where the source says how many, beside naming them or instead. */
	authorCount?: number;
	organization?: { name: string; handle?: string };
	comments?: number;
	upvotes?: number;
	/** In any of its forms, with or without version: see `readArxivId`. */
	arxiv?: string;
	/** In any of its forms: see `readDoi`. */
	doi?: string;
	/** Of the DOI, where it has a line of its own. */
	doiPlace?: Place;
	/** Its type is `journal`, `conference`, or what the source calls it. */
	venue?: NonNullable<PaperFields['venue']>;
	categories?: string[];
	/** Addresses that the source gives beside the text; without a kind, the address itself tells it. */
	links?: { url: string; kind?: LinkKind }[];
}

/** All that a capture shows. */
export interface Listing {
	capture: Capture;
	/** Name of the format that read it. */
	format: string;
	standing: Standing;
	/** The capture's own day as the page prints it. */
	day?: PrintedDate;
	/** The capture's own day as an ISO date, where the source says it with its year. */
	captured?: string;
	/** How many records the capture lists, the refused ones included. */
	listed: number;
	papers: ListedPaper[];
}
