import { papersFolder, permalinksFile, shownPath } from '../files/folders.ts';
import { dateInWords } from '../model/date.ts';
import { compareText } from '../model/compare.ts';
import type { CaptureReport, RepairNote } from '../model/report.ts';
import { counted } from '../model/counted.ts';
import { formatProblem } from '../model/problem.ts';
import { problemLines } from '../terminal/print-problems.ts';
import { type Explanation, explainLines } from './explain.ts';
import type { IngestOutcome } from './ingest-content.ts';
import type { TakenIn } from './take-in.ts';

export interface PrintOptions {
	/** Nothing was written. */
	check?: boolean;
	explain?: Explanation | undefined;
}

/** The whole report as lines: each capture, the account, what was written, and every problem. */
export function ingestLines(outcome: IngestOutcome, { check = false, explain }: PrintOptions = {}): string[] {
	const { report, plan, sidecars, promises, log } = outcome;
	const { listed, papers, merged, refused } = report.totals;
	return [
		...captureTable(report.captures),
		// Programs read this line, so that one paper makes no exception in it, nor in the table above.
		`${listed} listed = ${papers} papers + ${merged} merged + ${refused} refused`,
		writtenLine(plan, check),
		...sidecars.map((path) => `${path}: the day ${check ? 'would be' : 'was'} written into it`),
		...promisedLines(promises, check),
		...unlistedLines(report.unlisted),
		repairLine(report.repairs, explain?.what === 'repairs'),
		...problemLines(log.problems),
		// Below any number of notices, where it is seen.
		...(explain ? explainLines(explain, outcome) : []),
		...brokenLines(promises),
	];
}

/** What became of the files that were given to the ingest. */
export const takenLines = (taken: readonly TakenIn[]): string[] =>
	taken.map(({ from, to, isNew }) => `${from}: ${isNew ? 'copied to' : 'there already, as'} ${shownPath(to)}`);

const WIDEST_NAME = 50;

function captureTable(captures: readonly CaptureReport[]): string[] {
	// One long name would push the counts of all the others off the screen.
	const width = Math.min(Math.max(...captures.map(({ file }) => file.length), 0), WIDEST_NAME);
	return captures.map(({ file, captured, format = '', listed, records, problems }) => {
		const papers = records.filter(({ outcome }) => outcome === 'paper').length;
		const refused = problems.filter(({ severity }) => severity === 'refused').length;
		const isRefused = problems.some(({ severity }) => severity === 'refused-file');
		const day = isRefused ? 'not read' : captured === undefined ? 'day unknown' : dateInWords(captured);
		const counts = [listed, papers, records.length - papers, refused];
		const [all, fresh, merged, bad] = counts.map((count) => String(count).padStart(4));
		return `${file.padEnd(width)}  ${day.padEnd(17)} ${all} listed ${fresh} papers ${merged} merged ${bad} refused  ${format}`.trimEnd();
	});
}

function writtenLine({ added, changed, unchanged }: IngestOutcome['plan'], check: boolean): string {
	const folder = shownPath(papersFolder());
	const [would, verb] = check ? ['would be ', 'Checked'] : ['', 'Written'];
	const counts = `${added.length} ${would}added, ${changed.length} ${would}changed, ${unchanged.length} unchanged`;
	return `${verb}: ${folder}: ${counts}`;
}

function promisedLines({ added }: IngestOutcome['promises'], check: boolean): string[] {
	if (added.length === 0) return [];
	const addresses = counted(added.length, 'address', 'addresses');
	return [`${shownPath(permalinksFile())}: ${addresses} ${check ? 'would be promised' : 'promised from now on'}`];
}

const brokenLines = ({ broken }: IngestOutcome['promises']): string[] =>
	broken.length === 0
		? []
		: ['', `Promised addresses (${counted(broken.length, 'line')})`, ...broken.map(formatProblem)];

const MOST_NAMED = 20;

function unlistedLines(slugs: readonly string[]): string[] {
	if (slugs.length === 0) return [];
	const named = slugs.slice(0, MOST_NAMED).join(', ');
	const more = slugs.length > MOST_NAMED ? ` and ${slugs.length - MOST_NAMED} more` : '';
	return [`Kept, though in no capture any more: ${counted(slugs.length, 'entry', 'entries')}: ${named}${more}`];
}

/** How many repairs of each kind there were, the most frequent first. */
function repairLine(repairs: readonly RepairNote[], explained: boolean): string {
	if (repairs.length === 0) return 'Repaired: nothing';
	const counts = [...Map.groupBy(repairs, ({ repair }) => repair)].map(([name, { length }]) => ({ name, length }));
	counts.sort((a, b) => b.length - a.length || compareText(a.name, b.name));
	// Behind the name, since "1 escapes" is no English.
	const kinds = counts.map(({ name, length }) => `${name} (${length})`).join(', ');
	return `Repaired: ${kinds}${explained ? '' : '; npm run ingest -- --explain lists them'}`;
}
