import { basename } from 'node:path';
import type { Capture, Listing, PrintedDate } from '../model/capture.ts';
import { isDay, isoDate } from '../model/date.ts';
import { type ProblemLog, quote } from '../model/problem.ts';

/** The day on which a capture was made, or as much of it as can be known. */
export interface CaptureDay {
	/** ISO date; absent where the year cannot be told. */
	captured?: string;
	/** How it is known. */
	from?: 'sidecar' | 'page' | 'inference' | 'command line';
}

/** The pages that a file holds, each with its own day: of two that were saved in different years, each tells its own. */
export function pagesInFile(listing: Listing): Listing[] {
	const { captured: _, day: __, ...page } = listing;
	const pages = Map.groupBy(listing.papers, ({ pageDay }) => pageDay && JSON.stringify([pageDay.text, pageDay.year]));
	const first = pages.get(undefined) ?? [];
	pages.delete(undefined);
	const later = [...pages.values()].map((papers) => ({
		...page,
		...(papers[0]?.pageDay && { day: papers[0].pageDay }),
		papers,
	}));
	return [{ ...listing, papers: first }, ...later];
}

/** Whether it is not the file's first page, of which alone a sidecar and the command line tell. */
const isLater = ({ papers }: Listing): boolean => papers.some(({ pageDay }) => pageDay);

/**
 * Settles the year of a capture, on which all its dates without a year depend: the sidecar's word, else the page's own,
 * else what the printed dates tell, else the command line's.
 *
 * @param told The day given on the command line. It is meant for captures that print this day, or none, and do not
 * tell their year.
 */
export function settleCaptureDay(listing: Listing, told: string | undefined, log: ProblemLog): CaptureDay {
	const { capture, day, captured } = listing;
	const isTold = !isLater(listing);
	if (capture.captured !== undefined && (isTold || (day && isSameDay(day, capture.captured)))) {
		warnContradictions(listing, capture.captured, log);
		return { captured: capture.captured, from: 'sidecar' };
	}
	if (day?.year !== undefined && isDay(day.year, day.month, day.day)) {
		return { captured: isoDate(day.year, day.month, day.day), from: 'page' };
	}
	if (captured !== undefined) return { captured, from: 'page' };
	const year = day && inferYear(listing, day);
	if (day && year !== undefined) {
		noteInferred(listing, day, year, log);
		return { captured: isoDate(year, day.month, day.day), from: 'inference' };
	}
	if (isTold && told !== undefined && (!day || isSameDay(day, told))) return { captured: told, from: 'command line' };
	warnUnsettled(listing, log);
	return {};
}

/**
 * The page prints the year of every date but the current year's. So a date with its year that falls later in the year
 * than the page's own day cannot be of the page's year, and shows that the page does leave that year out: it is taken
 * to be the one after the newest printed year. No date without a year may then fall after the page's day. Where all
 * dates have theirs, the newest of them may be older by any number of years, but for a page of the first weeks of a year.
 */
function inferYear({ papers }: Listing, day: PrintedDate): number | undefined {
	const dates = papers.flatMap(({ printed }) => printed ?? []);
	const withYear = dates.filter(({ year }) => year !== undefined);
	const withoutYear = dates.filter(({ year }) => year === undefined);
	if (!withYear.some((date) => isLaterInYear(date, day))) return undefined;
	if (withoutYear.some((date) => isLaterInYear(date, day))) return undefined;
	const year = Math.max(...withYear.map((date) => date.year ?? 0)) + 1;
	const newest = Math.max(...withYear.map((date) => timeOf(date)));
	if (withoutYear.length === 0 && timeOf({ ...day, year }) - newest > FIRST_WEEKS) return undefined;
	return isDay(year, day.month, day.day) ? year : undefined;
}

/** In milliseconds. */
const FIRST_WEEKS = 50 * 24 * 60 * 60 * 1000;
const timeOf = ({ year = 0, month, day }: PrintedDate): number => Date.UTC(year, month - 1, day);

const isSameDay = ({ month, day }: PrintedDate, date: string): boolean =>
	Number(date.slice(5, 7)) === month && Number(date.slice(8)) === day;

const isLaterInYear = (a: PrintedDate, b: PrintedDate): boolean =>
	a.month > b.month || (a.month === b.month && a.day > b.day);

function noteInferred(listing: Listing, day: PrintedDate, year: number, log: ProblemLog): void {
	log.note(day.place, {
		kind: 'inferred-year',
		found: `${quote(day.text)} without a year`,
		expected: `one; ${year} was inferred from the dates that the page prints`,
		fix: `To settle it, ${apart(listing)}write captured: "${isoDate(year, day.month, day.day)}" into ${isLater(listing) ? 'its sidecar' : sidecarName(listing.capture)}.`,
	});
}

/** A sidecar is a person's word and stands, but a slip in it would shift every date. */
function warnContradictions({ capture, day, papers }: Listing, captured: string, log: ProblemLog): void {
	const fix = `Mend captured in ${sidecarName(capture)} if it is wrong.`;
	if (day && !isSameDay(day, captured)) {
		const expected = `the day in its sidecar, ${captured}`;
		log.warn(day.place, { kind: 'other-day', found: quote(day.text), expected, fix });
	}
	const later = papers.find(({ printed }) => (printed?.year ?? 0) > Number(captured.slice(0, 4)))?.printed;
	if (later) {
		const expected = `no year after that of the capture, ${captured}`;
		log.warn(later.place, { kind: 'later-year', found: quote(later.text), expected, fix });
	}
}

function warnUnsettled(listing: Listing, log: ProblemLog): void {
	const { capture, day, papers } = listing;
	const undated = papers.filter(({ printed }) => printed && printed.year === undefined).length;
	if (undated === 0) return;
	// Of a page that prints its day, no other is taken.
	const date = `YYYY-${day ? isoDate(0, day.month, day.day).slice(5) : 'MM-DD'}`;
	const mending = isLater(listing)
		? `To tell it, ${apart(listing)}write captured: "${date}" into its sidecar`
		: `Write captured: "${date}" into ${sidecarName(capture)}, or run the ingest with --captured ${date}`;
	log.warn(day?.place ?? { file: capture.path, line: 1, column: 1 }, {
		kind: 'unknown-year',
		found: `${undated} ${undated === 1 ? 'date' : 'dates'} without a year and nothing that tells the year`,
		expected: 'the day on which the page was saved',
		fix: `${mending}; until then the papers are undated.`,
	});
}

/** A sidecar has room for the day of one page. */
const apart = (listing: Listing): string => (isLater(listing) ? 'save this page in a file of its own and ' : '');

const sidecarName = ({ sidecarPath }: Capture): string => basename(sidecarPath);
