import type { SiteSize } from './figures.ts';

/** What GitHub Pages takes, in bytes. */
const MOST_BYTES = 1e9;

/** What may be switched off, or kept elsewhere, one after the other: what costs readers the least comes first. */
const SWITCHED_OFF = ['search index, packed for a disk', 'papers as BibTeX, RIS, CSL-JSON, Markdown'];

/** How many papers fit on GitHub Pages with everything, and with less and less. */
export function fitting({ papers, bytes, byKind }: SiteSize): { without: string[]; papers: number }[] {
	return [0, 1, 2].map((count) => {
		const without = SWITCHED_OFF.slice(0, count);
		const spared = byKind.filter(({ kind }) => without.includes(kind)).reduce((sum, { bytes }) => sum + bytes, 0);
		return { without, papers: Math.floor((MOST_BYTES * papers) / (bytes - spared) / 100) * 100 };
	});
}
