import type { Listing, PrintedDate } from '../model/capture.ts';
import { isDay, isoDate } from '../model/date.ts';
import { type ProblemLog, quote } from '../model/problem.ts';

/** The day on which a capture was made, or as much of it as can be known. */
export interface CaptureDay {
	/** ISO date; absent where the year cannot be told. */
	captured?: string;
	/** How it is known. */
	from?: 'sidecar' | 'command line' | 'inference';
}

/**
 * Settles the year of a capture, on which all its dates without a year depend: the sidecar's word, else the command
 * line's, else what the printed dates tell.
 *
 * @param told The day given on the command line. It is meant for the captures that print this day, or none.
 */
export function settleCaptureDay(listing: Listing, told: string | undefined, log: ProblemLog): CaptureDay {
	const { capture, day } = listing;
	if (capture.captured !== undefined) return { captured: capture.captured, from: 'sidecar' };
	if (told !== undefined && (!day || told.endsWith(isoDate(0, day.month, day.day).slice(4)))) {
		return { captured: told, from: 'command line' };
	}
	if (day?.year !== undefined && isDay(day.year, day.month, day.day)) {
		return { captured: isoDate(day.year, day.month, day.day), from: 'inference' };
	}
	const year = day && inferYear(listing, day);
	if (day && year !== undefined) {
		noteInferred(listing, day, year, log);
		return { captured: isoDate(year, day.month, day.day), from: 'inference' };
	}
	warnUnsettled(listing, log);
	return {};
}

/**
 * The page prints the year of every date but the current year's. So a printed date that falls later in the year than
 * the page's own day shows that this year has ended, and the page is of the year after the newest one it prints.
 * No date without a year may then fall after the page's day.
 */
function inferYear({ papers }: Listing, day: PrintedDate): number | undefined {
	const dates = papers.flatMap(({ printed }) => printed ?? []);
	const withYear = dates.filter(({ year }) => year !== undefined);
	const withoutYear = dates.filter(({ year }) => year === undefined);
	if (!withYear.some((date) => isLaterInYear(date, day))) return undefined;
	if (withoutYear.some((date) => isLaterInYear(date, day))) return undefined;
	const year = Math.max(...withYear.map((date) => date.year ?? 0)) + 1;
	return isDay(year, day.month, day.day) ? year : undefined;
}

const isLaterInYear = (a: PrintedDate, b: PrintedDate): boolean =>
	a.month > b.month || (a.month === b.month && a.day > b.day);

function noteInferred({ capture }: Listing, day: PrintedDate, year: number, log: ProblemLog): void {
	log.note(day.place, {
		kind: 'inferred-year',
		found: `${quote(day.text)} without a year`,
		expected: `one; ${year} was inferred from the dates that the page prints`,
		fix: `To settle it, write captured: "${isoDate(year, day.month, day.day)}" into ${sidecarName(capture.file)}.`,
	});
}

function warnUnsettled({ capture, day, papers }: Listing, log: ProblemLog): void {
	const undated = papers.filter(({ printed }) => printed && printed.year === undefined).length;
	if (undated === 0) return;
	const example = `captured: "2025-${day ? isoDate(0, day.month, day.day).slice(5) : '12-09'}"`;
	log.warn(day?.place ?? { file: capture.path, line: 1, column: 1 }, {
		kind: 'unknown-year',
		found: `${undated} ${undated === 1 ? 'date' : 'dates'} without a year and nothing that tells the year`,
		expected: 'the day on which the page was saved',
		fix: `Write it into ${sidecarName(capture.file)} as in ${example}, or run the ingest with --captured; until then the papers are undated.`,
	});
}

const sidecarName = (file: string): string => `${file.replace(/\.[^.]+$/, '')}.yaml`;
