import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { dataScript, SEARCH_FOLDER } from '../model/search-parts.ts';
import { type IndexedPage, packFacets } from '../search/facets.ts';

/** What every fragment of Pagefind's begins with once it is unpacked. */
const SIGNATURE = 'pagefind_dcd';

/**
 * Writes what a search can be narrowed and ordered by, for all papers in one file: answers are put together from
 * several searches of Pagefind's, which each know only their own counts.
 */
export function writeFacets(folder: string): void {
	const fragments = join(folder, 'pagefind/fragment');
	const pages = readdirSync(fragments)
		.sort()
		.map((name) => readFragment(join(fragments, name)));
	writeFileSync(join(folder, SEARCH_FOLDER, 'facets.js'), dataScript('facets', packFacets(pages)));
}

function readFragment(path: string): IndexedPage {
	const text = gunzipSync(readFileSync(path)).toString();
	const { meta, filters } = JSON.parse(text.slice(SIGNATURE.length)) as Omit<IndexedPage, 'id'>;
	return { id: basename(path, '.pf_fragment'), meta, filters };
}
