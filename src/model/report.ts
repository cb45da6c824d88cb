import { z } from 'zod';
import { compareText } from './compare.ts';

/** How a listed record ended: the first sighting of its paper, or a further one. */
const recordSchema = z.object({
	position: z.int(),
	line: z.int(),
	title: z.string(),
	slug: z.string(),
	outcome: z.enum(['paper', 'merged']),
});

const problemSchema = z.object({
	file: z.string(),
	line: z.int(),
	column: z.int(),
	kind: z.string(),
	found: z.string(),
	expected: z.string(),
	fix: z.string(),
	severity: z.enum(['refused-file', 'refused', 'warning', 'notice']),
});

/** A change that the ingest made to a title or an abstract, with its place in the capture. */
const repairNoteSchema = z.object({
	file: z.string(),
	line: z.int(),
	column: z.int(),
	/** Name of the repair. */
	repair: z.string(),
	/** What stands around it, before it and in its place. */
	left: z.string(),
	before: z.string(),
	after: z.string(),
	right: z.string(),
});

/** The topics of a paper and what decided. */
const filingSchema = z.object({
	slug: z.string(),
	by: z.enum(['phrases', 'nearest', 'hand']),
	/** The phrases that spoke for each topic, the weightiest first; none where nothing did. */
	topics: z.array(z.object({ id: z.string(), words: z.array(z.string()) })),
});

const captureReportSchema = z.object({
	file: z.string(),
	/** The capture's address. */
	name: z.string(),
	title: z.string().optional(),
	query: z.string().optional(),
	url: z.string().optional(),
	captured: z.string().optional(),
	capturedFrom: z.enum(['sidecar', 'page', 'inference', 'command line']).optional(),
	/** The name of the format that it was read as; absent where none knows it. */
	format: z.string().optional(),
	/** How many records the capture lists. */
	listed: z.int(),
	/** In the capture's own order; refused ones are among the problems. */
	records: z.array(recordSchema),
	problems: z.array(problemSchema),
});

/**
 * What an ingest did, for the terminal and for the pages about captures. Every listed record is counted once:
 * `listed = papers + merged + refused`.
 */
export const reportSchema = z.object({
	captures: z.array(captureReportSchema),
	totals: z.object({
		listed: z.int(),
		papers: z.int(),
		merged: z.int(),
		refused: z.int(),
		refusedFiles: z.int(),
	}),
	/** Everything that was found wrong, of captures and of entries. */
	problems: z.array(problemSchema),
	/** What was mended, of each paper as it was first seen. */
	repairs: z.array(repairNoteSchema.extend({ slug: z.string() })),
	filings: z.array(filingSchema),
	/** Slugs of entries whose paper is in no capture. */
	unlisted: z.array(z.string()),
});

export type IngestReport = z.output<typeof reportSchema>;
export type RepairNote = z.output<typeof repairNoteSchema>;
export type PaperRepair = IngestReport['repairs'][number];
export type FilingReport = z.output<typeof filingSchema>;
export type CaptureReport = z.output<typeof captureReportSchema>;

/** What readers call a capture: its editor's title, else its file name. */
export const captureTitle = ({ title, file }: Pick<CaptureReport, 'title' | 'file'>): string => title ?? file;

/** Stands after every known day: such a capture cannot be shown to be the first to list a paper. */
const DAY_NOT_KNOWN = '9999-12-31';

/** Earlier captures first, those of one day by name: the first that lists a paper has it new. */
export const compareEarliestFirst = (
	a: Pick<CaptureReport, 'captured' | 'name'>,
	b: Pick<CaptureReport, 'captured' | 'name'>,
): number => compareText(a.captured ?? DAY_NOT_KNOWN, b.captured ?? DAY_NOT_KNOWN) || compareText(a.name, b.name);
