import { papersFolder, shownPath } from '../entries/folders.ts';
import { dateInWords } from '../model/date.ts';
import type { CaptureReport } from '../model/report.ts';
import { counted } from '../model/counted.ts';
import { problemLines } from '../terminal/print-problems.ts';
import type { IngestOutcome } from './ingest-content.ts';

/** The whole report as lines: each capture, the account, what was written, and every problem. */
export function ingestLines({ report, plan, sidecars, log }: IngestOutcome, check: boolean): string[] {
	const { listed, papers, merged, refused } = report.totals;
	return [
		...captureTable(report.captures),
		`${listed} listed = ${papers} papers + ${merged} merged + ${refused} refused`,
		writtenLine(plan, check),
		...sidecars.map((path) => `${path}: the day ${check ? 'would be' : 'was'} written into it`),
		...unlistedLines(report.unlisted),
		...problemLines(log.problems),
	];
}

function captureTable(captures: readonly CaptureReport[]): string[] {
	const width = Math.max(...captures.map(({ file }) => file.length), 0);
	return captures.map(({ file, captured, listed, records, problems }) => {
		const papers = records.filter(({ outcome }) => outcome === 'paper').length;
		const refused = problems.filter(({ severity }) => severity === 'refused').length;
		const isRefused = problems.some(({ severity }) => severity === 'refused-file');
		const day = isRefused ? 'not read' : captured === undefined ? 'day unknown' : dateInWords(captured);
		const counts = [listed, papers, records.length - papers, refused];
		const [all, fresh, merged, bad] = counts.map((count) => String(count).padStart(4));
		return `${file.padEnd(width)}  ${day.padEnd(17)} ${all} listed ${fresh} papers ${merged} merged ${bad} refused`;
	});
}

function writtenLine({ added, changed, unchanged }: IngestOutcome['plan'], check: boolean): string {
	const folder = shownPath(papersFolder());
	const [would, verb] = check ? ['would be ', 'Checked'] : ['', 'Written'];
	const counts = `${added.length} ${would}added, ${changed.length} ${would}changed, ${unchanged.length} unchanged`;
	return `${verb}: ${folder}: ${counts}`;
}

const MOST_NAMED = 20;

function unlistedLines(slugs: readonly string[]): string[] {
	if (slugs.length === 0) return [];
	const named = slugs.slice(0, MOST_NAMED).join(', ');
	const more = slugs.length > MOST_NAMED ? ` and ${slugs.length - MOST_NAMED} more` : '';
	return [`Kept, though in no capture any more: ${counted(slugs.length, 'entry', 'entries')}: ${named}${more}`];
}
