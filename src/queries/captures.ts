import { existsSync, readFileSync } from 'node:fs';
import { reportFile } from '../files/folders.ts';
import { compareText } from '../model/compare.ts';
import { compareNewestFirst } from '../model/date.ts';
import type { CaptureAccount, CapturedRecord } from '../model/page-parts.ts';
import type { Paper, Sighting } from '../model/paper.ts';
import { type CaptureReport, compareEarliestFirst, type IngestReport, reportSchema } from '../model/report.ts';
import { once } from './once.ts';
import { organizationOf } from './organizations.ts';
import { paperWithSlug } from './papers.ts';

/** What the last ingest did. */
export const ingestReport = once((): IngestReport => {
	if (!existsSync(reportFile())) throw new Error('Found no report of an ingest. Run "npm run ingest" first.');
	return reportSchema.parse(JSON.parse(readFileSync(reportFile(), 'utf8')));
});

/**
 * Orders captures, the newest first: of those of one day the last by name, as the merge has it. One whose day is not known
 * stands last.
 */
export const compareCaptures = (a: CaptureReport, b: CaptureReport): number =>
	compareNewestFirst(a.captured, b.captured) || compareText(b.name, a.name);

/** Every capture, the newest first. */
export const allCaptures = once((): CaptureReport[] => withOwnTitles(ingestReport().captures).sort(compareCaptures));

/** Adds the name of its file to a title that several captures of one day have. */
function withOwnTitles(captures: readonly CaptureReport[]): CaptureReport[] {
	const alike = Map.groupBy(captures, ({ title, captured }) => JSON.stringify([title, captured]));
	return captures.map((capture) => {
		const { title, captured, file } = capture;
		const isShared = (alike.get(JSON.stringify([title, captured]))?.length ?? 0) > 1;
		return title !== undefined && isShared ? { ...capture, title: `${title} (${file})` } : capture;
	});
}

const capturesByFile = once(() => new Map(allCaptures().map((capture) => [capture.file, capture])));

export const captureOf = ({ capture }: Pick<Sighting, 'capture'>): CaptureReport | undefined =>
	capturesByFile().get(capture);

/** The first record of every paper, with its capture. */
const firstSightings = once(() => {
	const first = new Map<string, { record: CaptureReport['records'][number]; capture: CaptureReport }>();
	for (const capture of allCaptures().toSorted(compareEarliestFirst)) {
		for (const record of capture.records) if (!first.has(record.slug)) first.set(record.slug, { record, capture });
	}
	return first;
});

/** The capture that was the first to list a paper; nothing for one that a person entered. */
export const firstCaptureOf = ({ slug }: Paper): CaptureReport | undefined => firstSightings().get(slug)?.capture;

const capturesBySlug = once(() => {
	const listings = allCaptures().flatMap((capture) => capture.records.map(({ slug }) => ({ slug, capture })));
	return Map.groupBy(listings, ({ slug }) => slug);
});

const recordsByCapture = once(() => new Map(allCaptures().map((capture) => [capture, readRecords(capture)])));

/** What a capture lists, in its own order, with the other captures that list the same, the newest of them first. */
export const recordsOf = (capture: CaptureReport): CapturedRecord[] => recordsByCapture().get(capture) ?? [];

/** The published papers among some records, each once. */
export const papersOf = (records: readonly CapturedRecord[]): Paper[] => [
	...new Set(records.flatMap(({ paper }) => paper ?? [])),
];

const papersByCapture = once(() => new Map(allCaptures().map((capture) => [capture, papersOf(recordsOf(capture))])));

/** What a capture lists and is published, in its order. */
export const papersOfCapture = (capture: CaptureReport): Paper[] => papersByCapture().get(capture) ?? [];

function readRecords(capture: CaptureReport): CapturedRecord[] {
	return capture.records.map((record) => {
		const paper = paperWithSlug(record.slug);
		if (!paper) return { ...record, isNew: false, alsoIn: [] };
		const organization = organizationOf(paper);
		const others = new Set(
			capturesBySlug()
				.get(record.slug)
				?.map((listing) => listing.capture),
		);
		others.delete(capture);
		const isNew = firstSightings().get(record.slug)?.record === record;
		return { ...record, paper, ...(organization && { organization }), isNew, alsoIn: [...others] };
	});
}

/** What became of the records of a capture: `listed = fresh + before + unpublished + refused`. */
export function accountOf(capture: CaptureReport): CaptureAccount {
	const { listed } = capture;
	const records = recordsOf(capture);
	const fresh = records.filter(({ isNew }) => isNew).length;
	const unpublished = records.filter(({ paper }) => paper === undefined).length;
	const before = records.length - fresh - unpublished;
	return { listed, fresh, before, unpublished, refused: listed - records.length, shared: sharedSlugs(capture).size };
}

/** The accounts of all captures added up; a paper that several share is shared once. */
export function accountOfAll(): CaptureAccount {
	const accounts = allCaptures().map(accountOf);
	const sum = (key: keyof CaptureAccount): number => accounts.reduce((total, account) => total + account[key], 0);
	const shared = new Set(allCaptures().flatMap((capture) => [...sharedSlugs(capture)])).size;
	const [listed, fresh, before] = [sum('listed'), sum('fresh'), sum('before')];
	return { listed, fresh, before, unpublished: sum('unpublished'), refused: sum('refused'), shared };
}

/** The captures that list some of the same papers, with how many: most first, then the newest. */
export function sharedWith(capture: CaptureReport): { capture: CaptureReport; count: number }[] {
	const papers = new Map(recordsOf(capture).map(({ slug, alsoIn }) => [slug, alsoIn]));
	const others = [...papers.values()].flat();
	return allCaptures()
		.map((other) => ({ capture: other, count: others.filter((listing) => listing === other).length }))
		.filter(({ count }) => count > 0)
		.sort((a, b) => b.count - a.count);
}

function sharedSlugs(capture: CaptureReport): Set<string> {
	const shared = recordsOf(capture).filter(({ alsoIn }) => alsoIn.length > 0);
	return new Set(shared.map(({ slug }) => slug));
}
