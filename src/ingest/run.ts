import { type Entry, type EntryFolder } from '../entries/read-entries.ts';
import { reconcile } from '../entries/memory.ts';
import type { Capture } from '../model/capture.ts';
import { paperSchema } from '../model/paper.ts';
import type { ProblemLog } from '../model/problem.ts';
import type { IngestReport } from '../model/report.ts';
import type { Topic } from '../model/topic.ts';
import { type FiledPaper, fileUnderTopics } from './file-under-topics.ts';
import { merge } from './merge.ts';
import { normalise, type NormalisedListing } from './normalise.ts';
import { parse } from './parse.ts';
import { reportOn } from './report.ts';

export interface IngestInput {
	captures: readonly Capture[];
	held: EntryFolder;
	topics: readonly Topic[];
	/** The day given on the command line for captures that do not tell theirs. */
	told?: string | undefined;
	/** The captures' folder as problems print it. */
	capturesPath: string;
}

export interface IngestResult {
	/** What the entries of all listed papers should hold. */
	entries: Entry[];
	listings: NormalisedListing[];
	report: IngestReport;
}

/** captures → parse → normalise → merge → classify → entries, ready to be written. */
export function ingest({ captures, held, topics, told, capturesPath }: IngestInput, log: ProblemLog): IngestResult {
	const listings = captures.flatMap((capture) => parse(capture, log) ?? []);
	const normalised = listings.map((listing) => normalise(listing, told, log));
	const candidates = normalised.flatMap((listing) => listing.candidates);
	const merged = merge(candidates, held);
	const filed = fileUnderTopics(merged, topics, capturesPath, log);
	const entries = filed.filter(({ isLocked }) => !isLocked).map(toEntry);
	return { entries, listings: normalised, report: reportOn(captures, normalised, filed, held, log) };
}

/** The entry of a paper: what the sources say, with a person's edits kept. */
function toEntry({ slug, held, fields, abstract, key }: FiledPaper): Entry {
	return { slug, ...reconcile(held, { fields: paperSchema.parse(fields), abstract }, key) };
}
