import { isDeepStrictEqual } from 'node:util';
import { type Entry, type EntryFolder } from '../entries/read-entries.ts';
import { reconcile } from '../entries/memory.ts';
import type { Capture } from '../model/capture.ts';
import { type PaperFields, paperSchema } from '../model/paper.ts';
import type { ProblemLog } from '../model/problem.ts';
import { computeAnew, type Remember } from '../model/remember.ts';
import type { IngestReport } from '../model/report.ts';
import { type FiledPaper, fileUnderTopics, type FilingNote, type TopicFolder } from './file-under-topics.ts';
import { merge } from './merge/index.ts';
import { noteSecondEntries } from './merge/second-entries.ts';
import type { NormalisedListing } from './normalise.ts';
import { readListings } from './read-listings.ts';
import { reportOn } from './report.ts';

export interface IngestInput {
	captures: readonly Capture[];
	held: EntryFolder;
	topics: TopicFolder;
	/** The day given on the command line for captures that do not tell theirs. */
	told?: string | undefined;
	/** Keeps what is slow to compute. */
	remember?: Remember | undefined;
	/** The folders as problems print them. */
	paths: { captures: string; papers: string };
}

export interface IngestResult {
	/** What the entries of all listed papers should hold, and others that are filed anew. */
	entries: Entry[];
	/** Every entry as this leaves it, those of papers in no capture among them. */
	all: Entry[];
	listings: NormalisedListing[];
	/** Why each paper is filed where it is. */
	filings: FilingNote[];
	report: IngestReport;
}

/** captures → parse → normalise → merge → classify → entries, ready to be written. */
export function ingest(input: IngestInput, log: ProblemLog): IngestResult {
	const { captures, held, topics, told, paths, remember = computeAnew } = input;
	const listings = readListings(captures, told, log, remember);
	const candidates = listings.flatMap((listing) => listing.candidates);
	const merged = merge(candidates, held, log);
	const filed = fileUnderTopics(merged, held.entries, topics, paths, log, remember);
	const entries = [...filed.papers.filter(({ isLocked }) => !isLocked).map(toEntry), ...filed.refiled];
	const all = [...new Map([...held.entries, ...entries].map((entry) => [entry.slug, entry])).values()];
	noteSecondEntries(merged, all, paths.papers, log);
	const report = reportOn(captures, listings, filed, held, log);
	return { entries, all, listings, filings: filed.notes, report };
}

/** The entry of a paper: what the sources say, with a person's edits kept; the entry as it was read where that is the same. */
function toEntry({ slug, held, fields, abstract, key, from }: FiledPaper): Entry {
	const entryWith = (told: PaperFields): Entry => ({
		slug,
		...reconcile(held, { fields: told, abstract, from }, key),
	});
	// What was read has been checked.
	return held && isDeepStrictEqual(held, entryWith(fields)) ? held : entryWith(paperSchema.parse(fields));
}
