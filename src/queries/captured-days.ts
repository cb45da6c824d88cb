import { compareText } from '../model/compare.ts';
import type { Paper } from '../model/paper.ts';
import type { CaptureReport } from '../model/report.ts';
import { allCaptures, captureOf, compareCaptures } from './captures.ts';

/** The day on which the newest capture was saved; nothing where no day is known. */
export const newestCaptureDay = (): string | undefined => newestDay(allCaptures());

/** The captures that show a paper, the newest first. */
export function capturesOf({ sources = [] }: Paper): CaptureReport[] {
	const captures = new Set(sources.flatMap((sighting) => captureOf(sighting) ?? []));
	return [...captures].sort(compareCaptures);
}

/** The day on which a paper was first listed: that of the earliest capture that shows it. */
export const listedDayOf = (paper: Paper): string | undefined =>
	capturesOf(paper)
		.flatMap(({ captured }) => captured ?? [])
		.at(-1);

export const newestDay = (captures: readonly CaptureReport[]): string | undefined =>
	captures
		.flatMap(({ captured }) => captured ?? [])
		.sort(compareText)
		.at(-1);
