import type { EntryFolder } from '../../src/entries/read-entries.ts';
import { type IngestResult, ingest } from '../../src/ingest/run.ts';
import type { Capture } from '../../src/model/capture.ts';
import { ProblemLog } from '../../src/model/problem.ts';

/** A capture as `readCaptures` would hand it on. */
export const captureOf = (file: string, text: string, sidecar: Partial<Capture> = {}): Capture => ({
	file,
	name: file.replace(/\.[^.]*$/, ''),
	path: `captures/${file}`,
	text,
	sidecarPath: `captures/${file.replace(/\.[^.]*$/, '')}.yaml`,
	isSidecarSound: true,
	...sidecar,
});

export const NOTHING_HELD: EntryFolder = { entries: [], unreadable: [] };

/** Runs the whole sentence on captures, without topics. */
export function ingestCaptures(
	captures: readonly Capture[],
	held: EntryFolder = NOTHING_HELD,
	told?: string,
): IngestResult & { log: ProblemLog } {
	const log = new ProblemLog();
	const result = ingest(
		{
			captures,
			held,
			topics: { topics: [], unread: new Set() },
			told,
			paths: { captures: 'captures', papers: 'papers' },
		},
		log,
	);
	return { ...result, log };
}
