import {
	capturesFolder,
	digestsFolder,
	papersFolder,
	reportFile,
	shownPath,
	thesaurusFile,
	topicsFolder,
} from '../entries/folders.ts';
import { readDigests } from '../entries/read-digests.ts';
import { readEntries } from '../entries/read-entries.ts';
import { readTopics, unreadTopics } from '../entries/read-topics.ts';
import { readThesaurus } from '../entries/read-thesaurus.ts';
import { planWrites, type WritePlan, writeEntries } from '../entries/write-entries.ts';
import { ProblemLog } from '../model/problem.ts';
import type { IngestReport } from '../model/report.ts';
import { startProgress } from '../terminal/progress.ts';
import { checkDigests } from './digest-checks.ts';
import { checkEntries } from './entry-checks.ts';
import type { FilingNote } from './file-under-topics.ts';
import { readCaptures } from './read-captures.ts';
import { ingest, type IngestResult } from './run.ts';
import { sidecarsToWrite, writeReport, writeSidecars } from './write.ts';

export interface IngestOptions {
	/** Say what would change and write nothing. */
	check?: boolean;
	/** ISO date of captures that do not tell theirs. */
	captured?: string | undefined;
}

export interface IngestOutcome {
	report: IngestReport;
	filings: FilingNote[];
	plan: WritePlan;
	/** Paths of the sidecars that were, or would be, given a day. */
	sidecars: string[];
	log: ProblemLog;
}

/** Runs the ingest on the content folder: reads all of it, works everything out, then writes what differs. */
export function ingestContent({ check = false, captured }: IngestOptions = {}): IngestOutcome {
	const log = new ProblemLog();
	const reading = startProgress('Reading entries and captures');
	const held = readEntries(papersFolder(), log);
	const captures = readCaptures(capturesFolder(), log);
	const topics = readTopics(topicsFolder(), log);
	const digests = readDigests(digestsFolder(), log);
	const topicFolder = { topics, unread: unreadTopics(topicsFolder(), topics) };
	// The search needs it, the ingest does not; what is wrong with any content is said here.
	readThesaurus(thesaurusFile(), log);
	checkEntries(held.entries, topics, papersFolder(), log);
	reading.done();
	const working = startProgress('Ingesting');
	const paths = { captures: shownPath(capturesFolder()), papers: shownPath(papersFolder()) };
	const result = ingest({ captures, held, topics: topicFolder, told: captured, paths }, log);
	const known = {
		entries: [...held.entries, ...result.entries],
		topics,
		captures: result.report.captures.map(({ file }) => file),
	};
	checkDigests(digests, known, digestsFolder(), log);
	const plan = planWrites(held.entries, result.entries);
	working.done();
	if (!check) writeAll(result, plan);
	const sidecars = sidecarsToWrite(result.listings).map(({ listing }) => shownPath(listing.capture.sidecarPath));
	return { report: result.report, filings: result.filings, plan, sidecars, log };
}

function writeAll({ listings, report }: IngestResult, plan: WritePlan): void {
	const total = plan.added.length + plan.changed.length;
	const writing = startProgress('Writing entries');
	writeEntries(papersFolder(), plan, (done) => {
		writing.update(done, total);
	});
	writeSidecars(sidecarsToWrite(listings));
	writeReport(reportFile(), report);
	writing.done();
}
