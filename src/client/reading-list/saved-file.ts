import { citationKeys } from '../../exports/citation-keys.ts';
import type { Collection } from './papers.ts';

/** A key in BibTeX, RIS or CSL-JSON, or else the name of a paper's page, as Markdown links to it. */
const NAMED = /@\w+\{([^,\s]+),|^ID {2}- (\S+)|"id":\s*"([^"]+)"|\/papers\/([^/\s>)]+)\.html/gm;

/**
 * The papers of a collection that a file names which the page handed over earlier, in its order. Programs that manage
 * references keep the keys.
 */
export function papersInFile(text: string, { papers, find }: Collection): string[] {
	const keys = new Map(Array.from(citationKeys(papers), ([slug, key]) => [key, slug]));
	const named = [...text.matchAll(NAMED)].flatMap(([, bibtex, ris, csl, page]) => {
		const key = bibtex ?? ris ?? csl;
		return find(key === undefined ? (page ?? '') : (keys.get(key) ?? key))?.slug ?? [];
	});
	return [...new Set(named)];
}
