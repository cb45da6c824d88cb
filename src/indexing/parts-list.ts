import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { SEARCH_FOLDER } from '../model/search-parts.ts';
import { filesIn } from '../publish/folder-files.ts';

const LIST = `${SEARCH_FOLDER}/parts.json`;

/** Writes down which scripts are in `search/` and what their bytes come to. */
export function listParts(folder: string): void {
	const scripts = filesIn(join(folder, SEARCH_FOLDER))
		.filter((file) => file.endsWith('.js'))
		.sort();
	const digests = scripts.map((script) => [script, digestOf(join(folder, SEARCH_FOLDER, script))]);
	writeFileSync(join(folder, LIST), `${JSON.stringify(Object.fromEntries(digests), null, '\t')}\n`);
}

/** A script that a copy of the site has not as it was written. */
export interface HarmedPart {
	/** Its path from the site's root. */
	file: string;
	is: 'missing' | 'damaged';
}

/** Every listed script that a copy of the site lacks or has damaged; the list itself where that is missing. */
export function harmedParts(folder: string): HarmedPart[] {
	if (!existsSync(join(folder, LIST))) return [{ file: LIST, is: 'missing' }];
	const digests = readList(folder);
	if (!digests) return [{ file: LIST, is: 'damaged' }];
	return Object.entries(digests).flatMap(([script, digest]): HarmedPart[] => {
		const [file, path] = [`${SEARCH_FOLDER}/${script}`, join(folder, SEARCH_FOLDER, script)];
		if (!existsSync(path)) return [{ file, is: 'missing' }];
		return digestOf(path) === digest ? [] : [{ file, is: 'damaged' }];
	});
}

/** The search is made of scripts, so that a list without any is no whole one. */
const listSchema = z.record(z.string(), z.string()).refine((digests) => Object.keys(digests).length > 0);

function readList(folder: string): Record<string, string> | undefined {
	try {
		return listSchema.safeParse(JSON.parse(readFileSync(join(folder, LIST), 'utf8'))).data;
	} catch {
		return undefined;
	}
}

const digestOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex').slice(0, 16);
