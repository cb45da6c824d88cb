import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SEARCH_FOLDER } from '../model/search-parts.ts';
import { siteFiles } from './site-files.ts';

const LIST = `${SEARCH_FOLDER}/parts.json`;

/** Writes down which scripts are in `search/` and what their bytes come to. */
export function listParts(folder: string): void {
	const scripts = [...siteFiles(join(folder, SEARCH_FOLDER))].filter((file) => file.endsWith('.js')).sort();
	const digests = scripts.map((script) => [script, digestOf(join(folder, SEARCH_FOLDER, script))]);
	writeFileSync(join(folder, LIST), `${JSON.stringify(Object.fromEntries(digests), null, '\t')}\n`);
}

/** A line for each listed script that a copy of the site lacks or has damaged. */
export function checkParts(folder: string): string[] {
	if (!existsSync(join(folder, LIST))) return [`${LIST} is missing.`];
	const digests = JSON.parse(readFileSync(join(folder, LIST), 'utf8')) as Record<string, string>;
	return Object.entries(digests).flatMap(([script, digest]) => {
		const path = join(folder, SEARCH_FOLDER, script);
		if (!existsSync(path)) return [`${SEARCH_FOLDER}/${script} is missing.`];
		return digestOf(path) === digest ? [] : [`${SEARCH_FOLDER}/${script} is damaged.`];
	});
}

const digestOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex').slice(0, 16);
