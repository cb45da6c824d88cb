import { arxivAtom } from './arxiv-atom/index.ts';
import { arxivHtml } from './arxiv-html/index.ts';
import { arxivJsonLines } from './arxiv-json-lines/index.ts';
import { arxivRss } from './arxiv-rss/index.ts';
import { arxivText } from './arxiv-text/index.ts';
import { bibtex } from './bibtex/index.ts';
import { crossref } from './crossref/index.ts';
import { cslJson } from './csl-json/index.ts';
import { dailyPapersHtml } from './daily-papers-html/index.ts';
import { dailyPapersMarkdown } from './daily-papers-markdown/index.ts';
import { dailyPapers } from './daily-papers/index.ts';
import { endnote } from './endnote/index.ts';
import type { Format } from './format.ts';
import { hfApi } from './hf-api/index.ts';
import { markdownList } from './markdown-list/index.ts';
import { medline } from './medline/index.ts';
import { oaiPmh } from './oai-pmh/index.ts';
import { ris } from './ris/index.ts';
import { semanticScholar } from './semantic-scholar/index.ts';
import { table } from './table/index.ts';
import { webOfScience } from './web-of-science/index.ts';

/** Tried in order; the most specific comes first. */
export const formats: readonly Format[] = [
	oaiPmh,
	arxivAtom,
	arxivRss,
	arxivJsonLines,
	hfApi,
	semanticScholar,
	crossref,
	cslJson,
	arxivHtml,
	dailyPapersHtml,
	dailyPapersMarkdown,
	dailyPapers,
	webOfScience,
	medline,
	endnote,
	ris,
	bibtex,
	arxivText,
	table,
	markdownList,
];
