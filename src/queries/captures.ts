import { existsSync, readFileSync } from 'node:fs';
import { reportFile } from '../entries/folders.ts';
import { compareText } from '../model/compare.ts';
import type { Paper, Sighting } from '../model/paper.ts';
import { type CaptureReport, type IngestReport, reportSchema } from '../model/report.ts';
import { once } from './once.ts';
import { paperWithSlug } from './papers.ts';

/** What the last ingest did. */
const ingestReport = once((): IngestReport => {
	if (!existsSync(reportFile())) throw new Error('Found no report of an ingest. Run "npm run ingest" first.');
	return reportSchema.parse(JSON.parse(readFileSync(reportFile(), 'utf8')));
});

export const collectionTotals = (): IngestReport['totals'] => ingestReport().totals;

/** Every capture, the newest first. */
export const allCaptures = once((): CaptureReport[] =>
	[...ingestReport().captures].sort(
		(a, b) => compareText(b.captured ?? '', a.captured ?? '') || compareText(a.file, b.file),
	),
);

const capturesByFile = once(() => new Map(allCaptures().map((capture) => [capture.file, capture])));

export const captureOf = ({ capture }: Sighting): CaptureReport | undefined => capturesByFile().get(capture);

/** A listed record with its paper, which is absent where it is not published. */
export type CapturedRecord = CaptureReport['records'][number] & { paper?: Paper; alsoIn: CaptureReport[] };

/** What a capture lists, in its own order, with the other captures that list the same. */
export function recordsOf(capture: CaptureReport): CapturedRecord[] {
	return capture.records.map((record) => {
		const paper = paperWithSlug(record.slug);
		const others = new Set((paper?.sources ?? []).flatMap((sighting) => captureOf(sighting) ?? []));
		others.delete(capture);
		return { ...record, ...(paper && { paper }), alsoIn: [...others] };
	});
}
