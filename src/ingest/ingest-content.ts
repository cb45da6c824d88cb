import { join } from 'node:path';
import {
	capturesFolder,
	digestsFolder,
	folders,
	papersFolder,
	permalinksFile,
	reportFile,
	shownPath,
	thesaurusFile,
	topicsFolder,
} from '../files/folders.ts';
import { holdSite } from '../files/hold.ts';
import { type Memo, openMemo } from '../cache/memo.ts';
import { addPromises } from '../entries/permalinks.ts';
import { readDigests } from '../entries/read-digests.ts';
import { type Entry, type EntryFolder, readEntries } from '../entries/read-entries.ts';
import { unreadIds } from '../entries/addressed-files.ts';
import { readTopics } from '../entries/read-topics.ts';
import { readThesaurus } from '../entries/read-thesaurus.ts';
import { planWrites, type WritePlan, writeEntries } from '../entries/write-entries.ts';
import type { Capture } from '../model/capture.ts';
import { ProblemLog } from '../model/problem.ts';
import type { IngestReport } from '../model/report.ts';
import { startProgress } from '../terminal/progress.ts';
import { addressedFolders, type DigestFolder } from './addressed-folders.ts';
import { checkAliases } from './alias-checks.ts';
import { checkDates } from './date-checks.ts';
import { checkDigests } from './digest-checks.ts';
import { checkEntries } from './entry-checks.ts';
import type { FilingNote, TopicFolder } from './file-under-topics.ts';
import { checkPictures } from './picture-checks.ts';
import { checkPromises, noteNewList, type Promises } from './promises.ts';
import { readCaptures } from './read-captures.ts';
import { ingest, type IngestResult } from './run.ts';
import { noteStrayLists } from './stray-lists.ts';
import { checkTopics } from './topic-checks.ts';
import { sidecarsToWrite, writeReport, writeSidecars } from './write.ts';

export interface IngestOptions {
	/** Say what would change and write nothing. */
	check?: boolean;
	/** Whether new addresses are promised; not while a person is still at work on them. */
	promise?: boolean;
	/** ISO date of captures that do not tell theirs. */
	captured?: string | undefined;
	/** ISO date of this run, by which dates of years to come are known. */
	today?: string;
}

export interface IngestOutcome {
	report: IngestReport;
	filings: FilingNote[];
	plan: WritePlan;
	/** Paths of the sidecars that were, or would be, given a day. */
	sidecars: string[];
	promises: Promises;
	log: ProblemLog;
}

/** Runs the ingest on the content folder: reads all of it, works everything out, then writes what differs. */
export function ingestContent(
	{ check = false, promise = true, captured, today = new Date().toISOString().slice(0, 10) }: IngestOptions = {},
	log: ProblemLog = new ProblemLog(),
): IngestOutcome {
	using _lock = check ? undefined : holdSite();
	const memo = openMemo(['model', 'markdown', 'phrases', 'entries', 'ingest']);
	const content = readContent(memo, log);
	const { held, captures, topicFolder } = content;
	const working = startProgress('Ingesting');
	const paths = { captures: shownPath(capturesFolder()), papers: shownPath(papersFolder()) };
	const result = ingest({ captures, held, topics: topicFolder, told: captured, remember: memo.remember, paths }, log);
	const plan = planWrites(held.entries, result.entries);
	const { added, broken } = checkWhole(result, content, plan.added, log);
	const promises = { added: promise ? added : [], broken };
	working.done();
	noteNewList(promises, held.entries.length, log);
	if (!check) writeAll(result, plan, promises, memo);
	checkDates(result.all, papersFolder(), today, log);
	const sidecars = sidecarsToWrite(result.listings).map(({ listing }) => shownPath(listing.capture.sidecarPath));
	return { report: result.report, filings: result.filings, plan, sidecars, promises, log };
}

/** What people and earlier runs have written, as it was read. */
interface Content {
	held: EntryFolder;
	captures: Capture[];
	topicFolder: TopicFolder;
	digestFolder: DigestFolder;
}

/** Reads all of the content. What is wrong with a file by itself is said here, also of what the ingest does not need. */
function readContent({ remember }: Memo, log: ProblemLog): Content {
	const reading = startProgress('Reading entries and captures');
	const held = readEntries(papersFolder(), log, remember);
	const captures = readCaptures(capturesFolder(), log);
	noteStrayLists(folders.content, log);
	const topics = readTopics(topicsFolder(), log);
	const digests = readDigests(digestsFolder(), log);
	// The search needs it.
	readThesaurus(thesaurusFile(), log, remember);
	const topicFolder = { topics, unread: unreadIds(topicsFolder(), topics) };
	checkEntries(held.entries, topicFolder, papersFolder(), log);
	checkTopics(topics, topicsFolder(), log);
	checkPictures({ entries: held.entries, topics, digests }, log);
	reading.done();
	return {
		held,
		captures,
		topicFolder,
		digestFolder: { digests, unread: unreadIds(digestsFolder(), digests) },
	};
}

/** Looks at the entries as they will be, with what speaks of them: the issues, the older names and the promises. */
function checkWhole(
	{ all: entries, report }: IngestResult,
	content: Content,
	fresh: readonly Entry[],
	log: ProblemLog,
): Promises {
	const { held, topicFolder, digestFolder } = content;
	const captures = report.captures.map(({ file }) => file);
	const papers = { ...held, entries };
	checkDigests(digestFolder.digests, { papers, topics: topicFolder, captures }, digestsFolder(), log);
	const addressed = addressedFolders(papers, topicFolder, digestFolder);
	for (const folder of addressed) checkAliases(folder, join(folders.content, folder.kind), log);
	return checkPromises(addressed, fresh, log);
}

function writeAll({ listings, report }: IngestResult, plan: WritePlan, { added }: Promises, memo: Memo): void {
	const total = plan.added.length + plan.changed.length;
	const writing = startProgress('Writing entries');
	writeEntries(papersFolder(), plan, (done) => {
		writing.update(done, total);
	});
	writeSidecars(sidecarsToWrite(listings));
	if (added.length > 0) addPromises(permalinksFile(), added);
	writeReport(reportFile(), report);
	memo.save();
	writing.done();
}
