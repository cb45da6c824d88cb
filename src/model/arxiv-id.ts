/** arXiv identifiers without version: `2512.01234` since April 2007, `cs.LG/0601001` or `astro-ph/0601001` before. */
export const ARXIV_ID = /^(\d{4}\.\d{4,5}|[a-z-]+(\.[A-Z]{2})?\/\d{7})$/;

/** The paper's page at arXiv. */
export const arxivUrl = (id: string): string => `https://arxiv.org/abs/${id}`;
