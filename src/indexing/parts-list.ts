import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { SEARCH_FOLDER } from '../model/search-parts.ts';

/** Says, in a site, which scripts are in `search/` and what their bytes come to. */
export const PARTS_LIST = `${SEARCH_FOLDER}/parts.json`;

/**
 * @param files Of a site.
 * @param pathOf Where one of them is.
 * @returns the text of its list of parts.
 */
export function partsList(files: readonly string[], pathOf: (file: string) => string): string {
	const scripts = files.filter((file) => file.startsWith(`${SEARCH_FOLDER}/`) && file.endsWith('.js')).sort();
	const digests = scripts.map((file) => [file.slice(SEARCH_FOLDER.length + 1), digestOf(pathOf(file))]);
	return `${JSON.stringify(Object.fromEntries(digests), null, '\t')}\n`;
}

/** A script that a copy of the site has not as it was written. */
export interface HarmedPart {
	/** Its path from the site's root. */
	file: string;
	is: 'missing' | 'damaged';
}

/** Every listed script that a copy of the site lacks or has damaged; the list itself where that is missing. */
export function harmedParts(folder: string): HarmedPart[] {
	if (!existsSync(join(folder, PARTS_LIST))) return [{ file: PARTS_LIST, is: 'missing' }];
	const digests = readList(folder);
	if (!digests) return [{ file: PARTS_LIST, is: 'damaged' }];
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
		return listSchema.safeParse(JSON.parse(readFileSync(join(folder, PARTS_LIST), 'utf8'))).data;
	} catch {
		return undefined;
	}
}

const digestOf = (path: string): string => hash('sha256', readFileSync(path)).slice(0, 16);
