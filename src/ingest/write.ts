import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseDocument, type Scalar } from 'yaml';
import writeFileAtomic from 'write-file-atomic';
import type { NormalisedListing } from './normalise.ts';
import type { IngestReport } from '../model/report.ts';

/** The report of the last ingest, where the pages about captures find it. */
export function writeReport(path: string, report: IngestReport): void {
	mkdirSync(dirname(path), { recursive: true });
	writeFileAtomic.sync(path, `${JSON.stringify(report, null, '\t')}\n`);
}

/** Sidecars that are to hold a day given on the command line, so that the next ingest knows it too. */
export const sidecarsToWrite = (listings: readonly NormalisedListing[]): NormalisedListing[] =>
	listings.filter(({ from, listing }) => from === 'command line' && listing.capture.isSidecarSound);

/** Adds `captured` to a sidecar and leaves the rest of it as it is, comments included. */
export function writeSidecars(listings: readonly NormalisedListing[]): void {
	for (const { listing, captured } of listings) {
		const path = listing.capture.sidecarPath;
		const document = parseDocument(existsSync(path) ? readFileSync(path, 'utf8') : '');
		const day = document.createNode(captured) as Scalar;
		day.type = 'QUOTE_DOUBLE';
		document.set('captured', day);
		writeFileAtomic.sync(path, document.toString({ lineWidth: 0 }));
	}
}
