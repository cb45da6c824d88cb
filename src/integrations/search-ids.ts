import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { dataScript, SEARCH_FOLDER } from '../model/search-parts.ts';
import { packIds } from '../search/facets.ts';

/** What every fragment of Pagefind's begins with once it is unpacked. */
const SIGNATURE = 'pagefind_dcd';

/**
 * Writes which page of Pagefind's index is which paper: its answers name pages by ids, and what a paper can be narrowed
 * by is known by slug.
 */
export function writeIds(folder: string): void {
	const fragments = join(folder, 'pagefind/fragment');
	// Pagefind makes no folder where there is no paper.
	const names = existsSync(fragments) ? readdirSync(fragments) : [];
	const pages = names.map((name) => {
		const text = gunzipSync(readFileSync(join(fragments, name))).toString();
		const { url } = JSON.parse(text.slice(SIGNATURE.length)) as { url: string };
		return { id: basename(name, '.pf_fragment'), slug: basename(url, '.html') };
	});
	writeFileSync(join(folder, SEARCH_FOLDER, 'ids.js'), dataScript('ids', packIds(pages)));
}
