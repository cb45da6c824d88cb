import type { CapturePage } from '../model/page-parts.ts';
import type { CaptureReport } from '../model/report.ts';
import { pageOfRank } from '../model/urls.ts';
import { recordsOf } from './captures.ts';

const lastPage = (capture: CaptureReport): number =>
	recordsOf(capture).reduce((last, { position }) => Math.max(last, pageOfRank(position)), 1);

/** One page of what a capture lists, by rank, so that the rank of a paper tells its page; the first unless told otherwise. */
export const capturePage = (capture: CaptureReport, number = 1): CapturePage => ({
	records: recordsOf(capture).filter(({ position }) => pageOfRank(position) === number),
	number,
	last: lastPage(capture),
});

/** The numbers of the pages after the first, for their paths. */
export const laterCapturePages = (capture: CaptureReport): number[] =>
	Array.from({ length: lastPage(capture) - 1 }, (_, index) => index + 2);
