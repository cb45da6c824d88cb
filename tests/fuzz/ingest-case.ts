import { isDeepStrictEqual } from 'node:util';
import { checkMarkdownFile } from '../../src/entries/check.ts';
import { type Entry } from '../../src/entries/read-entries.ts';
import { entrySchema } from '../../src/entries/read-entry.ts';
import { formatEntry } from '../../src/entries/write-entries.ts';
import { decodeText } from '../../src/ingest/decode-text.ts';
import { ingest, type IngestResult } from '../../src/ingest/run.ts';
import type { Capture } from '../../src/model/capture.ts';
import { formatProblem, type Problem, ProblemLog } from '../../src/model/problem.ts';
import { isAddressName } from '../../src/model/slug.ts';
import { type Topic, topicSchema } from '../../src/model/topic.ts';
import { captureOf, NOTHING_HELD } from '../helpers/ingest.ts';
import { must } from './must.ts';
import { mustBeSaid } from './said.ts';

/** A file as it lies in the folder of the captures. */
export interface SavedFile {
	name: string;
	bytes: Buffer;
	captured?: string | undefined;
}

const TOPICS: Topic[] = [
	topicSchema.parse({ name: 'Lamps', definition: 'Light.', phrases: { lamp: 2, light: 1 } }),
].map((topic) => ({ id: 'lamps', introduction: '', ...topic }));

/**
 * Takes files through the ingest as far as their entries, which are written, read, and held against the same files
 * once more. Whatever is in the files, all that this asks for must be so.
 */
export function ingestSoundly(files: readonly SavedFile[]): Entry[] {
	const log = new ProblemLog();
	const captures = files.flatMap((file) => captureIn(file, log));
	const first = run(captures, [], log);
	mustTellAll(first, captures, log);
	mustBeAddresses(first.all);
	const kept = first.all.map(readBack);
	const second = run(captures, kept, new ProblemLog());
	for (const entry of second.all) {
		const before = kept.find(({ slug }) => slug === entry.slug);
		must(before && isDeepStrictEqual(before, entry), 'a second ingest changes nothing', [before, entry]);
	}
	return kept;
}

function captureIn({ name, bytes, captured }: SavedFile, log: ProblemLog): Capture[] {
	const text = decodeText(bytes, `captures/${name}`, log);
	return text === undefined ? [] : [captureOf(name, text, captured === undefined ? {} : { captured })];
}

function run(captures: readonly Capture[], entries: Entry[], log: ProblemLog): IngestResult {
	const held = { ...NOTHING_HELD, entries };
	const paths = { captures: 'captures', papers: 'papers' };
	return ingest({ captures, held, topics: { topics: TOPICS, unread: new Set() }, paths }, log);
}

/** Every record is a paper, merged into one, or refused; every problem has its place, and is said in one line. */
function mustTellAll({ report }: IngestResult, captures: readonly Capture[], log: ProblemLog): void {
	const { listed, papers, merged, refused } = report.totals;
	must(listed === papers + merged + refused, 'every record is accounted for', report.totals);
	for (const { records } of report.captures)
		for (const { slug } of records) must(slug !== '', 'a record has its paper', records);
	for (const capture of captures) {
		const isRefused = log.of('refused-file').some(({ file }) => file === capture.path);
		const own = report.captures.find(({ file }) => file === capture.file);
		must(isRefused || own?.format !== undefined, 'a file that is not read is refused', capture.path);
	}
	for (const problem of log.problems) mustBePlaced(problem, captures);
}

function mustBePlaced(problem: Problem, captures: readonly Capture[]): void {
	mustBeSaid(problem);
	const text = captures.find(({ path }) => path === problem.file)?.text;
	if (text === undefined) return;
	const lines = text.split('\n');
	must(problem.line <= lines.length, 'a problem is within its file', problem);
	must(problem.column <= (lines[problem.line - 1] ?? '').length + 1, 'a problem is within its line', problem);
}

const LONGEST_SLUG = 90;

function mustBeAddresses(entries: readonly Entry[]): void {
	for (const { slug } of entries)
		must(isAddressName(slug) && slug.length <= LONGEST_SLUG, 'a slug is a safe name', slug);
	const names = new Set(entries.map(({ slug }) => slug.normalize('NFKC').toLowerCase()));
	must(names.size === entries.length, 'no two slugs are one file', [...names]);
}

/** The entry as its file says it. */
function readBack(entry: Entry): Entry {
	const log = new ProblemLog();
	const read = checkMarkdownFile(Buffer.from(formatEntry(entry)).toString(), entrySchema, 'papers/entry.md', log);
	must(read !== undefined, 'an entry that was written can be read', [log.problems.map(formatProblem), entry]);
	const { ingested: memory, ...fields } = read.data;
	const back = { slug: entry.slug, fields, abstract: read.body, memory };
	must(isDeepStrictEqual(back, plainOf(entry)), 'an entry that was written reads as it was', [entry, back]);
	return back;
}

const plainOf = ({ slug, fields, abstract, memory }: Entry): Entry => ({ slug, fields, abstract, memory });
