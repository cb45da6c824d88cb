/** The formats in which programs that manage references read papers. */
export const CITATION_FORMATS = ['bibtex', 'ris', 'csl'] as const;
export type CitationFormat = (typeof CITATION_FORMATS)[number];

/** What readers and browsers call each kind of file. */
export const CITATION_FILE: Record<CitationFormat | 'markdown', { name: string; mediaType: string }> = {
	bibtex: { name: 'BibTeX', mediaType: 'application/x-bibtex' },
	ris: { name: 'RIS', mediaType: 'application/x-research-info-systems' },
	csl: { name: 'CSL-JSON', mediaType: 'application/vnd.citationstyles.csl+json' },
	markdown: { name: 'Markdown', mediaType: 'text/markdown' },
};

/** An address for each format. */
export type CitationUrls = Record<CitationFormat, string>;
