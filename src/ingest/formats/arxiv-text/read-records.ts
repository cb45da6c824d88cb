import type { Listing } from '../../../model/capture.ts';
import type { ProblemLog } from '../../../model/problem.ts';
import { noteFolded } from './folded.ts';
import { readRecord } from './paper.ts';
import type { RawRecord } from './raw-record.ts';

/** @param width That of the page's lines, where a program has wrapped them. */
export function readRecords(
	records: readonly RawRecord[],
	width: number | undefined,
	log: ProblemLog,
): Pick<Listing, 'listed' | 'papers'> {
	const read = records.map((record, index) => readRecord(record, index + 1, width, log));
	noteFolded(
		read.flatMap(({ paper, isFolded }) => (isFolded ? (paper ?? []) : [])),
		log,
	);
	return { listed: records.length, papers: read.flatMap(({ paper }) => paper ?? []) };
}
