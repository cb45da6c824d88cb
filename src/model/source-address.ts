import { arxivUrl } from './arxiv-id.ts';
import { doiUrl } from './doi.ts';
import type { Paper } from './paper.ts';

/** Where the paper itself is, as far as that is known: at arXiv, where its DOI leads, or at a link of its own. */
export const sourceAddress = ({ arxiv, doi, links }: Pick<Paper, 'arxiv' | 'doi' | 'links'>): string | undefined =>
	(arxiv && arxivUrl(arxiv)) ?? (doi && doiUrl(doi)) ?? links?.find(({ kind }) => kind === 'paper')?.url;
