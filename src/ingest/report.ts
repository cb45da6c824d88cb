import { rememberedKey } from '../entries/memory.ts';
import type { EntryFolder } from '../entries/read-entries.ts';
import { withoutAbsent } from '../model/absent.ts';
import type { Capture } from '../model/capture.ts';
import type { ProblemLog } from '../model/problem.ts';
import {
	type CaptureReport,
	compareEarliestFirst,
	type FilingReport,
	type IngestReport,
	type PaperRepair,
} from '../model/report.ts';
import type { Filed, FilingNote } from './file-under-topics.ts';
import { entryKey } from './merge/claim-entries.ts';
import type { MergedPaper } from './merge/index.ts';
import type { NormalisedListing } from './normalise.ts';

/** What an ingest did: every listed record is a paper, merged into one, or refused. */
export function reportOn(
	captures: readonly Capture[],
	listings: readonly NormalisedListing[],
	{ papers, notes }: Filed,
	held: EntryFolder,
	log: ProblemLog,
): IngestReport {
	const slugs = slugsBySighting(papers);
	const seen = new Set<string>();
	const read = captures.map((capture) => {
		const found = listings.find((candidate) => candidate.listing.capture === capture);
		return { ...capture, ...withoutAbsent({ captured: found?.captured }), found };
	});
	const byFile = new Map(
		read.toSorted(compareEarliestFirst).map((capture) => [capture.file, captureReport(capture, slugs, seen, log)]),
	);
	const reports = captures.flatMap(({ file }) => byFile.get(file) ?? []);
	const records = reports.flatMap((report) => report.records);
	return {
		captures: reports,
		totals: {
			listed: reports.reduce((sum, { listed }) => sum + listed, 0),
			papers: records.filter(({ outcome }) => outcome === 'paper').length,
			merged: records.filter(({ outcome }) => outcome === 'merged').length,
			refused: log.of('refused').length,
			refusedFiles: new Set(log.of('refused-file').map(({ file }) => file)).size,
		},
		problems: log.problems,
		repairs: repairsOf(listings, slugs),
		filings: notes.map(filingOf),
		unlisted: unlistedSlugs(papers, held),
	};
}

type SlugOfSighting = (capture: string, position: number) => string;

function slugsBySighting(papers: readonly MergedPaper[]): SlugOfSighting {
	const slugs = new Map<string, string>();
	for (const { slug, fields } of papers) {
		for (const { capture, position } of fields.sources) slugs.set(`${capture}\n${position}`, slug);
	}
	return (capture, position) => slugs.get(`${capture}\n${position}`) ?? '';
}

interface ReadCapture extends Capture {
	/** Nothing where no format has read it. */
	found: NormalisedListing | undefined;
}

function captureReport(
	{ file, name, path, title, query, url, found }: ReadCapture,
	slugOf: SlugOfSighting,
	seen: Set<string>,
	log: ProblemLog,
): CaptureReport {
	const records = (found?.candidates ?? []).flatMap(({ fields: { title, sources } }) =>
		sources.map(({ position, line }) => {
			const slug = slugOf(file, position);
			const outcome = seen.has(slug) ? ('merged' as const) : ('paper' as const);
			seen.add(slug);
			return { position, line, title, slug, outcome };
		}),
	);
	return withoutAbsent({
		...{ file, name, title, query, url },
		captured: found?.captured,
		capturedFrom: found?.from,
		format: found?.listing.format,
		listed: found?.listing.listed ?? 0,
		records,
		problems: log.problems.filter((problem) => problem.file === path),
	});
}

/** A paper that several captures show was mended each time; once is enough to read. */
function repairsOf(listings: readonly NormalisedListing[], slugOf: SlugOfSighting): PaperRepair[] {
	const seen = new Set<string>();
	return listings.flatMap(({ candidates }) =>
		candidates.flatMap(({ repairs, fields: { sources } }) => {
			const slug = sources[0] ? slugOf(sources[0].capture, sources[0].position) : '';
			const isNew = !seen.has(slug);
			seen.add(slug);
			return isNew ? repairs.map((repair) => ({ ...repair, slug })) : [];
		}),
	);
}

function filingOf({ slug, topics, keeps, filing: { nearest, words } }: FilingNote): FilingReport {
	const by = keeps === 'by hand' ? 'hand' : nearest ? 'nearest' : 'phrases';
	const byTopic = new Map(words);
	return { slug, by, topics: topics.map((id) => ({ id, words: byTopic.get(id) ?? [] })) };
}

/** Entries that the ingest made and that no capture lists any more. An entry made by hand never was in one. */
function unlistedSlugs(papers: readonly MergedPaper[], { entries }: EntryFolder): string[] {
	const listed = new Set(papers.flatMap(({ slug, key, titleKeys }) => [slug, key, ...titleKeys]));
	return entries
		.filter(({ memory }) => rememberedKey(memory) !== undefined)
		.filter((entry) => !listed.has(entry.slug) && !listed.has(entryKey(entry)))
		.map(({ slug }) => slug);
}
