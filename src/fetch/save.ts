import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { parse, stringify } from 'yaml';
import type { Sidecar } from '../model/capture.ts';
import type { Task } from './task.ts';

/**
 * Saves an answer as a capture. What is said of it is written first: a run that ends in between leaves no capture, and
 * the next fetches it again.
 */
export function saveCapture(folder: string, { file, sidecar }: Task, text: string): void {
	mkdirSync(folder, { recursive: true });
	writeFileAtomic.sync(
		sidecarPath(folder, file),
		stringify(sidecar, { lineWidth: 0, defaultStringType: 'QUOTE_SINGLE', defaultKeyType: 'PLAIN' }),
	);
	writeFileAtomic.sync(join(folder, file), text);
}

/** The text of a capture that is there already. */
export function savedCapture(folder: string, file: string): string | undefined {
	const path = join(folder, file);
	return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** What was searched for when the capture was fetched. */
export function savedQuery(folder: string, file: string): string | undefined {
	try {
		return (parse(readFileSync(sidecarPath(folder, file), 'utf8')) as Sidecar | null)?.query;
	} catch {
		return undefined;
	}
}

/** By the whole name, so that no other capture's description is meant. */
const sidecarPath = (folder: string, file: string): string => join(folder, `${file}.yaml`);
