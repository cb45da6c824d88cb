import { bibtexOf } from '../../exports/bibtex.ts';
import type { CitationOptions } from '../../exports/citation-facts.ts';
import { cslOf } from '../../exports/csl.ts';
import { markdownOf } from '../../exports/markdown.ts';
import { risOf } from '../../exports/ris.ts';
import { CITATION_FILE, type CitationFormat } from '../../model/citation-format.ts';
import type { ReadingListPaper } from '../../model/cited-paper.ts';

/** A kind of file that a list is taken along as. */
export interface ListFile {
	name: string;
	type: string;
	textOf: (papers: readonly ReadingListPaper[], options: CitationOptions) => string;
}

const listFile = (kind: keyof typeof CITATION_FILE, ending: string, textOf: ListFile['textOf']): ListFile => ({
	name: `reading-list.${ending}`,
	type: CITATION_FILE[kind].mediaType,
	textOf,
});

/** By the names of their buttons. */
export const LIST_FILES: Record<CitationFormat | 'markdown', ListFile> = {
	bibtex: listFile('bibtex', 'bib', bibtexOf),
	ris: listFile('ris', 'ris', risOf),
	csl: listFile('csl', 'json', cslOf),
	markdown: listFile('markdown', 'md', (papers, { pageOf }) => markdownOf(papers, pageOf)),
};
