import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from '../../src/ingest/parse.ts';
import { readCapture } from '../../src/ingest/read-captures.ts';
import type { Listing } from '../../src/model/capture.ts';
import { formatProblem, ProblemLog } from '../../src/model/problem.ts';
import { testFolder } from './test-folder.ts';

/** What a file lists when it is read as a capture. */
export function readAs(name: string, bytes: Buffer | string): { listing: Listing | undefined; problems: string[] } {
	const path = join(testFolder('read-as-'), name);
	writeFileSync(path, bytes);
	const log = new ProblemLog();
	const sidecarPath = `${path}.yaml`;
	const capture = readCapture({ path, name: 'page', sidecarPath, hasSidecar: false, shownAs: basename(path) }, log);
	return { listing: capture && parse(capture, log), problems: log.problems.map(formatProblem) };
}
