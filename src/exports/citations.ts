import type { CitationFormat } from '../model/citation-format.ts';
import type { CitedPaper } from '../model/cited-paper.ts';
import { bibtexOf } from './bibtex.ts';
import type { CitationOptions } from './citation-facts.ts';
import { cslFileOf, cslItemOf } from './csl.ts';
import { risOf } from './ris.ts';

/** How a file is made of papers, each written by itself. One line for each format. */
const WRITERS: Record<
	CitationFormat,
	{ entryOf: (paper: CitedPaper, options: CitationOptions) => string; fileOf: (entries: readonly string[]) => string }
> = {
	bibtex: { entryOf: (paper, options) => bibtexOf([paper], options), fileOf: (entries) => entries.join('\n') },
	ris: { entryOf: (paper, options) => risOf([paper], options), fileOf: (entries) => entries.join('\n') },
	csl: { entryOf: cslItemOf, fileOf: cslFileOf },
};

/**
 * Writes papers in any format. A paper stands in many lists and is the same in all of them, so what was written of it is
 * kept.
 */
export function citationWriter(
	options: CitationOptions,
): (papers: readonly CitedPaper[], format: CitationFormat) => string {
	const kept = new Map<string, string>();
	return (papers, format) => {
		const { entryOf, fileOf } = WRITERS[format];
		return fileOf(
			papers.map((paper) => kept.getOrInsertComputed(`${format} ${paper.slug}`, () => entryOf(paper, options))),
		);
	};
}
