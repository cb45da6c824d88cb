import { papersFolder, shownPath } from '../entries/folders.ts';
import { dateInWords } from '../model/date.ts';
import { compareText } from '../model/compare.ts';
import type { CaptureReport, RepairNote } from '../model/report.ts';
import { counted } from '../model/counted.ts';
import { problemLines } from '../terminal/print-problems.ts';
import type { IngestOutcome } from './ingest-content.ts';
import { repairs } from './repair/index.ts';

export interface PrintOptions {
	/** Nothing was written. */
	check?: boolean;
	/** Every repair is listed. */
	explain?: boolean;
}

/** The whole report as lines: each capture, the account, what was written, and every problem. */
export function ingestLines({ report, plan, sidecars, log }: IngestOutcome, options: PrintOptions = {}): string[] {
	const { check = false, explain = false } = options;
	const { listed, papers, merged, refused } = report.totals;
	return [
		...captureTable(report.captures),
		`${listed} listed = ${papers} papers + ${merged} merged + ${refused} refused`,
		writtenLine(plan, check),
		...sidecars.map((path) => `${path}: the day ${check ? 'would be' : 'was'} written into it`),
		...unlistedLines(report.unlisted),
		...(explain ? explainLines(report.repairs) : []),
		repairLine(report.repairs, explain),
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

/** How many repairs of each kind there were, the most frequent first. */
function repairLine(repairs: readonly RepairNote[], explained: boolean): string {
	if (repairs.length === 0) return 'Repaired: nothing';
	const counts = [...Map.groupBy(repairs, ({ repair }) => repair)].map(([name, { length }]) => ({ name, length }));
	counts.sort((a, b) => b.length - a.length || compareText(a.name, b.name));
	const kinds = counts.map(({ name, length }) => `${length} ${name}`).join(', ');
	return `Repaired: ${kinds}${explained ? '' : ' (npm run ingest -- --explain lists them)'}`;
}

/** Each repair with its place, before and after, grouped by kind in the order of the repairs. */
function explainLines(notes: readonly RepairNote[]): string[] {
	return repairs.flatMap(({ name, mends }) => {
		const ofKind = notes.filter(({ repair }) => repair === name);
		const lines = ofKind.map(({ file, line, column, left, before, after, right }) => {
			return `${file}:${line}:${column}  …${left}[${before}]${right}… → [${after}]`;
		});
		return lines.length === 0 ? [] : ['', `${name}: ${mends} (${lines.length})`, ...lines];
	});
}
